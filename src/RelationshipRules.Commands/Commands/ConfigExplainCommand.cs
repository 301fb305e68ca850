using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

internal sealed class ConfigExplainCommand : CliCommand
{
    private readonly AnalyzerChoice _choice = new();
    private readonly Argument<string> _rule = new("RULE") { Description = "The rule's id.", CompletionSources = { EmbeddedFiles.RuleIds } };

    public ConfigExplainCommand()
        : base(
            "explain",
            "Shows a rule's severity and parameters in force, and where each comes from.",
            new CommandExample("relrules config explain CMP3041", "with the default profile"),
            new CommandExample("relrules config explain CMP3041 --profile all --as-of 2026-01-01", "with another profile, on a given day"))
    {
        Add(_rule);
        _choice.AddTo(this);
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var (analyzer, rule) = _choice.CreateFor(call.GetRequiredValue(_rule), call, environment, cancellationToken);
        var settings = analyzer.GetRule(rule.Id);
        Printed.Document(environment, call.GetValue<bool>("--no-color"), new($"{settings.Descriptor.Id}  {settings.Descriptor.Title}", Head(analyzer, settings), []));
        return ExitCode.Success;
    }

    private static IReadOnlyList<Block> Head(RelationshipAnalyzer analyzer, CompiledRule settings) =>
    [
        new RowList(
        [
            new("Profile", analyzer.ProfileName),
            new("As of", Wording.Day(analyzer.AsOf)),
            new("Severity", $"{Names.Of(settings.Severity)} ({settings.SeverityOrigin})"),
            .. settings.Parameters.Count == 0 ? [new Row("Parameters", "none")] : Array.Empty<Row>(),
        ]),
        .. settings.Parameters.SelectMany(Parameter),
    ];

    private static IEnumerable<Block> Parameter(ParameterInForce parameter)
    {
        yield return new Paragraph($"{parameter.Name}: {parameter.Text}") { Hanging = 2, IsApart = true };
        var rows = new List<Row> { new("Meaning", parameter.Title), new("From", parameter.Origin) };
        if (parameter.Citation is { } citation)
        {
            rows.Add(new("Source", Wording.Cite(citation)));
        }

        if (parameter.Ours is { } reason)
        {
            rows.Add(new("Why", reason));
        }

        yield return new RowList(rows) { Indent = 4 };
    }
}
