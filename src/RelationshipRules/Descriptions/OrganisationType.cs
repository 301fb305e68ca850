namespace RelationshipRules.Descriptions;

/// <summary>Who runs a civil society organisation and whom it serves.</summary>
public enum OrganisationType
{
    /// <summary>Migrants or refugees govern it.</summary>
    MigrantLed,

    /// <summary>It works mainly for migrants or refugees, whoever governs it.</summary>
    MigrantServing,

    /// <summary>It belongs to, or grew out of, a religious community.</summary>
    FaithBased,

    /// <summary>It grew in the place or group that it serves and is run from there.</summary>
    Community,

    /// <summary>It serves the public at large, and migrants among others.</summary>
    Mainstream,

    /// <summary>An informal group of volunteers with little or no paid staff.</summary>
    VolunteerInitiative,
}
