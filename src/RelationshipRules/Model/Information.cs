
namespace RelationshipRules.Model;

/// <summary>What is published and what is exchanged.</summary>
public sealed record Information
{
    /// <summary>Data on need, spending and results in this field is open to the public.</summary>
    [Fact("published data", "Is data on need, spending and results in this field public?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Government)]
    public bool? DataPublished { get; init; }

    /// <summary>What the parties exchange by agreed routes; referrals means that people are passed on.</summary>
    [Fact("information shared between the parties", "What do the parties exchange by agreed routes?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public KnownList<SharedInformation>? SharedBetweenParties { get; init; }

    /// <summary>Written rules say how non-public information is treated.</summary>
    [Fact("rules for non-public information", "Are there written rules for non-public information?",
        FactRole.Lever, ChangeableBy = ChangeableBy.Both)]
    public bool? DisclosureRules { get; init; }
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
