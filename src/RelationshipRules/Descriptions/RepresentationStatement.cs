namespace RelationshipRules.Descriptions;

/// <summary>What an organisation says about whom it speaks for.</summary>
public enum RepresentationStatement
{
    /// <summary>Which people it speaks for.</summary>
    People,

    /// <summary>In what capacity it speaks.</summary>
    Capacity,

    /// <summary>On what basis: an election, membership, contact or expertise.</summary>
    Basis,
}
