namespace RelationshipRules.Descriptions;

/// <summary>Who deals with offers of help.</summary>
public enum OfferHandler
{
    /// <summary>Nobody does.</summary>
    Nobody,

    /// <summary>Government does.</summary>
    Government,

    /// <summary>Civil society does.</summary>
    CivilSociety,

    /// <summary>Both sides do so together.</summary>
    Jointly,
}
