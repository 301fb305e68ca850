namespace RelationshipRules.Authoring;

/// <summary>Code of a rule that gives a text: a message, or a classification's value. It must depend on nothing but its arguments, and may be called by several threads at once.</summary>
/// <typeparam name="TPart">What the rule looks at: the description, or an element of one of its lists.</typeparam>
/// <param name="part">The description, or the element.</param>
/// <param name="facts">What the rule has declared to read: parameters, extensions and derived facts among them.</param>
/// <returns>The text; null for the value of a classification that cannot be told yet.</returns>
public delegate string? RuleText<in TPart>(TPart part, RuleFacts facts)
    where TPart : class;
