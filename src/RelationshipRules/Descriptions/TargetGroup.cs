namespace RelationshipRules.Descriptions;

/// <summary>People that a service is for.</summary>
public enum TargetGroup
{
    /// <summary>People whose claim for asylum is not yet decided.</summary>
    AsylumSeekers,

    /// <summary>People whose claim for asylum was refused.</summary>
    RefusedAsylumSeekers,

    /// <summary>People with refugee status or similar protection.</summary>
    Refugees,

    /// <summary>People without a right to stay.</summary>
    IrregularMigrants,

    /// <summary>Other people who have come from abroad.</summary>
    OtherMigrants,

    /// <summary>Everybody in the place.</summary>
    WholePopulation,
}
