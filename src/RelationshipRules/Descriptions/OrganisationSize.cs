namespace RelationshipRules.Descriptions;

/// <summary>Relative size of an organisation.</summary>
public enum OrganisationSize
{
    /// <summary>In the lowest of the bands that its country or funder uses.</summary>
    Small,

    /// <summary>In a middle band.</summary>
    Medium,

    /// <summary>In the highest band.</summary>
    Large,
}
