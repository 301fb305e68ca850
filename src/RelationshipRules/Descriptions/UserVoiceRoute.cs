namespace RelationshipRules.Descriptions;

/// <summary>A route by which the people affected are heard.</summary>
public enum UserVoiceRoute
{
    /// <summary>They speak for themselves.</summary>
    Direct,

    /// <summary>An organisation that they lead speaks for them.</summary>
    UserLedOrganisation,

    /// <summary>An organisation that serves them speaks for them.</summary>
    ServingOrganisation,
}
