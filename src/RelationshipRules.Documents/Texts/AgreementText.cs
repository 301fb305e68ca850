using System.Text;
using RelationshipRules.Documents.Texts;

namespace RelationshipRules;

/// <summary>The text of an agreement, in passages. Immutable.</summary>
public sealed class AgreementText
{
    /// <summary>The words of all passages with a space on each side, and where those of each passage begin.</summary>
    private readonly Lazy<(string All, int[] Starts)> _words;

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
        _words = new(Spaced);
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

    /// <summary>Whether words stand in the document, whatever its line ends, spaces around signs, and forms of quotation marks. They must be whole: "ice" does not stand in "notice".</summary>
    /// <param name="quote">The words.</param>
    /// <exception cref="ArgumentNullException">The quote is null.</exception>
    public bool Contains(string quote) => Find(quote) is not null;

    /// <summary>The passage that words stand in, or begin in; null where they do not stand in the document as whole words.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="preferred">Which passages are meant where the words stand in several; where they stand in none of these, the first that has them is taken.</param>
    /// <exception cref="ArgumentNullException">The quote is null.</exception>
    public Passage? Find(string quote, Func<Passage, bool>? preferred = null)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var words = QuotedWords.Of(quote);
        if (words.Length < QuotedWords.Least)
        {
            return null;
        }

        if (preferred is not null && Passages.FirstOrDefault(passage => preferred(passage) && HasWords(passage, words)) is { } meant)
        {
            return meant;
        }

        var (all, starts) = _words.Value;
        var at = all.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var index = Array.BinarySearch(starts, at);
        return Passages[index >= 0 ? index : ~index - 1];
    }

    /// <summary>The passage that words stand in: the one from which they are said to come, else the first that has them.</summary>
    internal Passage? Find(string quote, Passage? from) => from is not null && from.Index < Passages.Count && ReferenceEquals(Passages[from.Index], from) && Has(from, quote) ? from : Find(quote);

    /// <summary>Whether words stand in one passage.</summary>
    internal bool Has(Passage passage, string quote) => QuotedWords.Of(quote) is { Length: >= QuotedWords.Least } words && HasWords(passage, words);

    private bool HasWords(Passage passage, string words)
    {
        var (all, starts) = _words.Value;
        var end = passage.Index + 1 < starts.Length ? starts[passage.Index + 1] + 1 : all.Length;
        return all.AsSpan(starts[passage.Index]..end).Contains(words, StringComparison.Ordinal);
    }

    private (string All, int[] Starts) Spaced()
    {
        var all = new StringBuilder(" ");
        var starts = new int[Passages.Count];
        foreach (var passage in Passages)
        {
            starts[passage.Index] = all.Length - 1;
            all.Append(QuotedWords.Of(passage.Text).AsSpan(1));
        }

        return (all.ToString(), starts);
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
