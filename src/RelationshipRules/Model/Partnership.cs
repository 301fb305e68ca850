using System.Text.Json.Serialization;
using RelationshipRules.Facts;

namespace RelationshipRules.Model;

/// <summary>
/// A description of a partnership between government and civil society: what is known about its parties, aims, agreements,
/// consultations, delivery and governance. A property that is null is not stated; an empty list states that there is none.
/// </summary>
public sealed record Partnership : IExtensible
{
    /// <summary>Name of the description: stable, because reports refer to it.</summary>
    public string? Id { get; init; }

    /// <summary>What the description is about, in a few words.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The day on which things were as the description has them: rules in force on it judge what has no day of its own, and several
    /// descriptions of one partnership make a history by it.
    /// </summary>
    [Fact("day of the description", "On which day were things as described here?", FactRole.Circumstance)]
    public Known<DateOnly>? DescribedOn { get; init; }

    /// <summary>The organisations on either side.</summary>
    [ElementName("party")]
    [JsonConverter(typeof(PartListConverter<Party>))]
    public IReadOnlyList<Party>? Parties { get; init; }

    /// <summary>What the two sides want from each other, how they speak of each other, and their history.</summary>
    public Relationship? Relationship { get; init; }

    /// <summary>Grants, contracts and other arrangements; an empty list states that there are none.</summary>
    [ElementName("agreement")]
    [JsonConverter(typeof(PartListConverter<Agreement>))]
    public IReadOnlyList<Agreement>? Agreements { get; init; }

    /// <summary>Changes to the funding of agreements.</summary>
    [ElementName("fundingChange")]
    [JsonConverter(typeof(PartListConverter<FundingChange>))]
    public IReadOnlyList<FundingChange>? FundingChanges { get; init; }

    /// <summary>Exercises in which government asked for views.</summary>
    [ElementName("consultation")]
    [JsonConverter(typeof(PartListConverter<Consultation>))]
    public IReadOnlyList<Consultation>? Consultations { get; init; }

    /// <summary>How policy and services are designed, and the part of civil society in it.</summary>
    public PolicyDesign? PolicyDesign { get; init; }

    /// <summary>Positions that civil society put to government.</summary>
    [ElementName("representation")]
    [JsonConverter(typeof(PartListConverter<Representation>))]
    public IReadOnlyList<Representation>? Representations { get; init; }

    /// <summary>Bodies in which the sides meet.</summary>
    [ElementName("forum")]
    [JsonConverter(typeof(PartListConverter<Forum>))]
    public IReadOnlyList<Forum>? Forums { get; init; }

    /// <summary>How the partnership is led and overseen.</summary>
    public Governance? Governance { get; init; }

    /// <summary>How the people of the two sides get on.</summary>
    public Relations? Relations { get; init; }

    /// <summary>What is published and what is exchanged.</summary>
    public Information? Information { get; init; }

    /// <summary>The service that the partnership gives.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>What has been measured, and what became of it.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>Groups that are protected, under-represented or disadvantaged.</summary>
    public Equality? Equality { get; init; }

    /// <summary>Volunteers and the rules for them.</summary>
    public Volunteering? Volunteering { get; init; }

    /// <summary>The people who hold the relationship.</summary>
    public Staffing? Staffing { get; init; }

    /// <summary>People lent from one side to the other.</summary>
    [ElementName("secondment")]
    [JsonConverter(typeof(PartListConverter<Secondment>))]
    public IReadOnlyList<Secondment>? Secondments { get; init; }

    /// <summary>Offers of help from the public, from groups and from firms.</summary>
    public Offers? Offers { get; init; }

    /// <summary>Work on voluntary return.</summary>
    public ReturnWork? ReturnWork { get; init; }

    /// <summary>A scheme by which private people or groups sponsor refugees.</summary>
    public Sponsorship? Sponsorship { get; init; }

    /// <summary>A national or local compact, accord or code of practice between the sides.</summary>
    public Compact? Compact { get; init; }

    /// <summary>Politics, place and sector.</summary>
    public Context? Context { get; init; }

    /// <summary>Where each fact is documented: evidence by the JSON Pointer of the fact or of the part that holds it.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, IReadOnlyList<Evidence>>? Evidence { get; init; }

    /// <summary>Findings that somebody has decided to live with.</summary>
    [SideMap]
    public IReadOnlyList<Suppression>? Suppressions { get; init; }

    /// <summary>Facts that a ruleset has added, by name.</summary>
    [SideMap]
    public IReadOnlyDictionary<string, ExtensionValue>? Extensions { get; init; }
}
