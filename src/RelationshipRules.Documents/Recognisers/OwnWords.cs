namespace RelationshipRules.Documents.Recognisers;

/// <summary>What a document's own words mean: by which names it calls its sides, what it defines, and in which order the figures of its days stand.</summary>
internal sealed class OwnWords
{
    private readonly Sides _sides;
    private readonly FigureDates _dates;
    private readonly DefinedTerms _terms;

    // A title has a line or a few, and is no sentence.
    private const int MostLinesOfTitle = 4;
    private const int LongestLineOfTitle = 120;

    private OwnWords(Sides sides, FigureDates dates, DefinedTerms terms, int linesOfTitle) => (_sides, _dates, _terms, LinesOfTitle) = (sides, dates, terms, linesOfTitle);

    /// <summary>How many passages are the document's title: those that it begins with, as long as they are headings or short lines.</summary>
    public int LinesOfTitle { get; }

    /// <summary>Whether a text speaks to its reader: then "we" are who gives and "you" who gets.</summary>
    public bool IsAddressed => _sides.IsAddressed;

    public static OwnWords Of(AgreementText text, Words words) => new(
        Sides.Of(text, words),
        FigureDates.Of(text.Passages.Select(static p => p.Text)),
        DefinedTerms.Of(text, words),
        text.Passages.Take(MostLinesOfTitle).TakeWhile(static p => p.Text.Length <= LongestLineOfTitle && (p.Kind == PassageKind.Heading || (p is { Kind: PassageKind.Paragraph, Clause: null } && p.Text[^1] is not ('.' or ':' or ';' or '?' or '!')))).Count());

    /// <summary>A text with what they mean in their place.</summary>
    public string In(string text) => _dates.InWords(_sides.In(_terms.In(text)));

    /// <summary>The definition that a sentence uses elsewhere than where it stands; null for none.</summary>
    public DefinedTerm? TermIn(string sentence) => _terms.Find(sentence);

    /// <summary>The other day that figures of a sentence may mean, which were read as this one; null for none.</summary>
    public DateOnly? OtherDay(string sentence, DateOnly read) => _dates.Other(sentence, read);
}
