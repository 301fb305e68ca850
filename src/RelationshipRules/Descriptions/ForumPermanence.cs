using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>How lasting a forum's mandate is.</summary>
public enum ForumPermanence
{
    /// <summary>It meets for one occasion.</summary>
    [Title("one-off")]
    OneOff,

    /// <summary>It lasts as long as a project.</summary>
    ProjectBound,

    /// <summary>It goes on until somebody ends it.</summary>
    Standing,

    /// <summary>A law sets it up.</summary>
    Statutory,
}
