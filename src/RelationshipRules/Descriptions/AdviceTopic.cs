namespace RelationshipRules.Descriptions;

/// <summary>A matter on which an organisation advised government.</summary>
public enum AdviceTopic
{
    /// <summary>Effects on people and communities.</summary>
    SocialEffects,

    /// <summary>Effects on the environment.</summary>
    EnvironmentalEffects,

    /// <summary>Effects on jobs, money or the local economy.</summary>
    EconomicEffects,

    /// <summary>People who would be hit hardest.</summary>
    VulnerablePeople,

    /// <summary>Ways to soften the effects.</summary>
    Mitigation,
}
