namespace RelationshipRules.Descriptions;

/// <summary>Financial penalties and liability for errors or missed targets.</summary>
public enum PenaltyRegime
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>They grow with the gravity of the failure.</summary>
    Graduated,

    /// <summary>They have an upper limit.</summary>
    Capped,

    /// <summary>They have no limit.</summary>
    Uncapped,
}
