namespace RelationshipRules.Descriptions;

/// <summary>What civil society did in a consultation.</summary>
public enum ConsultationAction
{
    /// <summary>It answered.</summary>
    Responded,

    /// <summary>It made the consultation known.</summary>
    Promoted,

    /// <summary>It gathered the views of its people.</summary>
    GatheredViews,
}
