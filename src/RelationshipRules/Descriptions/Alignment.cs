namespace RelationshipRules.Descriptions;

/// <summary>How far two sides agree.</summary>
public enum Alignment
{
    /// <summary>They want the same, or nearly so.</summary>
    Similar,

    /// <summary>They agree in part and differ in part.</summary>
    Partly,

    /// <summary>They want different things.</summary>
    Dissimilar,
}
