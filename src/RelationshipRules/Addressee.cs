namespace RelationshipRules;

/// <summary>The side that a rule speaks to.</summary>
public enum Addressee
{
    /// <summary>Both sides, or the partnership as a whole.</summary>
    Both,

    /// <summary>The public body.</summary>
    Government,

    /// <summary>The civil society organisation.</summary>
    CivilSociety,
}
