namespace RelationshipRules.Descriptions;

/// <summary>A means by which government oversees providers or sponsors.</summary>
public enum OversightMeasure
{
    /// <summary>Checks on the people who take part.</summary>
    Vetting,

    /// <summary>A look at their money.</summary>
    FinancialAssessment,

    /// <summary>Approval or review of their plans.</summary>
    PlanReview,

    /// <summary>Training that they must take.</summary>
    Training,

    /// <summary>Visits to see the work.</summary>
    Visits,

    /// <summary>Standards in writing.</summary>
    WrittenStandards,

    /// <summary>Reports that they must give.</summary>
    Reports,
}
