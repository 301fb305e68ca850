namespace RelationshipRules.Engine;

/// <summary>Describes the rulesets of an analysis to readers.</summary>
internal static class RulesetsInForce
{
    /// <summary>The rulesets with whether they apply; null where that was not asked.</summary>
    public static IReadOnlyList<RulesetInForce> Of(RuleEngine engine, Func<int, RulesetApplicability>? applicabilityOf)
        => [.. engine.Rulesets.Select((ruleset, i) => new RulesetInForce
        {
            Name = ruleset.Plan.Name,
            Title = ruleset.Plan.Title,
            Version = ruleset.Plan.Version,
            LastVerifiedOn = ruleset.Plan.LastVerifiedOn,
            Mode = ruleset.Plan.Mode,
            Applicability = applicabilityOf?.Invoke(i) ?? RulesetApplicability.NotEvaluated,
            ApplicabilityReason = ruleset.Plan.ApplicabilityReason,
            Parameters = [.. ruleset.Plan.Parameters.Select(p => p.Info)],
        })];
}
