using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Facts;

namespace RelationshipRules;

/// <summary>
/// Makes a description of what a person has accepted, each fact with its quote and place as evidence. Lists stay in part unless the person
/// says otherwise. What cannot stand beside what was accepted before is told, and left out.
/// </summary>
public sealed class DescriptionBuilder
{
    private readonly JsonObject _description = new();
    private readonly JsonObject _evidence = new();
    private readonly AgreementText _text;
    private readonly string _elementId;

    /// <summary>Begins a description.</summary>
    /// <param name="text">The document.</param>
    /// <param name="elementId">The id of the agreement in the description.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DescriptionBuilder(AgreementText text, string elementId = "agreement")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(elementId);
        _text = text;
        _elementId = elementId;
    }

    /// <summary>How many facts have been accepted.</summary>
    public int Count { get; private set; }

    /// <summary>Takes in what was accepted; gives what is in the way, or null.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    /// <param name="quote">The words that it rests on; null where the person knows it from elsewhere.</param>
    /// <param name="note">A note on how it was read.</param>
    /// <exception cref="ArgumentNullException">The fact is null.</exception>
    public Diagnostic? Accept(FactInfo fact, JsonElement value, string? quote, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var passage = quote is null ? null : _text.Find(quote);
        if (quote is not null && passage is null)
        {
            return Problem(DocumentDiagnostics.QuoteNotInText, fact, $"'{Short(quote)}' does not stand in the document.");
        }

        var merged = Merge(Get(fact.Path), JsonNode.Parse(value.GetRawText()));
        using var whole = merged is null ? null : JsonDocument.Parse(merged.ToJsonString());
        if (whole is null)
        {
            return Problem(DocumentDiagnostics.ValueNotOfFact, fact, "another value has been accepted for it.");
        }

        if (ProposedValue.FindProblem(fact, value) is { } wrong || ProposedValue.FindProblem(fact, whole.RootElement) is { } wrong2 && (wrong = wrong2) is not null)
        {
            return Problem(DocumentDiagnostics.ValueNotOfFact, fact, wrong);
        }

        Put(_description, fact.Path, merged, _elementId);
        Count++;
        if (passage is not null)
        {
            AddEvidence(fact.Path, passage, quote!, note);
        }

        return null;
    }

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

    /// <summary>Puts a value at the place of a fact, making what it stands in; a list of parts is one in part, with one element.</summary>
    internal static void Put(JsonObject description, string path, JsonNode? value, string elementId)
    {
        var at = description;
        var steps = path.Split('.');
        for (var i = 0; i < steps.Length - 1; i++)
        {
            var isList = steps[i].EndsWith("[]", StringComparison.Ordinal);
            var name = isList ? steps[i][..^2] : steps[i];
            if (at[name] is not JsonObject part)
            {
                at[name] = part = isList ? new JsonObject { ["has"] = new JsonArray(new JsonObject { ["id"] = elementId }) } : new JsonObject();
            }

            at = isList ? (JsonObject)part["has"]![0]! : part;
        }

        at[steps[^1]] = value;
    }

    private JsonNode? Get(string path)
    {
        JsonNode? at = _description;
        foreach (var step in path.Split('.'))
        {
            var isList = step.EndsWith("[]", StringComparison.Ordinal);
            at = isList ? at?[step[..^2]]?["has"]?[0] : at?[step];
        }

        return at;
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

    private void AddEvidence(string path, Passage passage, string quote, string? note)
    {
        var pointer = "/" + string.Join('/', path.Split('.').Select(static step => step.EndsWith("[]", StringComparison.Ordinal) ? step[..^2] + "/has/0" : step));
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
    }

    private static void RemoveEmpty(JsonObject entry)
    {
        foreach (var name in entry.Where(static m => m.Value is null).Select(static m => m.Key).ToList())
        {
            entry.Remove(name);
        }
    }

    private static string? Page(Passage passage) => passage.Page?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Short(string quote) => quote.Length > 80 ? quote[..80] + "..." : quote;

    private Diagnostic Problem(string id, FactInfo fact, string problem) => new(id, Severity.Error, $"{fact.Title}: {problem}", new("", Path: _text.Name));
}
