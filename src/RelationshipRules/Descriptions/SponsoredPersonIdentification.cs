namespace RelationshipRules.Descriptions;

/// <summary>Who picks the person sponsored.</summary>
public enum SponsoredPersonIdentification
{
    /// <summary>The sponsor names the person.</summary>
    NamedBySponsor,

    /// <summary>Government matches a person to the sponsor.</summary>
    MatchedByGovernment,

    /// <summary>Either way is possible.</summary>
    Both,
}
