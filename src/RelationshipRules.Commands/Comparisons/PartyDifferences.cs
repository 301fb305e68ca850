using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Cli.Comparisons;

/// <summary>
/// What two parties state differently of one partnership, fact by fact, and what it takes to make the other's answer one's own, with who gave it. Elements of lists
/// are the same where their ids are, or, without ids, their places; one that only the other side describes is one difference as a whole.
/// </summary>
internal sealed class PartyDifferences
{
    private readonly PartnershipDocument _ours;
    private readonly PartnershipDocument _theirs;
    private readonly JsonObject? _theirEvidence;
    private readonly List<PartyDifference> _found = [];

    private PartyDifferences(PartnershipDocument ours, PartnershipDocument theirs, JsonNode theirText)
    {
        (_ours, _theirs) = (ours, theirs);
        _theirEvidence = theirText["evidence"] as JsonObject;
    }

    /// <summary>Compares two descriptions.</summary>
    /// <returns>What is stated differently, then what only the other side states, then what only we do; each in the model's order.</returns>
    public static IReadOnlyList<PartyDifference> Find(PartnershipDocument ours, PartnershipDocument theirs)
    {
        var theirText = JsonNode.Parse(theirs.ToJson())!;
        var differences = new PartyDifferences(ours, theirs, theirText);
        differences.CompareParts(ModelTypes.Partnership, new("", JsonNode.Parse(ours.ToJson())), new("", theirText));
        return [.. differences._found.OrderBy(static d => d.Kind)];
    }

    private void CompareParts(ObjectType type, Stated ours, Stated theirs)
    {
        foreach (var member in type.Members)
        {
            var (own, other) = (ours.At(member.Name), theirs.At(member.Name));
            switch (member)
            {
                case { Fact: null, Type: ConditionType.Part part }:
                    CompareParts(part.Type, own, other);
                    break;
                case { Fact: null, Type: ConditionType.ListOf { Element: ConditionType.Part element } }:
                    CompareElements(ListPlace.Words(member.Name).Trim(), element.Type, own, other);
                    break;
                default:
                    CompareFacts(member.Fact?.Title ?? ListPlace.Words(member.Name).Trim(), member.Fact, own, other);
                    break;
            }
        }

        var (added, others) = (ours.At("extensions"), theirs.At("extensions"));
        foreach (var name in Names(added.Node).Union(Names(others.Node), StringComparer.Ordinal))
        {
            CompareFacts(ListPlace.Words(name).Trim(), null, added.At(name), others.At(name));
        }
    }

    private void CompareElements(string title, ObjectType type, Stated ours, Stated theirs)
    {
        var (isWhole, isTheirsWhole) = (ours.Node is JsonArray, theirs.Node is JsonArray);
        if (ours.Node is null && isTheirsWhole)
        {
            CompareWholes(title, PartyDifferenceKind.OnlyTheirs, ours, theirs, [FactEdit.Set(ours.Pointer, Json(theirs.Node!)), .. EvidenceBelow(theirs.Pointer, ours.Pointer)]);
            return;
        }

        var own = ours.Elements();
        var others = own.ToList();
        var areAllOurs = true;
        foreach (var (at, element) in theirs.Elements().Index())
        {
            // Without ids there is nothing but the place to tell elements by.
            var same = element.Id is { } id ? own.Find(e => string.Equals(e.Id, id, StringComparison.Ordinal)) : at < own.Count && own[at].Id is null ? own[at] : null;
            if (same is not null)
            {
                others.Remove(same);
                CompareParts(type, same, element);
                continue;
            }

            areAllOurs = false;
            var pointer = ListPlace.ElementPointer(ours.Pointer, !isWhole, own.Count);
            Add(PartyDifferenceKind.OnlyTheirs, ours.Pointer, new(pointer, null), element, ModelPlaces.NameOf(_theirs.Partnership, element.Pointer), null, "described by them", [FactEdit.AddElement(ours.Pointer, Json(element.Node!)), .. EvidenceBelow(element.Pointer, pointer)]);
        }

        foreach (var element in others)
        {
            Add(PartyDifferenceKind.OnlyOurs, ours.Pointer, element, new(theirs.Pointer, null), ModelPlaces.NameOf(_ours.Partnership, element.Pointer), "described by you", null, []);
        }

        if (isTheirsWhole && !isWhole)
        {
            // That these are all can be taken once they are the same.
            CompareWholes(title, others.Count > 0 ? PartyDifferenceKind.Differs : PartyDifferenceKind.OnlyTheirs, ours, theirs, areAllOurs && others.Count == 0
                ? [FactEdit.Set(ours.Pointer, Json(new JsonArray([.. own.Select(static e => e.Node!.DeepClone())]))), .. EvidenceBelow(theirs.Pointer, ours.Pointer, isForElements: false)]
                : []);
        }
        else if (isWhole && !isTheirsWhole)
        {
            CompareWholes(title, PartyDifferenceKind.OnlyOurs, ours, theirs, []);
        }
    }

    /// <summary>Whether the elements that are described are all that there are.</summary>
    private void CompareWholes(string title, PartyDifferenceKind kind, Stated ours, Stated theirs, IReadOnlyList<FactEdit> take) =>
        Add(kind, ours.Pointer, ours, theirs, title, ElementsInWords(_ours, ours), ElementsInWords(_theirs, theirs), take);

