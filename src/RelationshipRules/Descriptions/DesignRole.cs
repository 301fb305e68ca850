using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>The part that civil society has in designing policy or a service.</summary>
public enum DesignRole
{
    /// <summary>It has no part.</summary>
    None,

    /// <summary>It is heard, and government designs.</summary>
    Heard,

    /// <summary>It designs together with government.</summary>
    [Title("co-design")]
    CoDesign,
}
