namespace RelationshipRules.Descriptions;

/// <summary>A step taken so that late payment does not shut out small providers.</summary>
public enum CashFlowMeasure
{
    /// <summary>Payment in advance was weighed and the decision was noted.</summary>
    AdvanceConsidered,

    /// <summary>A part is paid ahead.</summary>
    PartialAdvance,

    /// <summary>A loan tides the organisation over.</summary>
    BridgingLoan,

    /// <summary>Invoices are paid within a short period.</summary>
    ShortPaymentPeriod,
}
