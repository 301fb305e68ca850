using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>State permission on which an activity depends.</summary>
public enum PermissionStatus
{
    /// <summary>No permission is needed.</summary>
    NotNeeded,

    /// <summary>A lasting permission is in place.</summary>
    Standing,

    /// <summary>Permission is given or refused each time.</summary>
    [Title("case by case")]
    CaseByCase,

    /// <summary>There is no permission, but it is tolerated.</summary>
    Tacit,

    /// <summary>Permission is needed and refused.</summary>
    Withheld,
}
