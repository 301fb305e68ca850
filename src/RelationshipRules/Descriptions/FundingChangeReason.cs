namespace RelationshipRules.Descriptions;

/// <summary>The main reason given for a change of funding.</summary>
public enum FundingChangeReason
{
    /// <summary>The organisation did not perform as agreed.</summary>
    Performance,

    /// <summary>There is less money.</summary>
    Budget,

    /// <summary>Government's aims have changed.</summary>
    Policy,

    /// <summary>The organisation itself wishes it.</summary>
    ProviderChoice,
}
