namespace RelationshipRules;

/// <summary>Two rules that a plan cannot serve without trouble for one of them.</summary>
/// <param name="Rule">The rule that the plan serves.</param>
/// <param name="Other">The rule that suffers, or that declares the conflict.</param>
/// <param name="Text">What the trouble is, for a reader.</param>
public sealed record PlanConflict(RuleDescriptor Rule, RuleDescriptor Other, string Text);
