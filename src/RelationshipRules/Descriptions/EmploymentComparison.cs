namespace RelationshipRules.Descriptions;

/// <summary>Employment of people served compared with people under public provision.</summary>
public enum EmploymentComparison
{
    /// <summary>It was not measured.</summary>
    NotMeasured,

    /// <summary>Fewer of them are in work.</summary>
    Lower,

    /// <summary>About as many are in work.</summary>
    Same,

    /// <summary>More of them are in work.</summary>
    Higher,
}
