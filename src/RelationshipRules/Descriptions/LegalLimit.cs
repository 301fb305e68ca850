namespace RelationshipRules.Descriptions;

/// <summary>A legal limit on the people served.</summary>
public enum LegalLimit
{
    /// <summary>They may not take paid work.</summary>
    NoPaidWork,

    /// <summary>They may not vote or take part in shaping policy.</summary>
    NoPolicyVoice,

    /// <summary>They have no claim to public services.</summary>
    NoPublicServices,

    /// <summary>They have no right to stay.</summary>
    NoResidenceRight,
}
