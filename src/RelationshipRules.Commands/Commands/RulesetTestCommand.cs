using System.CommandLine;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;

namespace RelationshipRules.Cli.Commands;

internal sealed class RulesetTestCommand : CliCommand
{
    private readonly Argument<string> _path = new("PATH") { Description = RulesetFiles.Description, CompletionSources = { RulesetFiles.BuiltIn } };

    public RulesetTestCommand()
        : base(
            "test",
            "Runs the examples of a ruleset: each must have the outcome that it says.",
            new CommandExample("relrules ruleset test rulesets/my-town", "a folder"),
            new CommandExample("relrules ruleset test compact-2010", "a built-in ruleset"))
    {
        Add(_path);
    }

    public override string Remarks => "Exit codes: 0 every example holds; 1 an example does not; 2 the ruleset cannot be used as it stands.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var ruleset = RulesetFiles.LoadUsable(call.GetRequiredValue(_path), environment);
        var result = RulesetTestRunner.Run(ruleset, cancellationToken: cancellationToken);
        if (result.Diagnostics.Any(static d => d.Severity == Severity.Error))
        {
            throw DiagnosticPrinter.ToException(result.Diagnostics.Where(static d => d.Severity == Severity.Error), environment);
        }

        var failed = result.Failed.Count();
        Printed.Page(environment, call.GetValue<bool>("--no-color"), page =>
        {
            foreach (var example in result.Failed)
            {
                page.Line($"{example.Rule.Id}, example '{example.Example.Title}'", Ink.Red);
                if (example.Example.Location is { Line: > 0 } location)
                {
                    page.Labelled("Where", Wording.Place(location with { Path = environment.ShownPath(location.Path) }, null, withColumn: true), 2, 12);
                }

                foreach (var problem in example.Problems)
                {
                    page.Paragraph("- " + problem, indent: 2, hanging: 2);
                }

                page.Blank();
            }

            var rules = result.Examples.Select(static e => e.Rule.Id).Distinct(StringComparer.Ordinal).Count();
            page.Line($"{ruleset.Name} {ruleset.Version}: {result.Examples.Count - failed} of {Wording.Count(result.Examples.Count, "example")} of {Wording.Count(rules, "rule")} hold.");
        });
        return failed > 0 ? ExitCode.Findings : ExitCode.Success;
    }
}
