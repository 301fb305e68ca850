using System.CommandLine;
using RelationshipRules.Cli.Help;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Cli.Commands;

/// <summary>Shows what is in force for a rule, and why.</summary>
internal sealed class ConfigExplainCommand : CliCommand
{
    private readonly AnalyzerChoice _choice = new();
    private readonly Argument<string> _rule = new("RULE") { Description = "The rule's id." };

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

    /// <inheritdoc/>
    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var analyzer = _choice.Create(call, environment);
        var settings = analyzer.GetRule(AnalyzerChoice.FindRule(analyzer, call.GetRequiredValue(_rule)).Id);
        Printed.Page(environment, call.GetValue<bool>("--no-color"), page => Write(page, analyzer, settings));
        return ExitCode.Success;
    }

    private static void Write(TextPage page, RelationshipAnalyzer analyzer, CompiledRule settings)
    {
        page.Heading($"{settings.Descriptor.Id}  {settings.Descriptor.Title}", '=');
        page.Labelled("Profile", analyzer.ProfileName, 2, 14);
        page.Labelled("As of", Wording.Day(analyzer.AsOf), 2, 14);
        page.Labelled("Severity", $"{Wording.Severity(settings.Severity)} ({settings.SeverityOrigin})", 2, 14);
        if (settings.Parameters.Count == 0)
        {
            page.Labelled("Parameters", "none", 2, 14);
        }

        foreach (var parameter in settings.Parameters)
        {
            page.Blank();
            page.Paragraph($"{parameter.Name}: {parameter.Text}", indent: 2, hanging: 2);
            page.Labelled("Meaning", parameter.Title, 4, 14);
            page.Labelled("From", parameter.Origin, 4, 14);
            if (parameter.Citation is { } citation)
            {
                page.Labelled("Source", Wording.Cite(citation), 4, 14);
            }

            if (parameter.Ours is { } reason)
            {
                page.Labelled("Why", reason, 4, 14);
            }
        }
    }
}
