namespace RelationshipRules.NRules;

/// <summary>A ruleset of a source. One object for each: rules of two analyzers do not match each other's facts.</summary>
/// <param name="ruleset">The ruleset.</param>
internal sealed class SourceRuleset(RulesetInForce ruleset)
{
    /// <summary>The ruleset.</summary>
    public RulesetInForce InForce => ruleset;

    /// <summary>The name, as NRules shows conditions.</summary>
    public override string ToString() => ruleset.Name;
}
