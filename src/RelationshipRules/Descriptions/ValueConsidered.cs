namespace RelationshipRules.Descriptions;

/// <summary>A kind of value weighed in design and commissioning.</summary>
public enum ValueConsidered
{
    /// <summary>Good for people and communities.</summary>
    Social,

    /// <summary>Good for the environment.</summary>
    Environmental,

    /// <summary>Good for the economy or for public money.</summary>
    Economic,
}
