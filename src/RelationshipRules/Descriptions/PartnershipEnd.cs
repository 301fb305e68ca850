namespace RelationshipRules.Descriptions;

/// <summary>A result that a side wants from the partnership.</summary>
public enum PartnershipEnd
{
    /// <summary>The welfare of the people served.</summary>
    UserWelfare,

    /// <summary>Safety from harm, persecution or exploitation.</summary>
    Protection,

    /// <summary>Newcomers who take part in society.</summary>
    Integration,

    /// <summary>A say for people and organisations in public decisions.</summary>
    DemocraticVoice,

    /// <summary>Order, security or the control of borders.</summary>
    PublicOrder,

    /// <summary>People who leave the country.</summary>
    Returns,

    /// <summary>More people admitted than otherwise.</summary>
    HigherAdmissions,

    /// <summary>Less public spending.</summary>
    CostSaving,

    /// <summary>Money or survival of the organisation itself.</summary>
    OrganisationalIncome,
}
