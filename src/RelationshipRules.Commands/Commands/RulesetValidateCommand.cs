using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Compilation;

namespace RelationshipRules.Cli.Commands;

internal sealed class RulesetValidateCommand : CliCommand
{
    private readonly Argument<string> _path = new("PATH") { Description = RulesetFiles.OrRecognisers, CompletionSources = { RulesetFiles.BuiltIn } };

    public RulesetValidateCommand()
        : base(
            "validate",
            "Checks a ruleset: its files, conditions, messages, citations, parameters and examples; or recognisers: their patterns, values and examples. Every fault is named with its file, line and column.",
            new CommandExample("relrules ruleset validate rulesets/my-town", "a folder"),
            new CommandExample("relrules ruleset validate compact-2010", "a built-in ruleset"))
    {
        Add(_path);
    }

    public override string Remarks => "Exit codes: 0 nothing is wrong, or warnings only; 2 the ruleset cannot be used as it stands.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var path = call.GetRequiredValue(_path);
        var recognisers = RulesetFiles.LoadRecognisers(path, environment);
        var result = recognisers is null ? RulesetFiles.Load(path, environment) : null;
        var diagnostics = recognisers?.Diagnostics ?? (result!.Ruleset is { } ruleset ? ruleset.Check() : result.Diagnostics);
        var errors = diagnostics.Count(static d => d.Severity == Severity.Error);
        Printed.Page(environment, call.GetValue<bool>("--no-color"), page =>
        {
            foreach (var diagnostic in diagnostics)
            {
                page.Line(DiagnosticPrinter.Line(diagnostic, environment), Wording.InkOf(diagnostic.Severity));
            }

            var name = recognisers?.Set is { } set ? $"{path}, {Wording.Count(set.FactPaths.Count, "fact")}, {Wording.Count(set.PatternCount, "pattern")}" : result?.Ruleset is { } read ? $"{read.Name} {read.Version}, {Wording.Count(read.Rules.Count, "rule")}" : path;
            var verdict = diagnostics.Count == 0 ? "nothing is wrong" : $"{Wording.Count(errors, "error")}, {Wording.Count(diagnostics.Count - errors, "warning")}";
            page.Line($"{name}: {verdict}.");
        });
        return errors > 0 ? ExitCode.BadInput : ExitCode.Success;
    }
}