    private void CompareFacts(string title, FactInfo? fact, Stated ours, Stated theirs)
    {
        if (JsonNode.DeepEquals(ours.Node, theirs.Node))
        {
            return;
        }

        Add(
            theirs.Node is null ? PartyDifferenceKind.OnlyOurs : ours.Node is null ? PartyDifferenceKind.OnlyTheirs : PartyDifferenceKind.Differs,
            ours.Pointer,
            ours,
            theirs,
            title,
            InWords(fact, ours.Node),
            InWords(fact, theirs.Node),
            theirs.Node is null ? [] : [FactEdit.Set(ours.Pointer, Json(theirs.Node)), .. EvidenceBelow(theirs.Pointer, ours.Pointer)]);
    }

    private void Add(PartyDifferenceKind kind, string member, Stated ours, Stated theirs, string title, string? inOurs, string? inTheirs, IReadOnlyList<FactEdit> take) => _found.Add(new(
        kind,
        ours.Pointer,
        ModelPlaces.OwnerOf(member) is { Length: > 0 } owner ? ModelPlaces.NameOf(_ours.Partnership, owner) : "",
        title,
        inOurs,
        inTheirs,
        EvidenceOf(_ours, ours.Pointer),
        EvidenceOf(_theirs, theirs.Pointer))
    {
        Key = $"{theirs.Pointer} {title} {inOurs}",
        Take = take,
    });

    /// <summary>The other side's evidence at a place and below it, as edits of ours: who gave an answer stays with it.</summary>
    private IEnumerable<FactEdit> EvidenceBelow(string theirs, string ours, bool isForElements = true) => (_theirEvidence ?? [])
        .Where(entry => isForElements ? JsonPointer.IsAtOrBelow(entry.Key, theirs) : string.Equals(entry.Key, theirs, StringComparison.Ordinal))
        .Select(entry => FactEdit.Set("/evidence/" + JsonPointer.Escape(ours + entry.Key[theirs.Length..]), Json(entry.Value!)));

    private static IReadOnlyList<Evidence> EvidenceOf(PartnershipDocument document, string pointer) => document.Partnership.Evidence?.GetValueOrDefault(pointer) ?? [];

    private static string? InWords(FactInfo? fact, JsonNode? node) => (fact, node) switch
    {
        (_, null) => null,
        ({ } known, { } value) => ProposedValue.InWords(known, Json(value)),
        (null, JsonArray list) => Wording.Join([.. list.Select(static item => $"{item}")]),
        (null, JsonObject members) => string.Join(", ", members.Select(static m => $"{m.Key} {InWords(null, m.Value)}")),
        (null, { } value) => value.ToString(),
    };

    private static string? ElementsInWords(PartnershipDocument document, Stated list) => list.Node is null ? null : list.Elements() switch
    {
        [] => list.Node is JsonArray ? "none" : null,
        var elements => (list.Node is JsonArray ? "just " : "among them ") + Wording.Join([.. elements.Select(element => ModelPlaces.NameOf(document.Partnership, element.Pointer))]),
    };

    private static IEnumerable<string> Names(JsonNode? part) => part is JsonObject members ? members.Select(static m => m.Key) : [];

    private static JsonElement Json(JsonNode node)
    {
        using var json = JsonDocument.Parse(node.ToJsonString());
        return json.RootElement.Clone();
    }

    /// <summary>What a description states at a place; a node of null for nothing.</summary>
    private sealed record Stated(string Pointer, JsonNode? Node)
    {
        public string? Id => (Node as JsonObject)?["id"] is JsonValue id ? (string?)id : null;

        public Stated At(string name) => new($"{Pointer}/{JsonPointer.Escape(name)}", (Node as JsonObject)?[name]);

        public List<Stated> Elements() => Node is JsonArray whole ? At(Pointer, whole) : (Node as JsonObject)?["has"] is JsonArray part ? At(Pointer + "/has", part) : [];

        private static List<Stated> At(string list, JsonArray elements) => [.. elements.Select((element, at) => new Stated(string.Create(CultureInfo.InvariantCulture, $"{list}/{at}"), element))];
    }
}

/// <summary>A fact, or an element of a list, that two descriptions of one partnership have differently.</summary>
/// <param name="Kind">Who states it.</param>
/// <param name="Pointer">Where it stands in ours, or would stand.</param>
/// <param name="Part">What the part is called that it is of; empty for the description as a whole.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Ours">What we state, in words; null for nothing.</param>
/// <param name="Theirs">What they state, in words; null for nothing.</param>
/// <param name="OurEvidence">On what ours stands, and who says so.</param>
/// <param name="TheirEvidence">On what theirs stands, and who says so.</param>
internal sealed record PartyDifference(PartyDifferenceKind Kind, string Pointer, string Part, string Title, string? Ours, string? Theirs, IReadOnlyList<Evidence> OurEvidence, IReadOnlyList<Evidence> TheirEvidence)
{
    /// <summary>What tells it from the others, and from what it is once ours has changed.</summary>
    public required string Key { get; init; }

    /// <summary>The edits of ours that take what they state, with its evidence; empty where there is nothing to take, or something else has to be settled first.</summary>
    public IReadOnlyList<FactEdit> Take { get; init; } = [];
}

/// <summary>Who states what differs.</summary>
internal enum PartyDifferenceKind
{
    /// <summary>Both, and not the same.</summary>
    Differs,

    /// <summary>The other side alone.</summary>
    OnlyTheirs,

    /// <summary>We alone.</summary>
    OnlyOurs,
}
