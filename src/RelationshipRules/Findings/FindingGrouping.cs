namespace RelationshipRules.Findings;

/// <summary>Puts departures together that rules which restate each other come to at the same place.</summary>
internal static class FindingGrouping
{
    /// <summary>The groups: most severe first, norms as yardsticks among equals as if in force, then the larger, then in rule order; of departures in the order of their severity and rules.</summary>
    public static IReadOnlyList<FindingGroup> Of(IReadOnlyList<Finding> departures)
    {
        var roots = Roots(departures);
        var groups = new List<List<Finding>>(departures.Count);
        var open = new Dictionary<(string Root, Outcome Outcome, bool IsSuppressed), List<List<Finding>>>();
        foreach (var finding in departures)
        {
            List<Finding> created = [finding];
            if (roots.TryGetValue(finding.Rule.Id, out var root))
            {
                var key = (root, finding.Outcome, finding.IsSuppressed);
                var candidates = open.TryGetValue(key, out var known) ? known : open[key] = [];
                if (candidates.Find(group => group.TrueForAll(other => Meet(finding, other))) is { } home)
                {
                    home.Add(finding);
                    continue;
                }

                candidates.Add(created);
            }

            groups.Add(created);
        }

        // The sort is stable: rule order and element order remain among equals.
        return [.. groups.OrderByDescending(group => group[0].Severity).ThenByDescending(group => group[0].Entry.Rule.Severity).ThenByDescending(group => group.Count).Select(group => new FindingGroup(group.AsReadOnly()))];
    }

    /// <summary>A finding on the whole description meets any. Elements of different lists are different things, and two outcomes of one rule are two departures.</summary>
    private static bool Meet(Finding one, Finding other) =>
        !ReferenceEquals(one.Rule, other.Rule)
        && (one.ElementIndex is null
            || other.ElementIndex is null
            || (one.ElementIndex == other.ElementIndex && string.Equals(one.Rule.Scope, other.Rule.Scope, StringComparison.Ordinal)));

    /// <summary>One name for all rules that hang together by restating. Those that did not depart here join others too: two that restate the same third say the same.</summary>
    private static Dictionary<string, string> Roots(IReadOnlyList<Finding> departures)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in departures.Select(static f => f.Rule).Distinct())
        {
            foreach (var other in rule.Restates)
            {
                parents[Find(parents, rule.Id)] = Find(parents, other);
            }
        }

        return parents.Keys.ToDictionary(static id => id, id => Find(parents, id), StringComparer.Ordinal);
    }

    private static string Find(Dictionary<string, string> parents, string id)
    {
        while (parents.TryGetValue(id, out var parent) && !string.Equals(parent, id, StringComparison.Ordinal))
        {
            id = parent;
        }

        parents.TryAdd(id, id);
        return id;
    }
}
