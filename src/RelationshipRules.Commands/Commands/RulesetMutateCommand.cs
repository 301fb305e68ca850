using System.CommandLine;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

internal sealed class RulesetMutateCommand : CliCommand
{
    private readonly Argument<string> _path = new("PATH") { Description = RulesetFiles.Description, CompletionSources = { RulesetFiles.BuiltIn } };

    private readonly Option<int> _atLeast = new("--at-least") { Description = "The share of changes, in per cent, that examples have to notice, whatever is named.", HelpName = "PERCENT" };

    public RulesetMutateCommand()
        : base(
            "mutate",
            "Changes each condition of a ruleset, derived facts and where it applies among them, in one place at a time, and shows the changes that no example notices.",
            new CommandExample("relrules ruleset mutate rulesets/my-town", "a folder"),
            new CommandExample("relrules ruleset mutate compact-2010", "a built-in ruleset"))
    {
        Add(_path);
        Add(_atLeast);
    }

    public override string Remarks => "What no example can notice, for it means the same, is named with the reason in unnoticed.json beside ruleset.json. Exit codes: 0 every change is noticed or named; 1 one is not, one is named that need not be, or too few are noticed; 2 the ruleset or the list cannot be used as it stands.";

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
        var named = UnnoticedChanges.Read(call.GetRequiredValue(_path), environment);
        var unnamed = survivors.FindAll(m => !named.Any(n => n.Is(m)));
        var notNeeded = named.Where(n => !survivors.Exists(n.Is)).ToList();
        Printed.Page(environment, call.GetValue<bool>("--no-color"), page =>
        {
            foreach (var place in unnamed.GroupBy(static m => m.Rule))
            {
                page.Line(place.Key is { } rule ? $"{rule.Id} {rule.Title}" : RulesetReader.FileName, Ink.Strong);
                foreach (var mutant in place)
                {
                    page.Paragraph($"- {mutant.Condition}, {mutant.Change}: {mutant.Text}", indent: 2, hanging: 2);
                }

                page.Blank();
            }

            if (notNeeded.Count > 0)
            {
                page.Line($"{UnnoticedChanges.FileName} names what examples notice, or what is no change any more", Ink.Strong);
                foreach (var change in notNeeded)
                {
                    page.Paragraph($"- {change.Rule ?? RulesetReader.FileName}, {change.Condition}: {change.Text}", indent: 2, hanging: 2);
                }

                page.Blank();
            }

            var rest = named.Count == notNeeded.Count ? "" : $" {UnnoticedChanges.FileName} gives the reason for {Wording.Count(survivors.Count - unnamed.Count, "other")}.";
            page.Line($"{ruleset.Name} {ruleset.Version}: the examples notice {tried - survivors.Count} of {Wording.Count(tried, "change")}.{rest}");
        });
        var enough = (tried - survivors.Count) * 100L >= call.GetValue(_atLeast) * (long)tried;
        return enough && unnamed.Count == 0 && notNeeded.Count == 0 ? ExitCode.Success : ExitCode.Findings;
    }
}
