namespace RelationshipRules.Descriptions;

/// <summary>What changes in the funding.</summary>
public enum FundingChangeKind
{
    /// <summary>Less money.</summary>
    Reduction,

    /// <summary>The money ends before the agreed term is over.</summary>
    End,

    /// <summary>The agreement runs out and is not renewed.</summary>
    NonRenewal,

    /// <summary>The money stays, the terms change.</summary>
    TermsChange,

    /// <summary>Government takes the service over itself.</summary>
    TakenInHouse,
}
