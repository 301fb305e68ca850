namespace RelationshipRules.Descriptions;

/// <summary>One of the five outcomes of the Compact 2010.</summary>
public enum CompactOutcome
{
    /// <summary>A civil society that is strong, diverse and independent.</summary>
    Independence,

    /// <summary>Policy and services designed together.</summary>
    PolicyDesign,

    /// <summary>Programmes and services that respond to people and are of high quality.</summary>
    Services,

    /// <summary>Changes to programmes and services that are managed clearly.</summary>
    ManagingChange,

    /// <summary>A society that is equal and fair.</summary>
    Equality,
}
