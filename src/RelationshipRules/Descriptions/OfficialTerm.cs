namespace RelationshipRules.Descriptions;

/// <summary>The word that government documents use for the relationship.</summary>
public enum OfficialTerm
{
    /// <summary>They speak of partnership or cooperation.</summary>
    Partnership,

    /// <summary>They speak of contracts, suppliers or procurement.</summary>
    Contracting,

    /// <summary>They speak of commissioning services.</summary>
    Commissioning,

    /// <summary>They use several of these words.</summary>
    Mixed,
}
