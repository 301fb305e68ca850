namespace RelationshipRules.Descriptions;

/// <summary>The level that a compact is for.</summary>
public enum GeographicLevel
{
    /// <summary>The whole country.</summary>
    National,

    /// <summary>A region.</summary>
    Regional,

    /// <summary>A place.</summary>
    Local,
}
