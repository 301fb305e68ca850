using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Interviews;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Plans;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Sessions;

namespace RelationshipRules.Cli.Commands;

internal sealed class PlanCommand : CliCommand
{
    private static readonly string[] Sides = ["government", "civilSociety"];

    private readonly AnalyzerChoice _choice = new();
    private readonly Argument<string> _path = new("PATH") { Description = "A description, or - for standard input. It is never edited." };

    private readonly Option<string[]> _rules = new("--rule")
    {
        Description = "Plan for this rule only. Repeatable (default: all departures that are neither suppressed nor silent).",
        HelpName = "ID",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> _for = new("--for")
    {
        Description = "Only changes that this side can make, alone or with the other: government or civilSociety.",
        HelpName = "SIDE",
        CompletionSources = { Sides },
    };

    private readonly Option<bool> _apply = new("--apply")
    {
        Description = "Also show what the plan leads to: outcomes before and after, and what remains. Tried on a copy.",
    };

    private readonly OutputFormat _format = OutputFormat.WithFile([.. PrintedDocuments.Formats.Select(static f => f.Name), "json", "patch"]);

    private readonly Option<string> _saveAs = new("--save-as")
    {
        Description = "Write the description with the plan's changes into this file, another one than PATH.",
        HelpName = "FILE",
    };

    public PlanCommand()
        : base(
            "plan",
            "Proposes the smallest changes of facts that would settle what is not met, a list for each party, each tried by evaluating the rules.",
            new CommandExample("relrules plan grant.json", "what each side could change"),
            new CommandExample("relrules plan grant.json --for government --apply", "government's part, and what it would lead to"),
            new CommandExample("relrules plan grant.json --output plan.docx", "a list for each side to work through in a word processor; .html and .md as well"),
            new CommandExample("relrules plan grant.json --rule CMP4044", "one rule, with all the ways that were found"),
            new CommandExample("relrules plan grant.json --format patch --output plan.patch.json", "the changes as JSON Patch (RFC 6902)"))
    {
        Add(_path);
        _choice.AddTo(this);
        Add(_rules);
        Add(_for);
        Add(_apply);
        _format.AddTo(this);
        Add(_saveAs);
    }

    public override string Remarks =>
        "Only what a party can still change is proposed, and only where the rule's own condition says what would do. Of what has happened the plan "
        + "says what cannot be undone and what to do from now on; for the rest, that there is nothing.\nExit codes: 0 the plan settles everything that it was asked for; 1 something remains; 2 bad usage, input or ruleset; 3 internal error.";

    /// <summary>What is written for a program holds one value of each fact, where a reader is told of several.</summary>
    private static void TellWhatWasChosen(ChangePlan plan, CliEnvironment environment)
    {
        foreach (var change in plan.Changes)
        {
            // What is added to a list is the last of it; a change that names no other ends with it.
            var value = change.To is IReadOnlyList<string> { Count: > 0 } list ? list[^1] : change.Options.Count > 1 ? change.To as string : null;
            if (FactCatalog.Find(change.Path)?.Values.FirstOrDefault(v => string.Equals(v.Name, value, StringComparison.Ordinal))?.Title is { } title && !change.Text.EndsWith(title, StringComparison.Ordinal))
            {
                environment.Tell($"relrules: {CommandWords.Plan_FirstValue(title, change.Text)}");
            }
        }

        if (plan.Steps.Count(static step => step.Chosen is not null && step.Alternatives.Count > 1) is > 0 and var several)
        {
            environment.Tell($"relrules: {CommandWords.Plan_FirstWay(several)}");
        }
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var format = _format.Read(call);
        var side = Choice.Read(call, _for, Sides) switch
        {
            "government" => ChangeableBy.Government,
            "civilSociety" => ChangeableBy.CivilSociety,
            _ => ChangeableBy.Both,
        };
        var path = call.GetRequiredValue(_path);
        var input = InputReader.One(path, environment);
        var analyzer = _choice.Create(call, environment, cancellationToken);
        IReadOnlyList<string>? rules = call.GetValue(_rules) is { Length: > 0 } ids ? [.. ids.Select(id => AnalyzerChoice.FindRule(analyzer, id).Id)] : null;
        var output = _format.Claim(call, format, environment);
        var saveAs = call.GetValue(_saveAs) is { } other ? OutputPlace.Claim(other, environment) : null;
        using var progress = new Progress(environment, "planning");
        var document = InputReader.Read(input, environment, cancellationToken);
        var assessment = analyzer.Analyze(document, cancellationToken);
        var hasErrors = DiagnosticPrinter.WriteErrors(assessment, environment);

        if (!document.IsReadable || assessment.IsRefused)
        {
            return ExitCode.BadInput;
        }

        var plan = ChangePlan.Create(analyzer, assessment, new() { Rules = rules, Side = side }, cancellationToken);
        progress.Dispose();
        var file = document.Path ?? path;
        switch (format)
        {
            case "json":
                Printed.JsonTo(output, environment, json => PlanJson.Write(json, plan, file, call.GetValue(_apply)));
                break;
            case "patch":
                Printed.TextTo(output, environment, plan.ToJsonPatch());
                break;
            default:
                PrintedDocuments.Write([PlanDocument.Of(plan, file, call.GetValue(_apply), isPassedOn: format is not "console")], format, output, call.GetValue<bool>("--no-color"), environment);
                break;
        }

        if (saveAs is not null)
        {
            if (DescriptionFile.HasComments(document))
            {
                environment.Tell($"relrules: {CommandWords.Description_CommentsDropped(saveAs.Shown)}");
            }

            Printed.TextTo(saveAs, environment, DescriptionFile.Text(plan.Effect.After.Document, DescriptionFile.Schema(document)));
        }

        if (saveAs is not null || format is "patch")
        {
            TellWhatWasChosen(plan, environment);
        }

        return hasErrors ? ExitCode.BadInput : plan.NotPlanned.Count == 0 && plan.Steps.All(step => step.IsSettled) ? ExitCode.Success : ExitCode.Findings;
    }
}
