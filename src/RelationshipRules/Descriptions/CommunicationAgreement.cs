namespace RelationshipRules.Descriptions;

/// <summary>Whether there is an agreed way of communicating.</summary>
public enum CommunicationAgreement
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It is agreed but not written down.</summary>
    Unwritten,

    /// <summary>It is written down.</summary>
    Written,
}
