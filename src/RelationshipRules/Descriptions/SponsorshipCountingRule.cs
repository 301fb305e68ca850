namespace RelationshipRules.Descriptions;

/// <summary>How sponsored arrivals count against government's commitments.</summary>
public enum SponsorshipCountingRule
{
    /// <summary>They come on top.</summary>
    Additional,

    /// <summary>They count within the commitments.</summary>
    WithinQuota,

    /// <summary>The scheme admits nobody and only supports people.</summary>
    NoAdmissions,
}
