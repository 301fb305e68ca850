using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>An organisation on either side of the partnership.</summary>
public sealed record Party : IExtensible, IIdentified
{
    /// <summary>Name of this entry within the description: unique in its list, and stable, because findings and evidence point to it.</summary>
    public string? Id { get; init; }

    /// <summary>The name by which readers know it.</summary>
    public string? Name { get; init; }

    /// <summary>What sort of body the party is; the first five are the public side, regional includes devolved.</summary>
    [Fact(
        "kind of body",
        "Is this party a local, regional or national government body, a supranational body such as the EU, an intergovernmental body such as IOM, a civil society organisation or a business?")]
    public PartyKind? Kind { get; init; }

    /// <summary>
    /// Who runs and whom a civil society organisation serves; several may hold, community means grown in and run from the place
    /// itself.
    /// </summary>
    [Fact(
        "types of organisation",
        "Which of these describe the organisation: migrant-led, migrant-serving, faith-based, community, mainstream, volunteer initiative?")]
    public IReadOnlyList<OrganisationType>? OrganisationTypes { get; init; }

    /// <summary>Relative size by the usual bands of its country or funder; no source gives a head-count.</summary>
    [Fact("size of the organisation", "By the bands your country or funder uses, is the organisation small, medium or large?")]
    public OrganisationSize? Size { get; init; }

    /// <summary>Levels at which it has people or branches; national plus local means a national body with local presence.</summary>
    [Fact("levels of presence", "At which levels does the organisation have people or branches?", ChangeableBy = ChangeableBy.CivilSociety)]
    public IReadOnlyList<ReachLevel>? Reach { get; init; }

    /// <summary>Functions the organisation actually performs in this partnership.</summary>
    [Fact(
        "roles in the partnership",
        "What does the organisation do here: deliver services, plan services, advocate, represent people, link people and authorities, build community?",
        ChangeableBy = ChangeableBy.CivilSociety)]
    public IReadOnlyList<PartyRole>? Roles { get; init; }

    /// <summary>Share of the organisation's yearly income that comes from the public bodies in this description.</summary>
    [Fact(
        "income share from these public bodies",
        "What share of the organisation's yearly income comes from the government parties named here?",
        Unit = "share from 0 to 1", Min = 0, Max = 1, ChangeableBy = ChangeableBy.Both)]
    public double? GovernmentIncomeShare { get; init; }

    /// <summary>Sources of income or resources other than the government parties here; an empty list means none.</summary>
    [Fact("other sources of income", "Which other sources of income or help in kind does the organisation have?",
        ChangeableBy = ChangeableBy.CivilSociety)]
    public IReadOnlyList<IncomeSource>? IncomeSources { get; init; }

    /// <summary>Free reserves expressed as months of normal running cost.</summary>
    [Fact("free reserves", "For how many months could the organisation run on its free reserves?",
        Unit = "months", Min = 0, ChangeableBy = ChangeableBy.CivilSociety)]
    public double? ReservesMonths { get; init; }

    /// <summary>Who elects, appoints or sits by right on the organisation's governing body.</summary>
    [Fact("who chooses the governing body", "Who elects or appoints the members of the organisation's governing body?",
        ChangeableBy = ChangeableBy.Both)]
    public IReadOnlyList<GoverningBodyChooser>? GoverningBodyChosenBy { get; init; }

    /// <summary>
    /// What the organisation has settled in writing about its independence: freedom from funders, when it speaks as partner and when
    /// as critic, tasks it will not do, a regular check against its mission, published reasons for taking part. Empty means nothing
    /// in writing.
    /// </summary>
    [Fact(
        "written policy on independence",
        "Which of these has the organisation settled in writing: independence from funders, partner and critic roles, tasks it refuses, regular mission review, published reasons for taking part?",
        ChangeableBy = ChangeableBy.CivilSociety)]
    public IReadOnlyList<IndependencePolicyElement>? IndependencePolicy { get; init; }

    /// <summary>Tasks that the organisation's statute or principles bar; same codes as agreements[].requiredTasks.</summary>
    [Fact("tasks that the organisation's principles forbid", "Which of these tasks do the organisation's statutes or principles forbid?",
        ChangeableBy = ChangeableBy.CivilSociety)]
    public IReadOnlyList<SensitiveTask>? ProhibitedTasks { get; init; }

    /// <summary>Networks or alliances of civil society organisations to which it belongs.</summary>
    [Fact("networks joined", "To how many networks or alliances of civil society organisations does it belong?",
        Unit = "networks", Min = 0, ChangeableBy = ChangeableBy.CivilSociety)]
    public int? NetworksJoined { get; init; }

    /// <summary>Names of the communities for which it speaks on a recognised footing.</summary>
    [Fact("communities represented", "For which communities does the organisation speak?", ChangeableBy = ChangeableBy.CivilSociety)]
    public IReadOnlyList<string>? CommunitiesRepresented { get; init; }

    /// <summary>Practical steps that the party, public or civil, takes against discrimination and for equal opportunity.</summary>
    [Fact("steps for equality", "Which practical steps does this party take against discrimination and for equality?",
        ChangeableBy = ChangeableBy.Both)]
    public IReadOnlyList<EqualityAction>? EqualityActions { get; init; }

    /// <summary>A written risk register is reviewed by the organisation's governing body.</summary>
    [Fact("risk register", "Does the governing body review a written register of delivery and money risks?",
        ChangeableBy = ChangeableBy.CivilSociety)]
    public bool? RiskRegister { get; init; }

    /// <summary>Facts that a ruleset has added, by name.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; init; }
}
