namespace RelationshipRules.Descriptions;

/// <summary>A practical step against discrimination and for equal opportunity.</summary>
public enum EqualityAction
{
    /// <summary>A written equality policy.</summary>
    Policy,

    /// <summary>Training of staff or volunteers.</summary>
    Training,

    /// <summary>Services made accessible, for instance by interpreting, hours or place.</summary>
    AccessibleServices,

    /// <summary>Outreach to groups that would otherwise be missed.</summary>
    TargetedOutreach,

    /// <summary>Records of who is reached and who is not.</summary>
    Monitoring,
}
