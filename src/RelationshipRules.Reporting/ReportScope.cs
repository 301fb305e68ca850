namespace RelationshipRules.Reporting;

/// <summary>Which outcomes a report lists; the others are counted.</summary>
public enum ReportScope
{
    /// <summary>What is not met, and departures that are explained.</summary>
    Violated,

    /// <summary>These, and what cannot be told because facts are not stated.</summary>
    Open,

    /// <summary>Every outcome.</summary>
    All,
}
