namespace RelationshipRules;

/// <summary>What a paragraph of an explanation is about.</summary>
public enum ExplanationTopic
{
    /// <summary>What the rule asks, and when.</summary>
    Asked,

    /// <summary>What the description says about it: values, lines, documents.</summary>
    Stated,

    /// <summary>Which of it decided, and how.</summary>
    Decided,

    /// <summary>What would settle an outcome that is not determined.</summary>
    Missing,

    /// <summary>The numbers and lists of the ruleset that are in force, and what they rest on.</summary>
    Measured,
}
