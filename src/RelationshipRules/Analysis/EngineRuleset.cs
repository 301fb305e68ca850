namespace RelationshipRules.Analysis;

/// <summary>A ruleset with its rules grouped by what they look at.</summary>
/// <param name="Plan">The ruleset.</param>
/// <param name="Groups">Its groups.</param>
internal sealed record EngineRuleset(RulesetPlan Plan, RuleGroup[] Groups);
