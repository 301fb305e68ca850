using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>A legal step taken by the state, from the mildest to the gravest.</summary>
public enum LegalAction
{
    /// <summary>No legal step.</summary>
    None,

    /// <summary>An investigation or inquiry.</summary>
    Investigation,

    /// <summary>Prosecution announced or threatened, but not begun.</summary>
    [Title("prosecution threatened")]
    ProsecutionThreatened,

    /// <summary>Charges brought against organisations or people.</summary>
    Prosecution,

    /// <summary>The activity or the organisation forbidden.</summary>
    Ban,
}
