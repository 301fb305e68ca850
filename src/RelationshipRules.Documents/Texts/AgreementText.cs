using System.Text;
using RelationshipRules.Documents.Texts;

namespace RelationshipRules;

/// <summary>The text of an agreement, in passages. Immutable.</summary>
public sealed class AgreementText
{
    private readonly Lazy<string> _squeezed;

    internal AgreementText(string name, AgreementFormat format, int pages, IReadOnlyList<Block> blocks)
    {
        Name = name;
        Format = format;
        Pages = pages;
        Passages = PassageBuilder.Build(blocks);
        var text = new StringBuilder();
        foreach (var passage in Passages)
        {
            text.Append(passage.Text).Append('\n');
        }

        Text = text.ToString();
        _squeezed = new(() => Squeeze(Text));
    }

    /// <summary>The name of the document, by which evidence calls it.</summary>
    public string Name { get; }

    /// <summary>What it was read from.</summary>
    public AgreementFormat Format { get; }

    /// <summary>How many pages it has; 0 where the format knows none.</summary>
    public int Pages { get; }

    /// <summary>All passages, in order. Headers, footers and page numbers are not among them.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The words of all passages, each ended by a line feed.</summary>
    public string Text { get; }

    /// <summary>Makes a text of words that a host has already.</summary>
    /// <param name="text">The words, paragraphs with an empty line between them.</param>
    /// <param name="name">The name of the document.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AgreementText FromText(string text, string name = "agreement")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        var blocks = new List<Block>();
        TextBlocks.Read(text, isMarkdown: false, blocks.Add);
        return new(name, AgreementFormat.Text, 0, blocks);
    }

    /// <summary>Whether words stand in the document, whatever its line ends, spaces and forms of quotation marks.</summary>
    /// <param name="quote">The words.</param>
    /// <exception cref="ArgumentNullException">The quote is null.</exception>
    public bool Contains(string quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return Squeeze(quote) is { Length: > 1 } squeezed && _squeezed.Value.Contains(squeezed, StringComparison.Ordinal);
    }

    /// <summary>The passage that words stand in, or begin in; null where they do not stand in the document.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="preferred">Which passages are meant where the words stand in several; where they stand in none of these, the first that has them is taken.</param>
    /// <exception cref="ArgumentNullException">The quote is null.</exception>
    public Passage? Find(string quote, Func<Passage, bool>? preferred = null)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var squeezed = Squeeze(quote);
        if (preferred is not null && squeezed.Length > 1 && Passages.FirstOrDefault(p => preferred(p) && Squeeze(p.Text).Contains(squeezed, StringComparison.Ordinal)) is { } meant)
        {
            return meant;
        }

        var at = squeezed.Length > 1 ? _squeezed.Value.IndexOf(squeezed, StringComparison.Ordinal) : -1;
        if (at < 0)
        {
            return null;
        }

        // Passages are counted through the squeezed text, which has no spaces of its own between them to go astray by.
        foreach (var passage in Passages)
        {
            at -= Squeeze(passage.Text).Length;
            if (at < 0)
            {
                return passage;
            }
        }

        return null;
    }

    /// <summary>The passage that words stand in: the one from which they are said to come, else the first that has them.</summary>
    internal Passage? Find(string quote, Passage? from) =>
        from is not null && from.Index < Passages.Count && ReferenceEquals(Passages[from.Index], from) && Squeeze(quote) is { Length: > 1 } squeezed && Squeeze(from.Text).Contains(squeezed, StringComparison.Ordinal) ? from : Find(quote);

    private static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not '\u00AD')
            {
                squeezed.Append(c switch { '\u2018' or '\u2019' => '\'', '\u201C' or '\u201D' => '"', '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-', _ => c });
            }
        }

        return squeezed.ToString();
    }
}

/// <summary>What a text was read from.</summary>
public enum AgreementFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A Word document, .docx.</summary>
    Word,

    /// <summary>PDF.</summary>
    Pdf,
}
