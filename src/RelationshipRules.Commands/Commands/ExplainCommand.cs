using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Explanations;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

/// <summary>Tells what a rule asks, of whom, why and on what source; with a description, how it comes out there.</summary>
internal sealed class ExplainCommand : CliCommand
{
    private readonly AnalyzerChoice _choice = new();
    private readonly Argument<string> _rule = new("RULE") { Description = "The rule's id.", CompletionSources = { EmbeddedFiles.RuleIds } };

    private readonly Argument<string?> _path = new("PATH")
    {
        Description = "A description, or - for standard input: shows the rule's outcome there and how it came about.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _trace = new("--trace")
    {
        Description = "With a description: also the steps by which the rule's conditions came to their values, for authors of rules.",
    };

    public ExplainCommand()
        : base(
            "explain",
            "Explains a rule: what it asks, of whom, why, and on what source. With a description, tells in sentences what it says about that and what decided.",
            new CommandExample("relrules explain CMP3041", "the rule by itself"),
            new CommandExample("relrules explain CMP3041 grant.json", "the rule in a description"))
    {
        Add(_rule);
        Add(_path);
        Add(_trace);
        _choice.AddTo(this);
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var (analyzer, rule) = _choice.CreateFor(call.GetRequiredValue(_rule), call, environment, cancellationToken);
        var noColour = call.GetValue<bool>("--no-color");
        if (call.GetValue(_path) is not { } path)
        {
            Printed.Document(environment, noColour, RuleDocument.Of(rule, analyzer.GetRule(rule.Id)));
            return ExitCode.Success;
        }

        var document = InputReader.ReadOne(path, environment, cancellationToken);
        var assessment = analyzer.Analyze(document, cancellationToken);
        var hasErrors = DiagnosticPrinter.WriteErrors(assessment, environment);

        if (!document.IsReadable)
        {
            return ExitCode.BadInput;
        }

        Printed.Document(environment, noColour, OutcomesDocument.Of(rule, analyzer.GetRule(rule.Id), assessment, call.GetValue(_trace)));
        return hasErrors ? ExitCode.BadInput : ExitCode.Success;
    }
}
