namespace RelationshipRules.Descriptions;

/// <summary>Which side leads or decides.</summary>
public enum LeadSide
{
    /// <summary>Government does.</summary>
    Government,

    /// <summary>Both sides do so together.</summary>
    Joint,

    /// <summary>Civil society does.</summary>
    CivilSociety,
}
