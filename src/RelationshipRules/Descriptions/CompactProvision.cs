namespace RelationshipRules.Descriptions;

/// <summary>A matter on which a compact has a provision.</summary>
public enum CompactProvision
{
    /// <summary>The organisations' independence.</summary>
    Independence,

    /// <summary>Fair funding and support.</summary>
    FairResourcing,

    /// <summary>The right to campaign and speak.</summary>
    AdvocacyRole,

    /// <summary>The part of community groups.</summary>
    CommunityRole,

    /// <summary>A part in decisions.</summary>
    DecisionRole,

    /// <summary>The development of organisations.</summary>
    CapacityBuilding,

    /// <summary>How progress is measured.</summary>
    Indicators,

    /// <summary>Who speaks for the sector.</summary>
    RepresentativeBody,

    /// <summary>How disputes are settled.</summary>
    DisputeResolution,
}
