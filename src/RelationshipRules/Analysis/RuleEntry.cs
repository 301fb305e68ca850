namespace RelationshipRules.Analysis;

/// <summary>A rule that is run, with its place in the analysis.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Ruleset">The number of its ruleset.</param>
/// <param name="Order">Its number among all rules.</param>
internal sealed record RuleEntry(CompiledRule Rule, int Ruleset, int Order);
