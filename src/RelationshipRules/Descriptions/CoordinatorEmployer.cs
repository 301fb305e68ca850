namespace RelationshipRules.Descriptions;

/// <summary>Who employs the coordinator of the partners.</summary>
public enum CoordinatorEmployer
{
    /// <summary>There is no coordinator.</summary>
    None,

    /// <summary>A public body does.</summary>
    Government,

    /// <summary>A civil society organisation does.</summary>
    CivilSociety,

    /// <summary>Both sides do so together.</summary>
    Jointly,
}
