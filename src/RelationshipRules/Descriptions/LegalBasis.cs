namespace RelationshipRules.Descriptions;

/// <summary>What an organisation's role rests on besides the agreement.</summary>
public enum LegalBasis
{
    /// <summary>Nothing but the agreement.</summary>
    None,

    /// <summary>A published policy.</summary>
    Policy,

    /// <summary>A law.</summary>
    Statute,
}
