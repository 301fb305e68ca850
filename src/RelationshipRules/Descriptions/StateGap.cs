namespace RelationshipRules.Descriptions;

/// <summary>What the state does not do.</summary>
public enum StateGap
{
    /// <summary>Nothing is missing.</summary>
    None,

    /// <summary>It will not do it.</summary>
    Unwilling,

    /// <summary>It cannot do it.</summary>
    Unable,

    /// <summary>It does too little.</summary>
    Insufficient,

    /// <summary>It has stopped doing it.</summary>
    Withdrawn,
}
