using System.Text.Json;

namespace RelationshipRules.Reporting.Sarif;

/// <summary>The rules that the results of a run are of, in the order of first mention.</summary>
internal sealed class SarifRules
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<RuleDescriptor> _rules = [];

    public int IndexOf(RuleDescriptor rule)
    {
        if (!_indexes.TryGetValue(rule.Id, out var index))
        {
            index = _rules.Count;
            _indexes.Add(rule.Id, index);
            _rules.Add(rule);
        }

        return index;
    }

    public void Write(Utf8JsonWriter json) => json.WriteObjects("rules", _rules, WriteRule);

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteString("id", rule.Id);
        if (SarifNames.Identifier(rule.Title) is { Length: > 0 } name)
        {
            json.WriteString("name", name);
        }

        json.WriteMessage("shortDescription", Sentence(rule.Title));
        json.WriteMessage("fullDescription", rule.Rationale.Length > 0 ? rule.Rationale : Sentence(rule.Title));
        json.WriteObject("help", ("text", Help(rule, markdown: false)), ("markdown", Help(rule, markdown: true)));
        json.WriteIfStated("helpUri", rule.Citations.Select(static c => c.Url).FirstOrDefault(static u => Uri.TryCreate(u, UriKind.Absolute, out _)));
        json.WriteObject("defaultConfiguration", ("level", SarifNames.Level(rule.DefaultSeverity)));
        json.WriteStartObject("properties");
        json.WriteString("kind", Names.Of(rule.Kind));
        json.WriteString("addressee", Names.Of(rule.Addressee));
        json.WriteString("ruleset", rule.Ruleset);
        json.WriteString("category", Wording.Category(rule));
        json.WriteTexts("tags", rule.Tags.Prepend(rule.Ruleset).Distinct(StringComparer.Ordinal));
        json.WriteEndObject();
    }

    private static string Help(RuleDescriptor rule, bool markdown) =>
        string.Join("\n\n", Parts(rule)
            .Where(static p => p.Text.Length > 0)
            .Select(p => markdown ? $"**{p.Label}**: {MarkdownText.Plain(p.Text)}" : $"{p.Label}: {p.Text}"));

    private static IEnumerable<(string Label, string Text)> Parts(RuleDescriptor rule)
    {
        yield return (ReportWords.Sarif_AskedOf(Wording.Addressee(rule.Addressee)), Sentence(rule.Title));
        yield return (ReportWords.Sarif_Why, rule.Rationale);
        yield return (ReportWords.Sarif_Remedy, rule.Remedy);
        yield return (ReportWords.Sarif_Source, string.Join("; ", rule.Citations.Select(Wording.Cite)));
        yield return (ReportWords.Sarif_Notes, rule.Notes ?? "");
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
