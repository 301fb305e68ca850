using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Questions;
using RelationshipRules.Reporting.Console;
using RelationshipRules.Reporting.Markdown;

namespace RelationshipRules.Cli.Commands;

/// <summary>Says what to find out: the facts not stated, ranked by what they would settle, grouped by whom to ask.</summary>
internal sealed class QuestionsCommand : CliCommand
{
    private static readonly string[] Sides = [.. Names.All<Addressee>().Values];

    private readonly AnalyzerChoice _choice = new();
    private readonly OutputFormat _format = new("console", "markdown", "json");

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "A description, a folder (each *.json in it, by name), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _for = new("--for")
    {
        Description = $"Only questions to this side: {string.Join(", ", Sides)} (what either may know).",
        HelpName = "SIDE",
    };

    private readonly Option<int?> _top = new("--top") { Description = "Only so many questions: those that can settle most.", HelpName = "NUMBER" };

    public QuestionsCommand()
        : base(
            "questions",
            "Lists what to find out: the facts not stated that rules wait for, ranked by how much an answer can settle, and grouped by whom to ask.",
            new CommandExample("relrules questions grant.json --profile funder", "what a funder still has to ask"),
            new CommandExample("relrules questions grant.json --for civilSociety --format markdown", "a form for the organisation to fill in"),
            new CommandExample("relrules questions agreements/ --top 5", "the five answers that would settle most, for each agreement"))
    {
        Add(_paths);
        _choice.AddTo(this);
        Add(_for);
        Add(_top);
        _format.AddTo(this);
    }

    public override string Remarks =>
        "Questions are ranked by the outcomes that an answer alone can settle: 8 for an error, 4 for a warning, 2 for a suggestion. Exit codes: 0 done, "
        + "whether or not anything is open; 2 bad usage, input or ruleset.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var format = _format.Read(call);
        var of = Choice.Read(call, _for, Sides) is { } side ? Enum.GetValues<Addressee>()[Array.IndexOf(Sides, side)] : (Addressee?)null;
        var top = call.GetValue(_top);
        if (top < 1)
        {
            throw new CliException("--top: name a number from 1.");
        }

        var inputs = InputPaths.Expand(call.GetRequiredValue(_paths), environment);
        var analyzer = _choice.Create(call, environment, cancellationToken);
        var worst = ExitCode.Success;
        var selections = Read(inputs, environment, analyzer, code => worst = Math.Max(worst, code), cancellationToken)
            .Select(assessment => new QuestionSelection(assessment, of, top, cancellationToken));
        switch (format)
        {
            case "json" when inputs.IsBatch:
                Printed.Json(environment, json =>
                {
                    json.WriteStartArray();
                    foreach (var selection in selections)
                    {
                        QuestionsJson.Write(json, selection);
                    }

                    json.WriteEndArray();
                });
                break;
            case "json":
                foreach (var selection in selections)
                {
                    Printed.Json(environment, json => QuestionsJson.Write(json, selection));
                }

                break;
            case "markdown":
                foreach (var (selection, i) in selections.Select(static (s, i) => (s, i)))
                {
                    Printed.Text(environment, (i > 0 ? "\n" : "") + MarkdownRenderer.Render(QuestionsDocument.Of(selection, isForm: true)));
                }

                break;
            default:
                Printed.Page(environment, call.GetValue<bool>("--no-color"), page =>
                {
                    var renderer = new ConsoleRenderer(page);
                    foreach (var selection in selections)
                    {
                        renderer.Write(QuestionsDocument.Of(selection, isForm: false));
                    }
                });
                break;
        }

        return worst;
    }

    /// <summary>Analyses one description after the other; one that cannot be read is reported and left out.</summary>
    private static IEnumerable<Assessment> Read(
        InputPaths inputs, CliEnvironment environment, RelationshipAnalyzer analyzer, Action<int> report, CancellationToken cancellationToken)
    {
        foreach (var input in inputs.Paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (input.Problem is { } problem)
            {
                DiagnosticPrinter.WriteProblem(input.Display, problem, environment);
                report(ExitCode.BadInput);
                continue;
            }

            var assessment = analyzer.Analyze(InputReader.Read(input, environment, cancellationToken), cancellationToken);
            if (DiagnosticPrinter.WriteErrors(assessment, environment))
            {
                report(ExitCode.BadInput);
            }

            if (assessment.Document.IsReadable)
            {
                yield return assessment;
            }
        }
    }
}
