namespace RelationshipRules.Descriptions;

/// <summary>A level at which an organisation has people or branches.</summary>
public enum ReachLevel
{
    /// <summary>In single towns, districts or neighbourhoods.</summary>
    Local,

    /// <summary>Across a region.</summary>
    Regional,

    /// <summary>Across the country.</summary>
    National,

    /// <summary>In several countries.</summary>
    International,
}
