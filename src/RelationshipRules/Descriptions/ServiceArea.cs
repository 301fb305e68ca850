namespace RelationshipRules.Descriptions;

/// <summary>A service or an area of integration.</summary>
public enum ServiceArea
{
    /// <summary>A place to live.</summary>
    Housing,

    /// <summary>Food, clothes, money for daily life.</summary>
    BasicNeeds,

    /// <summary>Finding one's way in a new place.</summary>
    Orientation,

    /// <summary>Papers and registrations.</summary>
    Documents,

    /// <summary>School and further education.</summary>
    Education,

    /// <summary>Learning the language, interpreting.</summary>
    Language,

    /// <summary>Physical and mental health.</summary>
    Health,

    /// <summary>Work and the way to it.</summary>
    Employment,

    /// <summary>Advice on public benefits.</summary>
    BenefitsAdvice,

    /// <summary>Advice on the law and on status.</summary>
    LegalAdvice,

    /// <summary>Meeting people, friendships, belonging.</summary>
    SocialConnections,

    /// <summary>Protection from violence and abuse.</summary>
    Safety,
}
