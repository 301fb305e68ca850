
namespace RelationshipRules.Model;

/// <summary>Offers of help from the public, from groups and from firms.</summary>
public sealed record Offers
{
    /// <summary>Offers or pledges of help received in a year.</summary>
    [Fact("offers received", "How many offers of help came in during the year?", FactRole.Circumstance, Unit = "offers per year", Min = 0)]
    public Known<int>? OffersPerYear { get; init; }

    /// <summary>Offers that were taken up or became lasting.</summary>
    [Fact("offers taken up", "How many of them were taken up?",
        FactRole.Record, Unit = "offers per year", Min = 0, ChangeableBy = ChangeableBy.Both)]
    public Known<int>? OffersUsed { get; init; }

    /// <summary>Who sorts, answers and develops offers.</summary>
    [Fact("who sorts offers", "Who sorts and answers the offers?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public OfferHandler? TriagedBy { get; init; }

    /// <summary>Who publishes what help is wanted, what cannot be used and how to do it well.</summary>
    [Fact("who publishes guidance", "Who publishes guidance on how to help?", FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public OfferHandler? GuidanceBy { get; init; }

    /// <summary>
    /// Written rules in place: on introducing organisations without endorsing them, on declaring commercial interests, and whether
    /// reasons for rules are explained to partners.
    /// </summary>
    [Fact("propriety rules in writing", "Which propriety rules are in writing?", FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public KnownList<ProprietyRule>? ProprietyRules { get; init; }

    /// <summary>Proposals outside the original brief can be accepted.</summary>
    [Fact("openness to unsolicited ideas", "Can proposals outside the original brief be accepted?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? UnsolicitedIdeasAccepted { get; init; }
}

/// <summary>Who deals with offers of help.</summary>
public enum OfferHandler
{
    /// <summary>Nobody does.</summary>
    Nobody,
    /// <summary>Government does.</summary>
    Government,
    /// <summary>Civil society does.</summary>
    CivilSociety,
    /// <summary>Both sides do so together.</summary>
    Jointly,
}

/// <summary>A written rule on propriety.</summary>
public enum ProprietyRule
{
    /// <summary>How to introduce organisations to each other without endorsing them.</summary>
    Introductions,
    /// <summary>Commercial interests must be declared.</summary>
    CommercialInterestDeclared,
    /// <summary>Reasons for the rules are explained to partners.</summary>
    ReasonsExplained,
}
