namespace RelationshipRules.Descriptions;

/// <summary>The state of a plan to carry a compact out.</summary>
public enum ImplementationPlan
{
    /// <summary>There is no plan.</summary>
    None,

    /// <summary>There is one, and it does not move.</summary>
    Stalled,

    /// <summary>There is one, and it is on track.</summary>
    OnTrack,
}
