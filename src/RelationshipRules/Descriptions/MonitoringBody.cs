namespace RelationshipRules.Descriptions;

/// <summary>Who watches over a compact.</summary>
public enum MonitoringBody
{
    /// <summary>Nobody has been asked to.</summary>
    None,

    /// <summary>A body of one of the parties.</summary>
    Internal,

    /// <summary>A body that belongs to no party.</summary>
    Independent,

    /// <summary>A body did, and was abolished.</summary>
    Abolished,
}
