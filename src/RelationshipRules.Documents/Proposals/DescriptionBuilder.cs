using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Files;

namespace RelationshipRules;

/// <summary>
/// Makes a description of what a person has accepted, each fact with its quote and place as evidence. Lists stay in part unless the person
/// says otherwise. What cannot stand beside what was accepted before is told, and left out.
/// </summary>
public sealed class DescriptionBuilder
{
    private const int LongestQuote = 80;

    private readonly List<FactEdit> _edits = [];
    private readonly JsonObject _description;
    private readonly JsonObject _evidence;
    private readonly AgreementText _text;
    private readonly string _elementId;

    /// <summary>Begins a description.</summary>
    /// <param name="text">The document.</param>
    /// <param name="elementId">The id of the agreement in the description.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DescriptionBuilder(AgreementText text, string elementId = "agreement")
        : this(text, new JsonObject(), elementId)
    {
    }

    /// <summary>Goes on with a description, which itself stays as it is: what it states is what was accepted before.</summary>
    /// <param name="text">The document.</param>
    /// <param name="description">The description.</param>
    /// <param name="elementId">The id of the agreement in the description; where it has none of that id, one is added.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DescriptionBuilder(AgreementText text, PartnershipDocument description, string elementId)
        : this(text, (JsonObject)JsonNode.Parse((description ?? throw new ArgumentNullException(nameof(description))).ToJson())!, elementId)
    {
    }

