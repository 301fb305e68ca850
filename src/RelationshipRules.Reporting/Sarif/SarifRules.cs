using System.Text;
using System.Text.Json;
using RelationshipRules.Reporting.Json;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Sarif;

/// <summary>The rules that the results of a run are of, in the order of first mention.</summary>
internal sealed class SarifRules
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<RuleDescriptor> _rules = [];

    /// <summary>The rule's place in the list; one that is not there yet is put at its end.</summary>
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

    /// <summary>Writes the list.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var rule in _rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        if (SarifNames.Identifier(rule.Title) is { Length: > 0 } name)
        {
            json.WriteString("name", name);
        }

        SarifLocations.WriteMessage(json, "shortDescription", Sentence(rule.Title));
        SarifLocations.WriteMessage(json, "fullDescription", rule.Rationale.Length > 0 ? rule.Rationale : Sentence(rule.Title));
        json.WriteStartObject("help");
        json.WriteString("text", Help(rule, markdown: false));
        json.WriteString("markdown", Help(rule, markdown: true));
        json.WriteEndObject();
        if (rule.Citations.Select(static c => c.Url).FirstOrDefault(static u => Uri.TryCreate(u, UriKind.Absolute, out _)) is { } url)
        {
            json.WriteString("helpUri", url);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifNames.Level(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("kind", JsonNames.Of(rule.Kind));
        json.WriteString("addressee", JsonNames.Of(rule.Addressee));
        json.WriteString("ruleset", rule.Ruleset);
        json.WriteString("category", rule.CategoryTitle.Length > 0 ? rule.CategoryTitle : rule.Category);
        json.WriteStartArray("tags");
        foreach (var tag in rule.Tags.Prepend(rule.Ruleset).Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Help(RuleDescriptor rule, bool markdown)
    {
        var help = new StringBuilder();
        foreach (var (label, text) in Parts(rule))
        {
            if (text.Length == 0)
            {
                continue;
            }

            help.Append(help.Length > 0 ? "\n\n" : "");
            help.Append(markdown ? $"**{label}**: {MarkdownText.Plain(text)}" : $"{label}: {text}");
        }

        return help.ToString();
    }

    private static IEnumerable<(string Label, string Text)> Parts(RuleDescriptor rule)
    {
        yield return ($"Asked of {Wording.Addressee(rule.Addressee)}", Sentence(rule.Title));
        yield return ("Why", rule.Rationale);
        yield return ("What to do", rule.Remedy);
        yield return ("Source", string.Join("; ", rule.Citations.Select(Wording.Cite)));
        yield return ("Notes", rule.Notes ?? "");
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
