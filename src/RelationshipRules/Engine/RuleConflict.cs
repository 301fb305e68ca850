namespace RelationshipRules;

/// <summary>Two rules that both apply to a description and that pull in opposite directions.</summary>
/// <param name="First">The rule that comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Reason">How they pull apart, as the first of them that says so puts it.</param>
public sealed record RuleConflict(RuleDescriptor First, RuleDescriptor Second, string Reason);
