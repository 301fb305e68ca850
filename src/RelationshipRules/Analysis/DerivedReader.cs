using RelationshipRules.Conditions;

namespace RelationshipRules.Analysis;

/// <summary>A derived fact of one of an engine's rulesets.</summary>
/// <param name="Ruleset">The ruleset's index in the engine.</param>
/// <param name="Symbol">The derived fact.</param>
internal sealed record DerivedReader(int Ruleset, DerivedSymbol Symbol);
