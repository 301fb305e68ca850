namespace RelationshipRules.Descriptions;

/// <summary>A group whose views were sought before a position was put.</summary>
public enum ViewGroup
{
    /// <summary>The people served.</summary>
    Users,

    /// <summary>Members of the organisation.</summary>
    Members,

    /// <summary>Others who stand to gain or lose.</summary>
    Beneficiaries,

    /// <summary>Volunteers.</summary>
    Volunteers,

    /// <summary>The governing body.</summary>
    Trustees,
}
