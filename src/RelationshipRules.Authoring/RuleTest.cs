namespace RelationshipRules.Authoring;

/// <summary>A test in the code of a rule. It must depend on nothing but its arguments, and may be called by several threads at once.</summary>
/// <typeparam name="TPart">What the rule looks at: the description, or an element of one of its lists.</typeparam>
/// <param name="part">The description, or the element.</param>
/// <param name="facts">What the rule has declared to read: parameters, extensions and derived facts among them.</param>
public delegate TruthValue RuleTest<in TPart>(TPart part, RuleFacts facts)
    where TPart : class;
