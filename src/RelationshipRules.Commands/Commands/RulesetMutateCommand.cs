using System.CommandLine;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;

namespace RelationshipRules.Cli.Commands;

internal sealed class RulesetMutateCommand : CliCommand
{
    private readonly Argument<string> _path = new("PATH") { Description = RulesetFiles.Description, CompletionSources = { RulesetFiles.BuiltIn } };

    private readonly Option<int> _atLeast = new("--at-least") { Description = "The share of changes, in per cent, that examples have to notice.", HelpName = "PERCENT", DefaultValueFactory = _ => 100 };

    public RulesetMutateCommand()
        : base(
            "mutate",
            "Changes each condition of a ruleset in one place at a time, and shows the changes that no example of its rule notices.",
            new CommandExample("relrules ruleset mutate rulesets/my-town", "a folder"),
            new CommandExample("relrules ruleset mutate compact-2010", "a built-in ruleset"))
    {
        Add(_path);
        Add(_atLeast);
    }

    public override string Remarks => "Exit codes: 0 enough changes are noticed; 1 fewer; 2 the ruleset cannot be used as it stands.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var ruleset = RulesetFiles.LoadUsable(call.GetRequiredValue(_path), environment);
        var mutation = Progress.While(environment, "changing conditions", () => RulesetMutation.Run(ruleset, cancellationToken: cancellationToken));
        if (mutation.Diagnostics.Any(static d => d.Severity == Severity.Error))
        {
            throw DiagnosticPrinter.ToException(mutation.Diagnostics.Where(static d => d.Severity == Severity.Error), environment);
        }

        var survivors = mutation.Survivors.ToList();
        var tried = mutation.Mutants.Count;
        Printed.Page(environment, call.GetValue<bool>("--no-color"), page =>
        {
            foreach (var rule in survivors.GroupBy(static m => m.Rule))
            {
                page.Line($"{rule.Key.Id} {rule.Key.Title}", Ink.Strong);
                foreach (var mutant in rule)
                {
                    page.Paragraph($"- {mutant.Condition}, {mutant.Change}: {mutant.Text}", indent: 2, hanging: 2);
                }

                page.Blank();
            }

            page.Line($"{ruleset.Name} {ruleset.Version}: the examples notice {tried - survivors.Count} of {Wording.Count(tried, "change")}.");
        });
        return (tried - survivors.Count) * 100L < call.GetValue(_atLeast) * (long)tried ? ExitCode.Findings : ExitCode.Success;
    }
}
