namespace RelationshipRules.Engine;

/// <summary>Finds rules that pull apart on one and the same description.</summary>
internal static class ConflictFinder
{
    /// <summary>The pairs of rules that declare each other (or one the other) as conflicting and both apply, each pair once, in rule order.</summary>
    public static IReadOnlyList<RuleConflict> Find(RuleOutcome[] outcomes)
    {
        if (!Array.Exists(outcomes, o => o.Rule.Conflicts.Count > 0))
        {
            return [];
        }

        var applicable = new Dictionary<string, List<RuleOutcome>>(StringComparer.Ordinal);
        foreach (var outcome in outcomes.Where(o => o.Outcome == Outcome.Satisfied || o.Outcome.IsDeparture()))
        {
            if (!applicable.TryGetValue(outcome.Rule.Id, out var list))
            {
                applicable.Add(outcome.Rule.Id, list = []);
            }

            list.Add(outcome);
        }

        var conflicts = new List<RuleConflict>();
        var noted = new HashSet<(string, string)>();
        foreach (var (id, mine) in applicable)
        {
            foreach (var reference in mine[0].Rule.Conflicts)
            {
                var pair = string.CompareOrdinal(id, reference.Rule) < 0 ? (id, reference.Rule) : (reference.Rule, id);
                if (applicable.TryGetValue(reference.Rule, out var theirs) && Meet(mine, theirs) && noted.Add(pair))
                {
                    conflicts.Add(new(mine[0].Rule, theirs[0].Rule, reference.Reason));
                }
            }
        }

        return conflicts;
    }

    /// <summary>Rules over the same list only meet on the same element.</summary>
    private static bool Meet(List<RuleOutcome> mine, List<RuleOutcome> theirs)
        => mine[0].Rule.Scope is null
            || !string.Equals(mine[0].Rule.Scope, theirs[0].Rule.Scope, StringComparison.Ordinal)
            || mine.Exists(m => theirs.Exists(t => t.ElementIndex == m.ElementIndex));
}
