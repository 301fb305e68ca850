namespace RelationshipRules.Descriptions;

/// <summary>Whose view a statement about the relationship is.</summary>
public enum AssessmentSource
{
    /// <summary>The public body's own view.</summary>
    Government,

    /// <summary>The organisation's own view.</summary>
    CivilSociety,

    /// <summary>A view that both sides reached together.</summary>
    JointReview,

    /// <summary>The view of an author who belongs to neither side.</summary>
    Independent,
}
