namespace RelationshipRules.Engine;

/// <summary>Which facts an analysis looks at at all.</summary>
internal static class FactsInUse
{
    /// <summary>
    /// What the rules that run can read: facts and the lists that hold them, derived facts resolved to what they rest on, and what decides
    /// whether their rulesets apply. Each path once, in the order of the rules.
    /// </summary>
    public static IReadOnlyList<string> Of(RuleEngine engine)
    {
        var paths = new List<string>();
        foreach (var ruleset in engine.Rulesets.Where(ruleset => ruleset.Groups.Length > 0))
        {
            // A benchmark is applied whatever its condition says, so nobody needs to state what the condition reads.
            if (ruleset.Plan is { Mode: not ApplicabilityMode.Benchmark, Applicability: { } applicability })
            {
                paths.AddRange(applicability.FactPaths);
            }

            paths.AddRange(ruleset.Plan.Rules.Where(rule => rule.Severity != Severity.None).SelectMany(rule => rule.FactPaths));
        }

        return [.. paths.Distinct(StringComparer.Ordinal)];
    }
}
