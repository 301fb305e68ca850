namespace RelationshipRules;

/// <summary>What is in force for a rule, and where each setting came from.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="SeverityOrigin">Where the severity came from, in words.</param>
/// <param name="Parameters">The parameters that its conditions read.</param>
public sealed record RuleSettings(RuleDescriptor Rule, Severity Severity, string SeverityOrigin, IReadOnlyList<ParameterInForce> Parameters);
