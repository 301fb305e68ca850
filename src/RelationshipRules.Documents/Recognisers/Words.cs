using System.Text;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>
/// What all recognisers share: other words for the parties and for the verbs of contracts, phrases that are one for another, hedges, and
/// signs that a sentence is about something else. Data, in <c>words.json</c>.
/// </summary>
internal sealed class Words
{
    private const int LongestStart = 60;

    public Dictionary<string, string> Macros { get; } = new(StringComparer.Ordinal);

    public List<Replacement> Replacements { get; } = [];

    /// <summary>The pieces of all forms that were compiled with these words.</summary>
    public PiecePool Pieces { get; } = new();

    public List<HedgeWords> Hedges { get; } = [];

    public List<GapPattern> Elsewhere { get; } = [];

    /// <summary>Headings under which something else stands: a model contract for others, in an annex.</summary>
    public List<GapPattern> ElsewhereUnder { get; } = [];

    /// <summary>How what is no part of the agreement begins: a note to who drafts it, in brackets or as a paragraph.</summary>
    public List<Piece> Notes { get; } = [];

    /// <summary>What stands in brackets beside words that hold no longer.</summary>
    public List<Piece> Void { get; } = [];

    /// <summary>A length of time and nothing else; null where the words have no form of it.</summary>
    public Piece? Period { get; set; }

    /// <summary>A length of time, a day or a sum, as it stands alone under its heading; null where the words have no form of them.</summary>
    public Piece? Bare { get; set; }

    /// <summary>How agreements say by which name they call a side; the group is the name.</summary>
    public List<Piece> Definitions { get; } = [];

    /// <summary>How the names of sides begin duties and rights; the group is the name.</summary>
    public List<Piece> Subjects { get; } = [];

    /// <summary>Words with a capital that are no side of an agreement: the grant, the project.</summary>
    public List<Piece> NoNames { get; } = [];

    /// <summary>What is said of who gives the money, by the name of <c>@name</c>.</summary>
    public List<GapPattern> Gives { get; } = [];

    /// <summary>What is said of who gets it.</summary>
    public List<GapPattern> Gets { get; } = [];

    /// <summary>A form of words with the macros put in, to be matched in linear time.</summary>
    /// <exception cref="FormatException">It is no expression.</exception>
    public GapPattern Compile(string pattern) => GapPattern.Read(Expand(pattern), Pieces);

    /// <summary>An expression without gaps, with the macros put in.</summary>
    /// <exception cref="FormatException">It is no expression.</exception>
    public Piece CompileWhole(string pattern) => Piece.Read(Expand(pattern));

    /// <summary>An expression with the macros put in.</summary>
    /// <exception cref="FormatException">A macro is not known, or they use each other in a circle.</exception>
    public string Expand(string pattern) => Expand(pattern, 0);

    /// <summary>A passage with blanks for what is no part of the agreement, notes in brackets; null for a note as a whole, and for what is marked as deleted.</summary>
    public string? WithoutNotes(string text, Piece.Runner runner)
    {
        if (Stands(Notes, text))
        {
            return null;
        }

        var from = text.IndexOf('[', StringComparison.Ordinal);
        if (from < 0)
        {
            return text;
        }

        var said = text.ToCharArray();
        for (; from >= 0 && text.IndexOf(']', from) is >= 0 and var to; from = text.IndexOf('[', to))
        {
            var inside = text[from..(to + 1)];
            if (Stands(Void, inside))
            {
                return null;
            }

            if (Stands(Notes, inside))
            {
                said.AsSpan(from, inside.Length).Fill(' ');
            }
        }

        return new(said);

        bool Stands(List<Piece> forms, string at) => forms.Count > 0 && at[..Math.Min(at.Length, LongestStart)].ToLowerInvariant() is var start && forms.Exists(form => form.MatchAt(start, 0, runner) is not null);
    }

    private string Expand(string pattern, int depth)
    {
        if (depth > 5)
        {
            throw new FormatException("Its macros use each other in a circle.");
        }

        var expanded = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '{' && i + 1 < pattern.Length && char.IsAsciiLetterLower(pattern[i + 1]))
            {
                var end = pattern.IndexOf('}', i);
                var name = end < 0 ? pattern[(i + 1)..] : pattern[(i + 1)..end];
                expanded.Append(Macros.TryGetValue(name, out var macro) ? Expand(macro, depth + 1) : throw new FormatException($"There is no macro '{{{name}}}'; there are {string.Join(", ", Macros.Keys.Order(StringComparer.Ordinal))}."));
                i = end;
            }
            else
            {
                expanded.Append(pattern[i]);
            }
        }

        return expanded.ToString();
    }
}

/// <summary>Words that take something back from what a sentence says.</summary>
/// <param name="Find">The words.</param>
/// <param name="Loses">What is lost through them.</param>
/// <param name="Promises">Whether what is said still holds; where it does not, no value is proposed, and what was said is an alternative.</param>
internal sealed record HedgeWords(GapPattern Find, string Loses, bool Promises);

/// <summary>Words that are taken for others.</summary>
/// <param name="Find">The words.</param>
/// <param name="With">What stands for them.</param>
/// <param name="WhenAddressed">Whether that is so only in a text that says "you" to its reader.</param>
internal sealed record Replacement(Piece Find, string With, bool WhenAddressed);
