using System.CommandLine;
using System.Text.Json;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Markdown;

namespace RelationshipRules.Cli.Commands;

internal sealed class RulesCommand : CliCommand
{
    private static readonly string[] Kinds = [.. Names.All<RuleKind>().Values];
    private static readonly string[] Addressees = [.. Names.All<Addressee>().Values];

    private readonly AnalyzerChoice _choice = new();
    private readonly OutputFormat _format = new("console", "json", "markdown");

    private readonly Option<string> _kind = new("--kind")
    {
        Description = $"Only rules of this kind: {string.Join(", ", Kinds)}.",
        HelpName = "KIND",
        CompletionSources = { Kinds },
    };

    private readonly Option<string> _addressee = new("--addressee")
    {
        Description = $"Only rules that speak to this side: {string.Join(", ", Addressees)}.",
        HelpName = "SIDE",
        CompletionSources = { Addressees },
    };

    private readonly Option<string> _tag = new("--tag") { Description = "Only rules with this tag.", HelpName = "TAG" };

    private readonly Option<bool> _inForce = new("--in-force") { Description = "Only rules that are in force on the day of --as-of; what is not any more, or not yet, is named with its days." };

    public RulesCommand()
        : base(
            "rules",
            "Lists rules with their side, severity and source, in the order of their sources.",
            new CommandExample("relrules rules --ruleset compact-2010", "the undertakings of the Compact, in its order"),
            new CommandExample("relrules rules --profile all --in-force", "what is a norm today, and what came in the place of what is not"),
            new CommandExample("relrules rules --addressee civilSociety --format markdown", "what civil society is asked, as a table"))
    {
        _choice.AddTo(this);
        Add(_kind);
        Add(_addressee);
        Add(_tag);
        Add(_inForce);
        _format.AddTo(this);
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var format = _format.Read(call);
        var kind = Choice.Read(call, _kind, Kinds);
        var addressee = Choice.Read(call, _addressee, Addressees);
        var tag = call.GetValue(_tag);
        var analyzer = _choice.Create(call, environment, cancellationToken);
        if (tag is not null && !analyzer.Rules.Any(r => r.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)))
        {
            throw new CliException($"--tag: no rule has the tag '{tag}'.{Nearest.Of(tag, analyzer.Rules.SelectMany(static r => r.Tags).Distinct(StringComparer.Ordinal))}");
        }

        var rules = analyzer.Rules
            .Where(r => kind is null || string.Equals(Names.Of(r.Kind), kind, StringComparison.Ordinal))
            .Where(r => addressee is null || string.Equals(Names.Of(r.Addressee), addressee, StringComparison.Ordinal))
            .Where(r => tag is null || r.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            .Select(r => (Rule: r, analyzer.GetRule(r.Id).Severity))
            .ToList();
        var gone = new List<string>();
        if (call.GetValue(_inForce))
        {
            gone.AddRange(rules.Where(r => !IsInForce(r.Rule, analyzer)).Select(static r => r.Rule.Ruleset).Distinct(StringComparer.Ordinal).Select(name => NotInForce(name, analyzer)));
            rules.RemoveAll(r => !IsInForce(r.Rule, analyzer));
        }

        switch (format)
        {
            case "json":
                Printed.Json(environment, json => WriteJson(json, rules));
                break;
            case "markdown":
                Printed.Text(environment, MarkdownRenderer.Render(Table(rules)));
                break;
            default:
                Printed.Page(environment, call.GetValue<bool>("--no-color"), page => WritePage(page, rules, analyzer, gone));
                break;
        }

        return ExitCode.Success;
    }

    private static void WritePage(TextPage page, List<(RuleDescriptor Rule, Severity Severity)> rules, RelationshipAnalyzer analyzer, List<string> gone)
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

            var label = $"{rule.Id}  {Names.Of(severity),-10}  {Wording.Addressee(rule.Addressee),-13}";
            page.Labelled(label, $"{rule.Title} ({string.Join("; ", rule.Citations.Take(1).Select(static c => c.Locator))})", 0, 36, Wording.InkOf(severity));
        }

        if (group is not null)
        {
            page.Blank();
        }

        page.Line($"{Wording.Count(rules.Count, "rule")}{(gone.Count > 0 ? $" in force on {Wording.Day(analyzer.AsOf)}" : "")}.");
        foreach (var line in gone)
        {
            page.Paragraph("Not in force: " + line, hanging: 2);
        }
    }

    private static bool IsInForce(RuleDescriptor rule, RelationshipAnalyzer analyzer) =>
        analyzer.GetRule(rule.Id).DaysOfForce is not { } days || ((days.From is null || days.From <= analyzer.AsOf) && (days.To is null || analyzer.AsOf <= days.To));

    /// <summary>A ruleset of which rules are not in force: its days, or that only some are, and what came in its place.</summary>
    private static string NotInForce(string name, RelationshipAnalyzer analyzer)
    {
        var ruleset = analyzer.Rulesets.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.Ordinal));
        var rules = analyzer.Rules.Where(r => string.Equals(r.Ruleset, name, StringComparison.Ordinal) && !IsInForce(r, analyzer)).ToList();
        var isAll = analyzer.Rules.All(r => !string.Equals(r.Ruleset, name, StringComparison.Ordinal) || !IsInForce(r, analyzer));
        return $"{ruleset?.Title ?? name}{(isAll ? ruleset?.DaysOfForce is { } days ? $", {days}" : "" : $", of it {string.Join(", ", rules.Select(r => $"{r.Id} ({analyzer.GetRule(r.Id).DaysOfForce})"))}")}. {ruleset?.SupersededBy?.Statement}".TrimEnd();
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
            json.WriteString("kind", Names.Of(rule.Kind));
            json.WriteString("addressee", Names.Of(rule.Addressee));
            json.WriteString("severity", Names.Of(severity));
            json.WriteString("defaultSeverity", Names.Of(rule.DefaultSeverity));
            json.WriteTexts("tags", rule.Tags);
            json.WriteObjects("citations", rule.Citations, static (json, citation) =>
            {
                json.WriteString("source", citation.Source);
                json.WriteString("locator", citation.Locator);
                json.WriteIfStated("page", citation.Page);
            });
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static ReportDocument Table(List<(RuleDescriptor Rule, Severity Severity)> rules)
    {
        var rows = rules.ConvertAll(static r => (Line[])
        [
            r.Rule.Id,
            r.Rule.Title,
            Wording.Addressee(r.Rule.Addressee),
            Wording.Kind(r.Rule.Kind),
            Names.Of(r.Severity),
            string.Join("; ", r.Rule.Citations.Select(Wording.Cite)),
        ]);
        return new("", [new Table(["Rule", "Asks", "Of", "Kind", "Severity", "Source"], rows)], []);
    }
}
