using System.Text.Json.Nodes;
using RelationshipRules.Cli.Interviews;
using RelationshipRules.Facts;

namespace RelationshipRules.Workbench.State;

/// <summary>What somebody comes for, and the description that it begins with.</summary>
/// <param name="Name">Its name in the page.</param>
/// <param name="Title">What the reader picks.</param>
/// <param name="Text">What comes of it.</param>
/// <param name="Profile">The profile that judges.</param>
/// <param name="Topic">The part of the description that is asked about first.</param>
/// <param name="Funder">What the public or funding side is called.</param>
public sealed record Purpose(string Name, string Title, string Text, string Profile, string Topic, string Funder)
{
    public static IReadOnlyList<Purpose> All { get; } =
    [
        new("grant", "Screen a grant", "You fund, or are about to sign: what the agreement promises and leaves out, what to change and what to ask. Forty questions at most.", "funder", "agreements", "The funder"),
        new("compact", "Review a local compact", "You look after a compact or a code: what makes it work or be ignored, and what its files can show.", "compact-audit", "compact", "The public body"),
        new("cut", "Our funding was cut", "Your money is cut, ended or not renewed: what you were promised, what to ask for, and the draft of a letter.", "case", "fundingChanges", "The funder"),
    ];

    /// <summary>The description to begin with: who the parties are, and what the purpose is about.</summary>
    /// <param name="title">What the partnership is called; empty for no title.</param>
    /// <param name="country">The code of the country or part of one; empty for not stated.</param>
    /// <param name="funder">The name of the public or funding side; empty for not stated.</param>
    /// <param name="funderKind">What kind of body it is; empty for not stated.</param>
    /// <param name="organisation">The name of the organisation; empty for not stated.</param>
    public JsonObject Begin(string title, string country, string funder, string funderKind, string organisation)
    {
        var description = new JsonObject();
        if (title.Length > 0)
        {
            description["title"] = title;
        }

        var parties = new JsonArray();
        var funderId = AddParty(parties, funder, funderKind);
        var organisationId = AddParty(parties, organisation, organisation.Length > 0 ? "civilSociety" : "");
        if (parties.Count > 0)
        {
            description["parties"] = new JsonObject { ["has"] = parties };
        }

        if (Name is not "compact")
        {
            var agreement = new JsonObject { ["id"] = AgreementId };
            Refer(agreement, "fundedBy", funderId);
            Refer(agreement, "recipient", organisationId);
            if (Name is "grant")
            {
                agreement["form"] = "grant";
            }

            description["agreements"] = new JsonObject { ["has"] = new JsonArray(agreement) };
        }

        if (Name is "cut")
        {
            description["fundingChanges"] = new JsonObject { ["has"] = new JsonArray(new JsonObject { ["id"] = "cut", ["agreement"] = AgreementId }) };
        }

        if (country.Length > 0)
        {
            description["context"] = new JsonObject { ["country"] = country };
        }

        return description;
    }

    /// <summary>The kinds of body that the public or funding side may be.</summary>
    public static IEnumerable<FactValue> FunderKinds => FactCatalog.Find("parties[].kind")!.Values.Where(static kind => kind.Name is not "civilSociety");

    /// <summary>The profile for a funder of that kind: those who give money of their own are not bound by the Compact.</summary>
    public string ProfileFor(string funderKind) => Name is "grant" && funderKind is "foundation" ? "foundation" : Profile;

    /// <summary>An agreement and a change of nobody's naming are called by what they are, behind the word for their kind.</summary>
    private const string AgreementId = "grant";

    private static string? AddParty(JsonArray parties, string name, string kind)
    {
        if (name.Length == 0 && kind.Length == 0)
        {
            return null;
        }

        var party = InterviewSession.NewElement(Places.TypeAt("parties[]")!, name.Length > 0 ? name : kind, parties.Select(static p => (string?)p!["id"]).OfType<string>());
        if (name.Length == 0)
        {
            party.Remove("name");
        }

        if (kind.Length > 0)
        {
            party["kind"] = kind;
        }

        parties.Add((JsonNode)party);
        return (string?)party["id"];
    }

    private static void Refer(JsonObject part, string member, string? id)
    {
        if (id is not null)
        {
            part[member] = id;
        }
    }
}
