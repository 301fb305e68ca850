namespace RelationshipRules.Descriptions;

/// <summary>A grade compared with the home post.</summary>
public enum GradeComparison
{
    /// <summary>Lower than at home.</summary>
    Lower,

    /// <summary>The same as at home.</summary>
    Same,

    /// <summary>Higher than at home.</summary>
    Higher,
}
