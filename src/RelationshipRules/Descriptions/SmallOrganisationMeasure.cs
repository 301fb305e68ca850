namespace RelationshipRules.Descriptions;

/// <summary>A measure that lets small or specialist organisations take part.</summary>
public enum SmallOrganisationMeasure
{
    /// <summary>The work is split into lots that a small body can bear.</summary>
    SmallLots,

    /// <summary>A short or simple application.</summary>
    SimplifiedForm,

    /// <summary>Organisations may apply together.</summary>
    ConsortiaAllowed,

    /// <summary>A call or a part of the money is kept for them.</summary>
    ReservedCall,

    /// <summary>Advice or money for preparing the application.</summary>
    ApplicationHelp,
}
