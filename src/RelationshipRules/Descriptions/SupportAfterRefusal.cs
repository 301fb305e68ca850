namespace RelationshipRules.Descriptions;

/// <summary>What happens to other help when a person declines return.</summary>
public enum SupportAfterRefusal
{
    /// <summary>It goes on.</summary>
    Continued,

    /// <summary>It is cut.</summary>
    Reduced,

    /// <summary>It ends.</summary>
    Withdrawn,
}
