
namespace RelationshipRules.Model;

/// <summary>What is published and what is exchanged.</summary>
public sealed record Information
{
    /// <summary>Data on need, spending and results in this field is open to the public.</summary>
    [Fact("published data", "Is data on all three of need, spending and results in this field public?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? DataPublished { get; init; }

    /// <summary>Purposes for which organisations can use the data that is open to the public; an empty list means for none.</summary>
    [Fact("use of published data", "For which of these can organisations use the data that is public?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government, OnlyRises = true)]
    public KnownList<DataUse>? DataUsableFor { get; init; }

    /// <summary>What the parties exchange by agreed routes; referrals means that people are passed on.</summary>
    [Fact("information shared between the parties", "What do the parties exchange by agreed routes?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<SharedInformation>? SharedBetweenParties { get; init; }

    /// <summary>Written rules say how non-public information is treated.</summary>
    [Fact("rules for non-public information", "Are there written rules for non-public information?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public bool? DisclosureRules { get; init; }
}

/// <summary>A purpose for which an organisation uses open data.</summary>
public enum DataUse
{
    /// <summary>To question how a service is given and by whom.</summary>
    ChallengeProvision,
    /// <summary>To offer a service or bid for one.</summary>
    EnterMarkets,
    /// <summary>To hold government to account for money and results.</summary>
    HoldToAccount,
}

/// <summary>Something that parties exchange by agreed routes.</summary>
public enum SharedInformation
{
    /// <summary>What people need.</summary>
    Needs,
    /// <summary>Which services there are.</summary>
    Services,
    /// <summary>How services do.</summary>
    Performance,
    /// <summary>Records of single people.</summary>
    ClientRecords,
    /// <summary>People, who are passed on from one party to another.</summary>
    Referrals,
}
