namespace RelationshipRules.Rulesets;

/// <summary>A rule that a ruleset does not take over from the one it extends.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Reason">Why.</param>
/// <param name="Citation">Where the source says so, or null.</param>
internal sealed record OmittedRule(string Rule, string Reason, Citation? Citation);
