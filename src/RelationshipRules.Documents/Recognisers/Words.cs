using System.Text;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>
/// What all recognisers share: other words for the parties and for the verbs of contracts, phrases that are one for another, hedges, and
/// signs that a sentence is about something else. Data, in <c>words.json</c>.
/// </summary>
internal sealed class Words
{
    public Dictionary<string, string> Macros { get; } = new(StringComparer.Ordinal);

    public List<Replacement> Replacements { get; } = [];

    /// <summary>The pieces of all forms that were compiled with these words.</summary>
    public PiecePool Pieces { get; } = new();

    public List<HedgeWords> Hedges { get; } = [];

    public List<GapPattern> Elsewhere { get; } = [];

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
