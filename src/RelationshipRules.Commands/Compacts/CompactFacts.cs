using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Json;

namespace RelationshipRules.Cli.Compacts;

/// <summary>What a local compact's clauses say about it, as a description that rules about compacts can read: each fact with the clause as its evidence.</summary>
internal static class CompactFacts
{
    private static readonly string[] Outcomes = ["independence", "policyDesign", "services", "managingChange", "equality"];

    /// <summary>A description that states one fact of a clause.</summary>
    public static string OneFact(JsonCursor fact) => $"{{ \"compact\": {{ {JsonSerializer.Serialize(fact.Name, CompactTextJson.Default.String)}: {Encoding.UTF8.GetString(fact.Raw)} }} }}";

    /// <summary>The value of a fact without comments, which a written description has no room for.</summary>
    public static string Plain(JsonCursor fact) => JsonNode.Parse(fact.Raw, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })?.ToJsonString() ?? "null";

    public static string Describe(CompactAudit audit)
    {
        var compact = audit.Compact;
        var facts = new List<CompactFact>();
        if (compact.Status is { } status)
        {
            facts.Add(new("status", Text(status switch { CompactState.Draft => "proposed", CompactState.InForce => "active", CompactState.Dormant => "dormant", _ => "none" }), null));
        }

        facts.Add(new("geographicLevel", Text("local"), null));
        if (compact.From is { } from && compact.Status != CompactState.Draft)
        {
            facts.Add(new("agreedOn", Text(Names.Of(from)), null));
        }

        AddParties(compact, facts);
        AddUndertakings(audit, facts);
        AddProvisions(audit, facts);
        AddNumbers(audit, facts);
        if (LocalText(audit) is { } text)
        {
            facts.Add(new("localText", Text(text), null));
        }

        // What a clause states itself comes last, and stands in the place of what was worked out.
        foreach (var clause in compact.Clauses)
        {
            facts.AddRange(clause.Facts.Select(fact => new CompactFact(fact.Name, fact.Json, clause)));
        }

        return Write(compact, [.. facts.GroupBy(static f => f.Name, StringComparer.Ordinal).Select(static g => g.Last())]);
    }

    private static void AddParties(LocalCompact compact, List<CompactFact> facts)
    {
        var kinds = compact.Bound.Select(static p => p.Kind).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (kinds.Count > 0)
        {
            facts.Add(new("signedBy", InPart(kinds), null));
        }
    }

    private static void AddUndertakings(CompactAudit audit, List<CompactFact> facts)
    {
        var compact = audit.Compact;
        foreach (var (name, duty) in ((string, ClauseDuty)[])[("undertakingsGovernment", ClauseDuty.Government), ("undertakingsCivilSociety", ClauseDuty.CivilSociety)])
        {
            var clauses = compact.Clauses.Where(c => c.Kind == ClauseKind.Undertaking && (c.Duty == duty || c.Duty == ClauseDuty.Both)).ToList();
            if (compact.Text == SeenText.Whole && compact.Clauses.All(static c => c.Kind != ClauseKind.Undertaking || c.Duty is not null))
            {
                facts.Add(new(name, Number(clauses.Count), clauses.FirstOrDefault()));
            }
            else if (clauses.Count > 0)
            {
                facts.Add(new(name, $"{{ \"from\": {Number(clauses.Count)} }}", clauses[0]));
            }
        }

        var covered = audit.Undertakings.Where(static u => u.Mappings.Count > 0 && u.Effect is not (CompactEffect.NotVisible or CompactEffect.Omits)).GroupBy(static u => u.Undertaking.Outcome).ToList();
        if (covered.Count > 0)
        {
            var names = covered.ConvertAll(static g => Outcomes[g.Key - 1]);
            facts.Add(new("outcomesCovered", compact.Text == SeenText.Whole ? List(names) : InPart(names), covered[0].First().Mappings[0].Clause));
        }
    }

    private static void AddProvisions(CompactAudit audit, List<CompactFact> facts)
    {
        var provided = audit.Undertakings
            .Where(static u => u.Effect is CompactEffect.Adopts or CompactEffect.Strengthens or CompactEffect.Mixed)
            .SelectMany(static u => u.Mappings.Where(static m => m.Effect is CompactEffect.Adopts or CompactEffect.Strengthens or CompactEffect.Mixed).Take(1).SelectMany(m => u.Undertaking.Provisions.Select(p => (Provision: p, m.Clause))))
            .DistinctBy(static p => p.Provision, StringComparer.Ordinal)
            .ToList();
        if (provided.Count > 0)
        {
            facts.Add(new("provisions", InPart([.. provided.Select(static p => p.Provision)]), provided[0].Clause));
        }
    }

    private static void AddNumbers(CompactAudit audit, List<CompactFact> facts)
    {
        foreach (var clause in audit.Compact.Clauses)
        {
            foreach (var number in clause.Numbers.Where(static n => n.State == NumberState.Given))
            {
                if (audit.National.Measure(number.Measure) is { Fact: { } fact } measure && Months(number) is { } months)
                {
                    facts.Add(new(fact, measure.FactAs is "timesPerYear" ? Number(12 / months) : Number(months), clause));
                }
            }
        }
    }

    private static double? Months(ClauseNumber number) => number.Unit switch
    {
        NumberUnit.Months => number.Value,
        NumberUnit.Years => number.Value * 12,
        NumberUnit.PerYear when number.Value > 0 => 12 / number.Value,
        _ => null,
    };

    /// <summary>How the local text stands to the national one, where all of it was read, or something in it is the area's own and nothing falls short.</summary>
    private static string? LocalText(CompactAudit audit)
    {
        var effects = audit.Undertakings.Select(static u => u.Effect).ToList();
        var isWhole = audit.Compact.Text == SeenText.Whole;
        var hasOwn = audit.Additions.Count > 0 || effects.Exists(static e => e is CompactEffect.Strengthens or CompactEffect.Replaces or CompactEffect.Mixed);
        var fallsShort = effects.Exists(static e => e is CompactEffect.Weakens or CompactEffect.Omits);
        return isWhole && fallsShort && !hasOwn ? "belowNational"
            : hasOwn && (isWhole || !fallsShort) ? "adapted"
            : isWhole && effects.TrueForAll(static e => e == CompactEffect.Adopts) ? "copied"
            : null;
    }

    private static string Write(LocalCompact compact, List<CompactFact> facts) => Outputs.Printed.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", compact.Id);
        json.WriteString("title", compact.Name);
        if ((compact.Review?.On ?? compact.Source.RetrievedOn) is { } day)
        {
            json.WriteString("describedOn", Names.Of(day));
        }

        json.WriteStartObject("context");
        json.WriteIfStated("country", compact.Country);
        json.WriteEndObject();
        json.WriteStartObject("compact");
        foreach (var fact in facts)
        {
            json.WritePropertyName(fact.Name);
            json.WriteRawValue(fact.Value);
        }

        json.WriteEndObject();
        json.WriteStartObject("evidence");
        foreach (var fact in facts)
        {
            json.WriteStartObject("/compact/" + JsonPointer.Escape(fact.Name));
            json.WriteString("document", compact.Source.Title);
            json.WriteIfStated("clause", fact.Clause?.Number);
            json.WriteIfStated("url", fact.Clause?.Url ?? compact.Source.Url);
            json.WriteString("note", fact.Clause is { } clause ? clause.Paraphrase : CommandWords.Audit_AsFileSays);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static string Text(string text) => JsonSerializer.Serialize(text, CompactTextJson.Default.String);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string List(IReadOnlyList<string> names) => $"[{string.Join(", ", names.Select(Text))}]";

    private static string InPart(IReadOnlyList<string> names) => $"{{ \"has\": {List(names)} }}";
}

/// <summary>A fact about a compact, as JSON, with the clause that it comes from; null where it is of the whole.</summary>
internal sealed record CompactFact(string Name, string Value, Clause? Clause);

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class CompactTextJson : System.Text.Json.Serialization.JsonSerializerContext;
