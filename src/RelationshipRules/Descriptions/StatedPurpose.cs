namespace RelationshipRules.Descriptions;

/// <summary>Whom an activity is for, as the text says.</summary>
public enum StatedPurpose
{
    /// <summary>The people served alone.</summary>
    PeopleServed,

    /// <summary>The people served and a wider government policy.</summary>
    Mixed,

    /// <summary>A government policy only.</summary>
    GovernmentPolicy,
}
