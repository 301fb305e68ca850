namespace RelationshipRules.Descriptions;

/// <summary>The level at which a forum works.</summary>
public enum ForumLevel
{
    /// <summary>Strategy and policy.</summary>
    Strategic,

    /// <summary>Joint planning of services.</summary>
    Operational,

    /// <summary>The matters of one neighbourhood.</summary>
    Neighbourhood,
}
