namespace RelationshipRules.Descriptions;

/// <summary>A kind of cost that the money may be spent on.</summary>
public enum EligibleCost
{
    /// <summary>Direct costs of the service or project.</summary>
    ServiceDelivery,

    /// <summary>A fair part of running costs such as rent, management and accounts.</summary>
    Overheads,

    /// <summary>Training of staff.</summary>
    Training,

    /// <summary>Expenses, training and management of volunteers.</summary>
    VolunteerCosts,

    /// <summary>Development of the organisation itself.</summary>
    CapacityBuilding,

    /// <summary>Time and travel for work with other organisations.</summary>
    Networking,

    /// <summary>Costs of taking part in forums and consultations.</summary>
    Participation,

    /// <summary>Work to change policy or practice.</summary>
    Advocacy,
}
