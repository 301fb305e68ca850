using System.Text.RegularExpressions;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>Terms that a document defines as a length of time: "Notice Period" means three months, and the clause on the end speaks of the Notice Period.</summary>
internal sealed partial class DefinedTerms
{
    private const int MostTerms = 40;
    private const int LongestMeaning = 80;

    private readonly List<DefinedTerm> _terms;

    private DefinedTerms(List<DefinedTerm> terms) => _terms = terms;

    public static DefinedTerms Of(AgreementText text, Words words)
    {
        var terms = new List<DefinedTerm>();
        var runner = new Piece.Runner();
        foreach (var passage in text.Passages)
        {
            if (Definition().Match(passage.Text) is { Success: true } match && terms.Count < MostTerms && passage.Text.Length - match.Length <= LongestMeaning)
            {
                var meaning = passage.Text[match.Length..].TrimEnd('.', ';', ' ');
                var normal = NormalText.Of(meaning, words, own: null, runner);
                var term = match.Groups["term"].Value;
                if (words.Period?.MatchAt(normal, 0, runner)?.Length == normal.Length && (match.ValueSpan[0] is '"' or '\u201C' or '\'' or '\u2018' || IsOfTime().IsMatch(term)))
                {
                    terms.Add(new(term, meaning, passage));
                }
            }
        }

        return new(terms);
    }

    /// <summary>The first of them that a sentence uses, which does not define it.</summary>
    public DefinedTerm? Find(string sentence) => _terms.Find(term => sentence.Contains(term.Name, StringComparison.Ordinal) && !sentence.Contains(term.Meaning, StringComparison.Ordinal));

    /// <summary>A text with each in its own words.</summary>
    public string In(string text)
    {
        foreach (var term in _terms)
        {
            if (text.Contains(term.Name, StringComparison.Ordinal) && !text.Contains(term.Meaning, StringComparison.Ordinal))
            {
                var meaning = term.Name.Contains("Notice", StringComparison.Ordinal) ? term.Meaning + "' notice" : term.Meaning;
                text = text.Replace("the " + term.Name, meaning, StringComparison.Ordinal).Replace(term.Name, meaning, StringComparison.Ordinal);
            }
        }

        return text;
    }

    // In a table any name may stand before a length of time: that of a party, of whose notice it is.
    [GeneratedRegex(@"\b(Periods?|Notice|Terms?|Durations?|Times?|Limits?|Lengths?|Deadlines?|Interval)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex IsOfTime();

    // In quotation marks, or as the cell before its meaning.
    [GeneratedRegex("^([\"\u201C'\u2018](the |The )?(?<term>[A-Z][A-Za-z-]+( [A-Za-z-]+){0,3})[\"\u201D'\u2019],? (means|shall mean|is|:)? ?|(?<term>[A-Z][A-Za-z-]+( [A-Za-z-]+){1,3}) \\| )", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Definition();
}

/// <summary>A term with what it means.</summary>
/// <param name="Name">The term.</param>
/// <param name="Meaning">What it means, in the document's words.</param>
/// <param name="Passage">Where it is defined.</param>
internal sealed record DefinedTerm(string Name, string Meaning, Passage Passage);
