namespace RelationshipRules.Descriptions;

/// <summary>How measured public support moves.</summary>
public enum PublicSupportTrend
{
    /// <summary>It was not measured.</summary>
    NotMeasured,

    /// <summary>It falls.</summary>
    Falling,

    /// <summary>It stays as it is.</summary>
    Stable,

    /// <summary>It rises.</summary>
    Rising,
}
