using System.CommandLine;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;

namespace RelationshipRules.Cli.Commands;

internal sealed class RulesetTestCommand : CliCommand
{
    private readonly Argument<string> _path = new("PATH") { Description = RulesetFiles.OrRecognisers, CompletionSources = { RulesetFiles.BuiltIn } };

    public RulesetTestCommand()
        : base(
            "test",
            "Runs the examples of a ruleset, or of recognisers: each must have the outcome, or the value, that it says.",
            new CommandExample("relrules ruleset test rulesets/my-town", "a folder"),
            new CommandExample("relrules ruleset test rulesets/recognisers", "the recognisers of relrules propose"),
            new CommandExample("relrules ruleset test compact-2010", "a built-in ruleset"))
    {
        Add(_path);
    }

    public override string Remarks => "Exit codes: 0 every example holds; 1 an example does not; 2 the ruleset cannot be used as it stands.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        if (RulesetFiles.LoadRecognisers(call.GetRequiredValue(_path), environment) is { } recognisers)
        {
            return Test(recognisers, call, environment, cancellationToken);
        }

        var ruleset = RulesetFiles.LoadUsable(call.GetRequiredValue(_path), environment);
        var result = Progress.While(environment, "trying examples", () => RulesetTestRunner.Run(ruleset, cancellationToken: cancellationToken));
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

    private static int Test(RecogniserLoadResult recognisers, ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var result = recognisers.Set?.Test(cancellationToken) ?? throw DiagnosticPrinter.ToException(recognisers.Diagnostics, environment);
        Printed.Page(environment, call.GetValue<bool>("--no-color"), page =>
        {
            foreach (var failure in result.Failures)
            {
                page.Line(DiagnosticPrinter.Line(failure, environment), Ink.Red);
            }

            page.Line($"{result.Examples - result.Failures.Count} of {Wording.Count(result.Examples, "example")} of {Wording.Count(result.Recognisers, "recogniser")} hold.");
        });
        return result.Failures.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }
}
