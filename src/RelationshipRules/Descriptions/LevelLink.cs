namespace RelationshipRules.Descriptions;

/// <summary>Whether issues travel between a forum and other levels.</summary>
public enum LevelLink
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>Decisions from above reach it, or its own reach the level below.</summary>
    Downward,

    /// <summary>Its issues reach the level above.</summary>
    Upward,

    /// <summary>Issues travel both ways.</summary>
    BothWays,
}
