namespace RelationshipRules.Descriptions;

/// <summary>A kind of money or other help that a funder can give.</summary>
public enum SupportKind
{
    /// <summary>Money given for a purpose.</summary>
    Grant,

    /// <summary>Payment for a service.</summary>
    Contract,

    /// <summary>Money to be paid back.</summary>
    Loan,

    /// <summary>Rooms or land, free or cheap.</summary>
    Premises,

    /// <summary>Things lent or given.</summary>
    Equipment,

    /// <summary>Working time of public staff.</summary>
    StaffTime,

    /// <summary>Courses or coaching.</summary>
    Training,
}
