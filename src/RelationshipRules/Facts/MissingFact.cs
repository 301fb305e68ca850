using RelationshipRules.Facts;

namespace RelationshipRules;

/// <summary>A fact that is not stated and that an outcome or a derived fact waits for.</summary>
/// <param name="Pointer">Where it would stand in the description: <c>/agreements/0/termMonths</c>; for a parameter, where its ruleset declares it (<c>params.minimumNoticeMonths</c>).</param>
/// <param name="Path">The fact's path in the catalogue, <c>agreements[].termMonths</c>; a parameter's name after <c>params.</c>; a list's path for a list that is absent.</param>
/// <param name="Title">Its short name for readers.</param>
/// <param name="Question">The question that a person can answer; null where there is none to ask (a parameter).</param>
/// <param name="IsParameter">True for a parameter of the ruleset that has no value on the day in question: nobody can state it in a description.</param>
/// <param name="IsInPart">Whether it is stated in part, and the rest of it, or its exact value, is what is missing.</param>
public sealed record MissingFact(string Pointer, string Path, string Title, string? Question, bool IsParameter = false, bool IsInPart = false)
{
    /// <summary>What is missing, in words: of a fact that is stated in part the rest of the list, or the exact number or day.</summary>
    public string InWords => !IsInPart ? Title
        : FactCatalog.Find(Path) is { Type: FactType.Integer or FactType.Number or FactType.Date or FactType.Money } ? CoreWords.Missing_Exact(Title)
        : IsClause(Title) ? CoreWords.Missing_RestOf(Title)
        : CoreWords.Missing_RestOfThe(Title);

    private static bool IsClause(string title) => title.StartsWith("who ", StringComparison.Ordinal) || title.StartsWith("what ", StringComparison.Ordinal);
}
