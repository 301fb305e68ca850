namespace RelationshipRules.Descriptions;

/// <summary>A recorded judgement on a scale of three.</summary>
public enum Level
{
    /// <summary>At the lower end of the judge's scale.</summary>
    Low,

    /// <summary>In the middle of the judge's scale.</summary>
    Medium,

    /// <summary>At the upper end of the judge's scale.</summary>
    High,
}
