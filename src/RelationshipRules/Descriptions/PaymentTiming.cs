namespace RelationshipRules.Descriptions;

/// <summary>When most of the money is paid.</summary>
public enum PaymentTiming
{
    /// <summary>Before the work is done.</summary>
    Advance,

    /// <summary>At agreed steps of the work.</summary>
    Milestones,

    /// <summary>After the work is done or the money is spent.</summary>
    Arrears,

    /// <summary>Only when results are reached.</summary>
    Results,
}
