namespace RelationshipRules.Workbench.Results;

/// <summary>Which findings are shown.</summary>
/// <param name="Kind">What they came to.</param>
/// <param name="Side">The side to which their rules speak; null for all.</param>
/// <param name="Least">The least severity.</param>
/// <param name="Ruleset">The ruleset, that is the source; empty for all.</param>
/// <param name="Category">The topic in the source's own order; empty for all.</param>
/// <param name="Words">What id, title or message must hold; empty for anything.</param>
public sealed record FindingFilter(
    FindingKind Kind = FindingKind.Departures, Addressee? Side = null, Severity Least = Severity.Suggestion, string Ruleset = "", string Category = "", string Words = "")
{
    /// <summary>The findings of an assessment that pass, those that say the same told once where they are departures.</summary>
    public IReadOnlyList<Finding> Of(Assessment assessment)
    {
        IEnumerable<Finding> findings = Kind switch
        {
            // What is told once is found by any of those that it is told for.
            FindingKind.Departures => assessment.FindingGroups.Where(g => g.Findings.Any(Passes)).Select(static g => g.Lead).Where(static f => f.Outcome.IsUnmet() && !f.IsSuppressed),
            FindingKind.Explained => assessment.GetFindings(Outcome.Explained),
            FindingKind.NotStated => assessment.GetFindings(Outcome.Undetermined).Where(static f => !f.IsSuppressed),
            FindingKind.Met => assessment.GetFindings(Outcome.Satisfied),
            FindingKind.NotApplicable => assessment.GetFindings(Outcome.NotApplicable),
            _ => assessment.GetFindings(Outcome.Violated, Outcome.Unexplained, Outcome.Explained, Outcome.Undetermined).Where(static f => f.IsSuppressed),
        };
        return [.. Kind == FindingKind.Departures ? findings : findings.Where(Passes)];
    }

    private bool Passes(Finding f) => f.Severity >= Least
        && (Side is null || f.Rule.Addressee == Side || f.Rule.Addressee == Addressee.Both)
        && (Ruleset.Length == 0 || string.Equals(f.Rule.Ruleset, Ruleset, StringComparison.Ordinal))
        && (Category.Length == 0 || string.Equals(f.Rule.CategoryTitle, Category, StringComparison.Ordinal))
        && (Words.Trim() is not { Length: > 0 } words || f.Rule.Id.Contains(words, StringComparison.OrdinalIgnoreCase) || f.Rule.Title.Contains(words, StringComparison.OrdinalIgnoreCase) || f.Message.Contains(words, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What findings came to, as a reader asks for them.</summary>
public enum FindingKind
{
    /// <summary>What is not met, or not met unless explained.</summary>
    Departures,

    /// <summary>What waits for facts.</summary>
    NotStated,

    /// <summary>Departures with reasons that the source accepts.</summary>
    Explained,

    /// <summary>What is met, and the classes that hold.</summary>
    Met,

    /// <summary>What does not apply.</summary>
    NotApplicable,

    /// <summary>What the description sets aside.</summary>
    SetAside,
}
