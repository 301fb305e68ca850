namespace RelationshipRules.Engine;

internal static class ConflictFinder
{
    /// <summary>The pairs of rules that declare each other (or one the other) as conflicting and both apply, each pair once, in rule order.</summary>
    public static IReadOnlyList<RuleConflict> Find(RuleOutcome[] outcomes)
    {
        var applicable = outcomes.Where(o => o.Outcome == Outcome.Satisfied || o.Outcome.IsDeparture()).ToLookup(o => o.Rule.Id, StringComparer.Ordinal);
        var conflicts =
            from mine in applicable
            from reference in mine.First().Rule.Conflicts
            let theirs = applicable[reference.Rule]
            where theirs.Any(their => mine.Any(my => Meet(my, their)))
            select new RuleConflict(mine.First().Rule, theirs.First().Rule, reference.Reason);
        return [.. conflicts.DistinctBy(c => string.CompareOrdinal(c.First.Id, c.Second.Id) < 0 ? (c.First.Id, c.Second.Id) : (c.Second.Id, c.First.Id))];
    }

    /// <summary>Rules over the same list only meet on the same element.</summary>
    private static bool Meet(RuleOutcome one, RuleOutcome other)
        => one.Rule.Scope is null || !string.Equals(one.Rule.Scope, other.Rule.Scope, StringComparison.Ordinal) || one.ElementIndex == other.ElementIndex;
}