    private DescriptionBuilder(AgreementText text, JsonObject description, string elementId)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(elementId);
        _text = text;
        _elementId = elementId;
        _description = description;
        _evidence = description["evidence"] as JsonObject ?? [];
        description.Remove("evidence");
    }

    /// <summary>How many facts have been accepted.</summary>
    public int Count { get; private set; }

    /// <summary>What was accepted, as edits of the description that was begun with, in their order: facts, their evidence, and the agreement where there was none.</summary>
    public IReadOnlyList<FactEdit> Edits => _edits;

    /// <summary>Takes in a proposal that was accepted, with what its words take back as part of the note; gives what is in the way, or null.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="value">The value, where it is another than was proposed.</param>
    /// <param name="note">A note on how it was read.</param>
    /// <exception cref="ArgumentNullException">The proposal is null.</exception>
    public Diagnostic? Accept(Proposal proposal, JsonElement? value = null, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return Accept(proposal.Fact, value ?? proposal.Value ?? default, proposal.Quote, Noted(note, TakenBack(proposal.Hedges)), proposal.Passage);
    }

    /// <summary>Takes in what was accepted; gives what is in the way, or null.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    /// <param name="quote">The words that it rests on; null where the person knows it from elsewhere.</param>
    /// <param name="note">A note on how it was read.</param>
    /// <param name="from">The passage that the words are taken from, such as <see cref="Proposal.Passage"/>; null for the first that has them.</param>
    /// <exception cref="ArgumentNullException">The fact is null.</exception>
    public Diagnostic? Accept(FactInfo fact, JsonElement value, string? quote, string? note = null, Passage? from = null)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var passage = quote is null ? null : _text.Find(quote, from);
        if (quote is not null && passage is null)
        {
            return Problem(DocumentDiagnostics.QuoteNotInText, fact, $"'{InputText.Shown(quote, LongestQuote)}' does not stand in the document.");
        }

        if (ProposedValue.FindProblem(fact, value) is { } wrong)
        {
            return Problem(DocumentDiagnostics.ValueNotOfFact, fact, wrong);
        }

        var (pointer, stated) = Find(_description, fact.Path, _elementId);
        var merged = Merge(stated, JsonNode.Parse(value.GetRawText()));
        using var whole = merged is null ? null : JsonDocument.Parse(merged.ToJsonString());
        if (whole is null)
        {
            return Problem(DocumentDiagnostics.ValueNotOfFact, fact, "another value is stated already.");
        }

        if (ProposedValue.FindProblem(fact, whole.RootElement) is { } together)
        {
            return Problem(DocumentDiagnostics.ValueNotOfFact, fact, together);
        }

        if (Put(_description, fact.Path, merged, _elementId) is { } list)
        {
            Edit(element => FactEdit.AddElement(list, element), new JsonObject { ["id"] = _elementId });
        }

        Edit(stated => FactEdit.Set(pointer, stated), merged!);
        Count++;
        if (passage is not null)
        {
            AddEvidence(pointer, passage, quote!, note);
        }

        return null;
    }

    /// <summary>What words take back, as one text; empty for nothing.</summary>
    internal static string TakenBack(IEnumerable<Hedge> hedges) => string.Join("; ", hedges.Select(static hedge => $"“{InputText.Shown(hedge.Words, LongestQuote)}”: {hedge.Loses}"));

    /// <summary>A note with what the words take back.</summary>
    internal static string? Noted(string? note, string takenBack) => takenBack.Length == 0 ? note : note is null ? $"but {takenBack}" : $"{note} But {takenBack}";

    /// <summary>The description, as it is read from its text.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read, which is a fault in this library.</exception>
    public PartnershipDocument Build()
    {
        var whole = (JsonObject)_description.DeepClone();
        if (_evidence.Count > 0)
        {
            whole["evidence"] = _evidence.DeepClone();
        }

        var document = PartnershipDocument.Parse(Encoding.UTF8.GetBytes(whole.ToJsonString()));
        return document.Diagnostics.FirstOrDefault(static d => d.Severity == Severity.Error) is { } error
            ? throw new InvalidOperationException(error.Message)
            : document;
    }

    /// <summary>Puts a value at the place of a fact, making what it stands in; a list of parts that is not stated becomes one in part.</summary>
    /// <returns>The pointer of the list to which an element had to be added; null for none.</returns>
    internal static string? Put(JsonObject description, string path, JsonNode? value, string elementId)
    {
        string? added = null;
        var at = description;
        var steps = path.Split('.');
        for (var i = 0; i < steps.Length - 1; i++)
        {
            if (!IsList(steps[i], out var name))
            {
                at = at[name] as JsonObject ?? (JsonObject)(at[name] = new JsonObject());
                continue;
            }

            var list = at[name] ??= new JsonObject();
            var elements = list as JsonArray ?? list["has"] as JsonArray ?? (JsonArray)(list["has"] = new JsonArray());
            if (ElementOf(elements, elementId) < 0)
            {
                elements.Add((JsonNode)new JsonObject { ["id"] = elementId });
                added = "/" + string.Join('/', steps.Take(i).Append(name));
            }

            at = (JsonObject)elements[ElementOf(elements, elementId)]!;
        }

        at[steps[^1]] = value;
        return added;
    }

    /// <summary>Where a fact stands, or would stand, and what is stated there.</summary>
    private static (string Pointer, JsonNode? Value) Find(JsonObject description, string path, string elementId)
    {
        JsonNode? at = description;
        var pointer = new StringBuilder();
        foreach (var step in path.Split('.'))
        {
            var isList = IsList(step, out var name);
            at = at?[name];
            pointer.Append('/').Append(name);
            if (isList)
            {
                var elements = at as JsonArray ?? at?["has"] as JsonArray;
                var index = ElementOf(elements, elementId);
                pointer.Append(at is JsonArray ? "/" : "/has/").Append(index < 0 ? elements?.Count ?? 0 : index);
                at = index < 0 ? null : elements![index];
            }
        }

        return (pointer.ToString(), at);
    }

    private static bool IsList(string step, out string name)
    {
        var isList = step.EndsWith("[]", StringComparison.Ordinal);
        name = isList ? step[..^2] : step;
        return isList;
    }

    private static int ElementOf(JsonArray? elements, string id)
    {
        for (var i = 0; i < elements?.Count; i++)
        {
            if (elements[i] is JsonObject element && element["id"] is JsonValue value && string.Equals((string?)value, id, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private void Edit(Func<object, FactEdit> edit, JsonNode value)
    {
        using var json = JsonDocument.Parse(value.ToJsonString());
        _edits.Add(edit(json.RootElement));
    }

    /// <summary>Two statements on one fact as one; null where they cannot stand together. Lists in part are united.</summary>
    private static JsonNode? Merge(JsonNode? first, JsonNode? second)
    {
        if (first is null || second is null || JsonNode.DeepEquals(first, second))
        {
            return second?.DeepClone();
        }

        if (first is not JsonObject one || second is not JsonObject two || !IsListInPart(one) || !IsListInPart(two))
        {
            return null;
        }

        var united = new JsonObject();
        foreach (var key in (string[])["has", "not"])
        {
            var members = new[] { one, two }.SelectMany(part => part[key]?.AsArray() ?? []).Select(static m => m!.ToJsonString()).Distinct(StringComparer.Ordinal).ToList();
            if (members.Count > 0)
            {
                united[key] = new JsonArray([.. members.Select(static m => JsonNode.Parse(m))]);
            }
        }

        return united["has"] is JsonArray has && united["not"] is JsonArray not && has.Any(m => not.Any(n => JsonNode.DeepEquals(m, n))) ? null : united;
    }

    private static bool IsListInPart(JsonObject value) => value.ContainsKey("has") || value.ContainsKey("not");

    private void AddEvidence(string pointer, Passage passage, string quote, string? note)
    {
        // An item of a list says nothing without the words before the colon.
        var leadIn = passage.LeadIn.Length == 0 ? null : $"after “{InputText.Shown(passage.LeadIn, LongestQuote)}”";
        note = note is null ? leadIn : leadIn is null ? note : $"{note}; {leadIn}";
        var entry = new JsonObject { ["document"] = _text.Name, ["page"] = Page(passage), ["clause"] = passage.Clause, ["quote"] = quote, ["note"] = note };
        RemoveEmpty(entry);
        switch (_evidence[pointer])
        {
            case JsonArray several:
                several.Add((JsonNode)entry);
                break;
            case JsonObject first:
                // One fact, several passages: a list in part is read from many.
                _evidence[pointer] = new JsonArray(first.DeepClone(), entry);
                break;
            default:
                _evidence[pointer] = entry;
                break;
        }

        var place = "/evidence/" + pointer.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        Edit(entries => FactEdit.Set(place, entries), _evidence[pointer]!);
    }

    private static void RemoveEmpty(JsonObject entry)
    {
        foreach (var name in entry.Where(static m => m.Value is null).Select(static m => m.Key).ToList())
        {
            entry.Remove(name);
        }
    }

    private static string? Page(Passage passage) => passage.Page?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Diagnostic Problem(string id, FactInfo fact, string problem) => new(id, Severity.Error, $"{fact.Title}: {problem}", new("", Path: _text.Name));
}
