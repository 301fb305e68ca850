using System.Diagnostics;
using System.Globalization;
using RelationshipRules.Documents.Texts;

namespace RelationshipRules.Documents.Formats;

/// <summary>The blocks of a document while it is read, within limits; what takes long calls <see cref="Pause"/> on its way.</summary>
internal sealed class BlockList(ReadLimits limits, CancellationToken cancellationToken)
{
    private readonly long _begun = Stopwatch.GetTimestamp();
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
        if (Stopwatch.GetElapsedTime(_begun) > limits.MaxTime)
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
