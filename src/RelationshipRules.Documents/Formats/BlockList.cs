using System.Globalization;
using RelationshipRules.Documents.Texts;

namespace RelationshipRules.Documents.Formats;

/// <summary>The blocks of a document while it is read, within limits; what takes long calls <see cref="Pause"/> on its way.</summary>
internal sealed class BlockList(ReadLimits limits, CancellationToken cancellationToken)
{
    private const int MostDepth = 500;

    private readonly ReadingClock _clock = new(limits.MaxTime);
    private long _characters;

    public List<Block> Blocks { get; } = [];

    public void Add(Block block)
    {
        Pause();
        _characters += block.Text.Length;
        if (_characters > limits.MaxCharacters || Blocks.Count >= limits.MaxPassages)
        {
            throw TooMuchText();
        }

        if (!string.IsNullOrWhiteSpace(block.Text))
        {
            Blocks.Add(block);
        }
    }

    /// <summary>Ends the reading where it was stopped or has taken too long.</summary>
    public void Pause()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_clock.IsOver)
        {
            throw DocumentProblem.TooSlow(limits);
        }
    }

    /// <summary>Refuses what is far longer than its text may be, marks and all, before a tree is made of it.</summary>
    public void CheckMarkup(int characters)
    {
        if (characters > 4L * limits.MaxCharacters)
        {
            throw TooMuchText();
        }
    }

    /// <summary>Refuses elements in each other that are for no reader, and more of them that a page only leaves open than a document has paragraphs.</summary>
    public void CheckTree(int depth, int repeated)
    {
        if (depth > MostDepth || repeated > limits.MaxPassages)
        {
            throw new DocumentProblem(DocumentDiagnostics.TooLarge, depth > MostDepth
                ? string.Create(CultureInfo.InvariantCulture, $"The page has elements in each other more deeply than the limit of {MostDepth}.")
                : string.Create(CultureInfo.InvariantCulture, $"The page leaves elements open that then stand in every paragraph, more often than the limit of {limits.MaxPassages:N0}."));
        }
    }

    public void CheckPages(int pages)
    {
        Pause();
        if (pages > limits.MaxPages)
        {
            throw new DocumentProblem(DocumentDiagnostics.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The document has more pages than the limit of {limits.MaxPages:N0}."));
        }
    }

    private DocumentProblem TooMuchText() =>
        new(DocumentDiagnostics.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The document has more text than the limit of {limits.MaxCharacters:N0} characters and {limits.MaxPassages:N0} paragraphs."));
}

internal sealed class DocumentProblem(string id, string message) : Exception(message)
{
    public string Id => id;

    public static DocumentProblem TooSlow(ReadLimits limits) =>
        new(DocumentDiagnostics.TooSlow, string.Create(CultureInfo.InvariantCulture, $"Reading the document took longer than the limit of {limits.MaxTime.TotalSeconds:0} seconds."));
}
