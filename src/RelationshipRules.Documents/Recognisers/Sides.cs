using RelationshipRules.Documents.Texts;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>
/// Which side of an agreement its own names stand for: "the School" is who gets the money where the school has to report and is paid, whatever schools
/// are elsewhere. Names are those that a text defines, and those that it begins sentences of duty with; what is said of each decides.
/// </summary>
internal sealed class Sides
{
    private const int MostNames = 24;
    private const int MostSentences = 60;
    private const int LongestSentence = 1_500;
    private const string Name = "@name";

    private static readonly string[] Speakers = ["We", "we", "Us", "us", "Our", "our"];

    private readonly List<(string Name, string Side)> _names = [];

    private Sides(bool isAddressed) => IsAddressed = isAddressed;

    /// <summary>Whether a text speaks to its reader: then "we" are who gives and "you" who gets.</summary>
    public bool IsAddressed { get; }

    public static Sides Of(AgreementText text, Words words)
    {
        var sides = new Sides(IsToReader(text.Text));
        var sentences = text.Passages.Where(static p => p.Kind != PassageKind.Heading).SelectMany(static p => Sentences.Of(p.Text).Select(range => p.Text[range])).Where(static s => s.Length <= LongestSentence).ToList();
        var runner = new Piece.Runner();
        var pieces = new SentencePieces(words.Pieces);
        var names = Names(sentences, words, runner);
        foreach (var name in names.Take(MostNames))
        {
            if (Side([name], sentences, words, runner, pieces) is { } side)
            {
                sides._names.Add((name, side));
            }
        }

        if (!sides.IsAddressed && Side(Speakers, sentences, words, runner, pieces) is { } speakers)
        {
            sides._names.AddRange(Speakers.Select(speaker => (speaker, speakers)));
        }

        // "Lead School" before "School".
        sides._names.Sort(static (one, other) => other.Name.Length.CompareTo(one.Name.Length));
        return sides;
    }

    /// <summary>A text with its names as sides.</summary>
    public string In(string text)
    {
        foreach (var (name, side) in _names)
        {
            text = Put(text, name, side);
        }

        return text;
    }

    private static bool IsToReader(string text)
    {
        var (you, spaces) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            spaces += text[at] == ' ' ? 1 : 0;
            you += text[at] is 'y' or 'Y' && string.Compare(text, at + 1, "ou", 0, 2, StringComparison.OrdinalIgnoreCase) == 0 && IsEdge(text, at - 1) && (IsEdge(text, at + 3) || (text[at + 3] is 'r' or 'R' && IsEdge(text, at + 4))) ? 1 : 0;
        }

        return you * 200L >= spaces;
    }

    /// <summary>The names: first those that most sentences of duty begin with, then those that the text defines.</summary>
    private static IEnumerable<string> Names(List<string> sentences, Words words, Piece.Runner runner)
    {
        var defined = new Dictionary<string, bool>(StringComparer.Ordinal);
        var subjects = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            var text = NormalText.Signs(sentence);
            Each(text, words.Definitions, name => defined[name] = true);
            Each(text, words.Subjects, name => subjects[name] = subjects.GetValueOrDefault(name) + 1);
        }

        foreach (var (name, times) in subjects)
        {
            if (times > 1)
            {
                defined.TryAdd(name, false);
            }
        }

        // In capitals alone where it is defined, and not where it is used, or the reverse.
        foreach (var (name, isDefined) in defined.ToList())
        {
            if (isDefined && name.Length > 3 && name.Any(char.IsLower))
            {
                defined.TryAdd(name.ToUpperInvariant(), true);
            }
        }

        return defined.OrderByDescending(n => subjects.GetValueOrDefault(n.Key)).ThenByDescending(static n => n.Value).ThenBy(static n => n.Key, StringComparer.Ordinal).Select(static n => n.Key);

        void Each(string text, List<Piece> forms, Action<string> take)
        {
            foreach (var form in forms)
            {
                for (var at = 0; at < text.Length; at++)
                {
                    if (form.MatchAt(text, at, runner) is { Length: > 0, Groups: [var (_, name)] } match)
                    {
                        if (!words.NoNames.Exists(no => no.MatchAt(name.ToLowerInvariant(), 0, runner)?.Length == name.Length))
                        {
                            take(name);
                        }

                        at += match.Length - 1;
                    }
                }
            }
        }
    }

    /// <summary>The side that what is said of a name shows; null where that is not clear.</summary>
    private static string? Side(string[] names, List<string> sentences, Words words, Piece.Runner runner, SentencePieces pieces)
    {
        var (gives, gets, seen) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            var named = names.Aggregate(sentence, static (text, name) => Put(text, name, Name));
            if (ReferenceEquals(named, sentence))
            {
                continue;
            }

            if (++seen > MostSentences)
            {
                break;
            }

            pieces.TurnTo(NormalText.Of(named, words, own: null, runner));
            gives += words.Gives.Exists(form => form.IsMatch(pieces)) ? 1 : 0;
            gets += words.Gets.Exists(form => form.IsMatch(pieces)) ? 1 : 0;
        }

        return gives > 0 && gives >= 2 * gets ? "@funder" : gets > 0 && gets >= 2 * gives ? "@recipient" : null;
    }

    private static string Put(string text, string name, string side)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (!IsEdge(text, at - 1) || !IsEdge(text, end) || IsOfLongerName(text, name, at, end))
            {
                at = end;
                continue;
            }

            var from = at >= 4 && string.Compare(text, at - 4, "the ", 0, 4, StringComparison.OrdinalIgnoreCase) == 0 && IsEdge(text, at - 5) ? at - 4 : at;
            end += end + 1 < text.Length && text[end] is '\'' or '\u2019' && text[end + 1] is 's' or 'S' && IsEdge(text, end + 2) ? 2 : 0;
            text = string.Concat(text.AsSpan(0, from), side, text.AsSpan(end));
            at = from + side.Length;
            if (at >= text.Length)
            {
                break;
            }
        }

        return text;
    }

    /// <summary>Whether a capital before or after it makes another name of it: of "School" in "School Board".</summary>
    private static bool IsOfLongerName(string text, string name, int at, int end)
    {
        if (!name.Any(char.IsLower))
        {
            return false;
        }

        if (end + 2 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]) && char.IsLower(text[end + 2]))
        {
            return true;
        }

        var before = at > 1 && text[at - 1] == ' ' ? text.LastIndexOf(' ', at - 2) + 1 : -1;
        return before > 0 && char.IsUpper(text[before]) && !text.AsSpan(before).StartsWith("The ", StringComparison.Ordinal) && char.IsLetter(text[at - 2]);
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] is '-' or '@' or '_');
}
