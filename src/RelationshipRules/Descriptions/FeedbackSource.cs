namespace RelationshipRules.Descriptions;

/// <summary>Somebody from whom feedback on a partnership was sought.</summary>
public enum FeedbackSource
{
    /// <summary>The organisations.</summary>
    CivilSociety,

    /// <summary>The people served.</summary>
    Users,

    /// <summary>Public staff.</summary>
    Officials,

    /// <summary>An outside evaluator.</summary>
    Independent,
}
