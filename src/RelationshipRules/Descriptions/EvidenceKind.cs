namespace RelationshipRules.Descriptions;

/// <summary>A kind of evidence given with a position.</summary>
public enum EvidenceKind
{
    /// <summary>Records and experience of the service.</summary>
    ServiceRecords,

    /// <summary>A survey.</summary>
    Survey,

    /// <summary>Interviews or case studies.</summary>
    Interviews,

    /// <summary>Research by others.</summary>
    Research,
}
