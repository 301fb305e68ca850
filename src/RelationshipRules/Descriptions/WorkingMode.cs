namespace RelationshipRules.Descriptions;

/// <summary>How two sides work on a matter.</summary>
public enum WorkingMode
{
    /// <summary>They work on it together.</summary>
    Together,

    /// <summary>Each works on it alone, without opposing the other.</summary>
    Separately,

    /// <summary>They work against each other.</summary>
    Adversarially,

    /// <summary>They have no dealings on it at all.</summary>
    NotEngaged,
}
