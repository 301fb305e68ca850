using NRules.Fluent.Dsl;
using RelationshipRules;
using RelationshipRules.Model;
using RelationshipRules.NRules;

namespace GrantsPanel;

/// <summary>An agreement of any description is a grant, where it names both sides.</summary>
public sealed class ReadGrants : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ElementFact agreement = null!;

        When()
            .Match(() => agreement, element => element.List == "agreements", element => Name(element, funder: true) != null && Name(element, funder: false) != null);

        Then()
            .Yield(_ => new Grant(agreement.DescriptionKey, agreement.Place, Name(agreement, funder: true)!, Name(agreement, funder: false)!));
    }

    private static string? Name(ElementFact element, bool funder)
        => element.Element is Agreement agreement
            ? element.Description.Partnership.Parties?.FirstOrDefault(party => party.Id == (funder ? agreement.FundedBy : agreement.Recipient))?.Name
            : null;
}

/// <summary>The same recipient with two funders.</summary>
public sealed class FindSharedRecipients : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<string, Grant> grants = null!;

        When()
            .Query(() => grants, query => query
                .Match<Grant>()
                .GroupBy(grant => grant.Recipient)
                .Where(group => group.Select(grant => grant.Funder).Distinct().Count() > 1));

        Then()
            .Yield(_ => new SharedRecipient(grants.Key, string.Join(" and ", grants.Select(grant => grant.Funder).Distinct().Order())));
    }
}

/// <summary>A finding on an agreement is a departure of its funder's.</summary>
public sealed class NoteDepartures : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        FindingFact finding = null!;
        Grant grant = null!;

        When()
            .Match(() => finding, found => found.Rule.Scope == "agreements", found => !found.IsSuppressed)
            .Match(() => grant, other => other.Key == finding.DescriptionKey, other => other.Place == finding.Place);

        Then()
            .Yield(_ => new Departure(grant.Funder, finding.RuleId, grant.Key, grant.Place));
    }
}

/// <summary>A departure that also stands at another agreement of the same funder.</summary>
public sealed class FindRepeatedDepartures : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<(string Funder, string Rule), Departure> departures = null!;

        When()
            .Query(() => departures, query => query
                .Match<Departure>()
                .GroupBy(departure => ValueTuple.Create(departure.Funder, departure.Rule))
                .Where(group => group.Count() > 1));

        Then()
            .Yield(_ => new RepeatedDeparture(departures.Key.Item1, departures.Key.Item2, string.Join(" and ", departures.Select(departure => departure.Key + departure.Place).Order())));
    }
}

/// <summary>Two warnings on money meet at one grant. Rules that restate each other are one warning.</summary>
public sealed class CallPanel : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<string, FindingGroupFact> warnings = null!;

        When()
            .Query(() => warnings, query => query
                .Match<FindingGroupFact>(
                    group => group.Lead.Severity >= Severity.Warning,
                    group => group.Lead.Rule.Tags.Contains("funding"))
                .GroupBy(group => group.DescriptionKey)
                .Where(group => group.Count() > 1));

        Then()
            .Yield(_ => new PanelCall(warnings.Key, warnings.Count()));
    }
}
