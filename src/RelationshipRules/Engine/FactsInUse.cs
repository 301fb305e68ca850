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
        // A yardstick is applied whatever its condition says, so nobody needs to state what the condition reads.
        var paths =
            from ruleset in engine.Rulesets
            where ruleset.Groups.Length > 0
            let applicability = ruleset.Plan.Yardstick.Contains(ApplicabilityTest.Place) ? null : ruleset.Plan.Applicability
            from path in (applicability?.FactPaths ?? []).Concat(ruleset.Plan.Rules.Where(rule => rule.Severity != Severity.None).SelectMany(rule => rule.FactPaths.Concat(rule.DayPath is { } day ? [day] : [])))
            select path;
        return [.. paths.Distinct(StringComparer.Ordinal)];
    }
}
