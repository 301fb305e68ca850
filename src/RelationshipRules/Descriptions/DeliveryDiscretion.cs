namespace RelationshipRules.Descriptions;

/// <summary>How far an organisation may choose its own methods, place and time.</summary>
public enum DeliveryDiscretion
{
    /// <summary>It chooses them itself.</summary>
    Full,

    /// <summary>It chooses some; others are laid down.</summary>
    Partial,

    /// <summary>All are laid down.</summary>
    None,
}
