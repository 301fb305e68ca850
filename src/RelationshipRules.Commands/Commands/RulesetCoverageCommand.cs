using System.CommandLine;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;

namespace RelationshipRules.Cli.Commands;

internal sealed class RulesetCoverageCommand : CliCommand
{
    private readonly Argument<string> _path = new("PATH") { Description = RulesetFiles.Description, CompletionSources = { RulesetFiles.BuiltIn } };

    public RulesetCoverageCommand()
        : base(
            "coverage",
            "Shows which parts of a ruleset's conditions no example makes true, or false, and which outcomes no example shows.",
            new CommandExample("relrules ruleset coverage rulesets/my-town", "a folder"),
            new CommandExample("relrules ruleset coverage compact-2010", "a built-in ruleset"))
    {
        Add(_path);
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var ruleset = RulesetFiles.LoadUsable(call.GetRequiredValue(_path), environment);
        var coverage = RulesetCoverage.Measure(ruleset, cancellationToken: cancellationToken);
        if (coverage.Diagnostics.Any(static d => d.Severity == Severity.Error))
        {
            throw DiagnosticPrinter.ToException(coverage.Diagnostics.Where(static d => d.Severity == Severity.Error), environment);
        }

        Printed.Page(environment, call.GetValue<bool>("--no-color"), page =>
        {
            foreach (var rule in coverage.Rules.Where(static r => !r.IsComplete))
            {
                Write(page, rule, environment);
                page.Blank();
            }

            var branches = coverage.Rules.Sum(static r => r.Branches.Count) * 2;
            var reached = coverage.Rules.Sum(static r => r.Branches.Sum(static b => (b.WasTrue is null ? 0 : 1) + (b.WasFalse is null ? 0 : 1)));
            var complete = coverage.Rules.Count(static r => r.IsComplete);
            page.Line($"{ruleset.Name} {ruleset.Version}: examples reach {reached} of {Wording.Count(branches, "branch", "branches")}; {complete} of {Wording.Count(coverage.Rules.Count, "rule")} are covered in full.");
        });
        return ExitCode.Success;
    }

    private static void Write(TextPage page, RuleCoverage rule, CliEnvironment environment)
    {
        page.Line($"{rule.Rule.Id} {rule.Rule.Title}", Ink.Strong);
        if (rule.MissingOutcomes.Count > 0)
        {
            page.Paragraph($"- no example is: {string.Join(", ", rule.MissingOutcomes.Select(o => OutcomeLabels.Get(rule.Rule.Kind, o)))}", indent: 2, hanging: 2);
        }

        foreach (var branch in rule.Branches.Where(static b => !b.IsCovered))
        {
            var never = branch switch
            {
                { WasTrue: null, WasFalse: null } => "true or false",
                { WasTrue: null } => "true",
                _ => "false",
            };
            var place = Wording.Place(branch.Location with { Path = environment.ShownPath(branch.Location.Path) }, null, withColumn: true);
            page.Paragraph($"- {branch.Condition}: never {never} in an example: {branch.Text}{(place.Length > 0 ? $" ({place})" : "")}", indent: 2, hanging: 2);
        }
    }
}
