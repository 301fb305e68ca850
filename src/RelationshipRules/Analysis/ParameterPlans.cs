namespace RelationshipRules.Analysis;

/// <summary>Which parameters belong to a rule.</summary>
internal static class ParameterPlans
{
    /// <summary>The parameters that a rule's conditions read, in the ruleset's order.</summary>
    public static IReadOnlyList<ParameterInForce> ReadBy(RuleDescriptor rule, RulesetPlan plan)
        => rule.ParameterNames.Count == 0
            ? []
            : [.. plan.Parameters.Select(p => p.Info).Where(info => rule.ParameterNames.Contains(info.Name, StringComparer.Ordinal))];
}
