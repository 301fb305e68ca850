namespace RelationshipRules.Descriptions;

/// <summary>How a local text stands to the national one.</summary>
public enum LocalText
{
    /// <summary>There is no local text.</summary>
    None,

    /// <summary>It repeats the national text.</summary>
    Copied,

    /// <summary>It fits the national text to the place.</summary>
    Adapted,

    /// <summary>It promises less than the national text.</summary>
    BelowNational,
}
