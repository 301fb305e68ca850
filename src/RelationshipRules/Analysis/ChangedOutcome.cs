namespace RelationshipRules.Analysis;

/// <summary>Two outcomes of one rule for one element. A default one stands for none: the element was not there, or the rule could not be evaluated.</summary>
/// <param name="From">The earlier outcome.</param>
/// <param name="To">The later outcome.</param>
internal readonly record struct ChangedOutcome(RuleOutcome From, RuleOutcome To);
