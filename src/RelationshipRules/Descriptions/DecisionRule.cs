namespace RelationshipRules.Descriptions;

/// <summary>How joint decisions are taken.</summary>
public enum DecisionRule
{
    /// <summary>When nobody objects.</summary>
    Consensus,

    /// <summary>By vote.</summary>
    Majority,

    /// <summary>The lead organisation decides.</summary>
    LeadDecides,

    /// <summary>Government decides.</summary>
    GovernmentDecides,

    /// <summary>No rule has been agreed.</summary>
    None,
}
