using System.CommandLine;
using System.Text;
using System.Text.Json;
using RelationshipRules.Cli.Help;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Reporting.Json;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Cli.Commands;

/// <summary>Lists rules.</summary>
internal sealed class RulesCommand : CliCommand
{
    private static readonly string[] Kinds = [.. Enum.GetValues<RuleKind>().Select(JsonNames.Of)];
    private static readonly string[] Addressees = [.. Enum.GetValues<Addressee>().Select(JsonNames.Of)];

    private readonly AnalyzerChoice _choice = new();
    private readonly OutputFormat _format = new("console", "json", "markdown");

    private readonly Option<string> _kind = new("--kind")
    {
        Description = $"Only rules of this kind: {string.Join(", ", Kinds)}.",
        HelpName = "KIND",
    };

    private readonly Option<string> _addressee = new("--addressee")
    {
        Description = $"Only rules that speak to this side: {string.Join(", ", Addressees)}.",
        HelpName = "SIDE",
    };

    private readonly Option<string> _tag = new("--tag") { Description = "Only rules with this tag.", HelpName = "TAG" };

    public RulesCommand()
        : base(
            "rules",
            "Lists rules with their side, severity and source, in the order of their sources.",
            new CommandExample("relrules rules --ruleset compact-2010", "the undertakings of the Compact, in its order"),
            new CommandExample("relrules rules --addressee civilSociety --format markdown", "what civil society is asked, as a table"))
    {
        _choice.AddTo(this);
        Add(_kind);
        Add(_addressee);
        Add(_tag);
        _format.AddTo(this);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var format = _format.Read(call);
        var kind = OneOf(call.GetValue(_kind), Kinds, "--kind");
        var addressee = OneOf(call.GetValue(_addressee), Addressees, "--addressee");
        var tag = call.GetValue(_tag);
        var analyzer = _choice.Create(call, environment);
        if (tag is not null && !analyzer.Rules.Any(r => r.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)))
        {
            throw new CliException($"--tag: no rule has the tag '{tag}'.{Nearest.Of(tag, analyzer.Rules.SelectMany(static r => r.Tags).Distinct(StringComparer.Ordinal))}");
        }

        var rules = analyzer.Rules
            .Where(r => kind is null || string.Equals(JsonNames.Of(r.Kind), kind, StringComparison.Ordinal))
            .Where(r => addressee is null || string.Equals(JsonNames.Of(r.Addressee), addressee, StringComparison.Ordinal))
            .Where(r => tag is null || r.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            .Select(r => (Rule: r, analyzer.GetRule(r.Id).Severity))
            .ToList();
        switch (format)
        {
            case "json":
                Printed.Json(environment, json => WriteJson(json, rules));
                break;
            case "markdown":
                Printed.Text(environment, Markdown(rules));
                break;
            default:
                Printed.Page(environment, call.GetValue<bool>("--no-color"), page => WritePage(page, rules, analyzer));
                break;
        }

        return ExitCode.Success;
    }

    private static void WritePage(TextPage page, List<(RuleDescriptor Rule, Severity Severity)> rules, RelationshipAnalyzer analyzer)
    {
        string? group = null;
        foreach (var (rule, severity) in rules)
        {
            var heading = $"{analyzer.Rulesets.FirstOrDefault(r => string.Equals(r.Name, rule.Ruleset, StringComparison.Ordinal))?.Title ?? rule.Ruleset}: {rule.CategoryTitle}";
            if (!string.Equals(group, heading, StringComparison.Ordinal))
            {
                if (group is not null)
                {
                    page.Blank();
                }

                page.Heading(heading, '-');
                group = heading;
            }

            var label = $"{rule.Id}  {Wording.Severity(severity),-10}  {Wording.Addressee(rule.Addressee),-13}";
            page.Labelled(label, $"{rule.Title} ({string.Join("; ", rule.Citations.Take(1).Select(static c => c.Locator))})", 0, 36, Wording.InkOf(severity));
        }

        if (group is not null)
        {
            page.Blank();
        }

        page.Line($"{Wording.Count(rules.Count, "rule")}.");
    }

    private static void WriteJson(Utf8JsonWriter json, List<(RuleDescriptor Rule, Severity Severity)> rules)
    {
        json.WriteStartArray();
        foreach (var (rule, severity) in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("title", rule.Title);
            json.WriteString("ruleset", rule.Ruleset);
            json.WriteString("category", rule.Category);
            json.WriteString("kind", JsonNames.Of(rule.Kind));
            json.WriteString("addressee", JsonNames.Of(rule.Addressee));
            json.WriteString("severity", JsonNames.Of(severity));
            json.WriteString("defaultSeverity", JsonNames.Of(rule.DefaultSeverity));
            json.WriteStartArray("tags");
            foreach (var tag in rule.Tags)
            {
                json.WriteStringValue(tag);
            }

            json.WriteEndArray();
            json.WriteStartArray("citations");
            foreach (var citation in rule.Citations)
            {
                json.WriteStartObject();
                json.WriteString("source", citation.Source);
                json.WriteString("locator", citation.Locator);
                if (citation.Page is { } cited)
                {
                    json.WriteString("page", cited);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Markdown(List<(RuleDescriptor Rule, Severity Severity)> rules)
    {
        var text = new StringBuilder("| rule | asks | of | kind | severity | source |\n|---|---|---|---|---|---|\n");
        foreach (var (rule, severity) in rules)
        {
            text.Append("| ").Append(rule.Id)
                .Append(" | ").Append(MarkdownText.Cell(rule.Title))
                .Append(" | ").Append(Wording.Addressee(rule.Addressee))
                .Append(" | ").Append(Wording.Kind(rule.Kind))
                .Append(" | ").Append(Wording.Severity(severity))
                .Append(" | ").Append(MarkdownText.Cell(string.Join("; ", rule.Citations.Select(Wording.Cite))))
                .Append(" |\n");
        }

        return text.ToString();
    }

    private static string? OneOf(string? value, string[] known, string option) =>
        value is null || known.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new CliException($"{option}: '{value}' is none of {string.Join(", ", known)}.{Nearest.Of(value, known)}");
}
