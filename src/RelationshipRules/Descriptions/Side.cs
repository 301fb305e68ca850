namespace RelationshipRules.Descriptions;

/// <summary>One of the two sides of a partnership.</summary>
public enum Side
{
    /// <summary>The public bodies.</summary>
    Government,

    /// <summary>The civil society organisations.</summary>
    CivilSociety,
}
