using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Questions;

namespace RelationshipRules.Cli.Commands;

/// <summary>Says what to find out: the facts not stated, ranked by what they would settle, grouped by whom to ask.</summary>
internal sealed class QuestionsCommand : CliCommand
{
    private static readonly string[] Sides = [.. Names.All<Addressee>().Values];

    /// <summary>How many questions over several descriptions a reader is shown who does not say.</summary>
    private const int UsualTop = 20;

    private readonly AnalyzerChoice _choice = new();
    private readonly OutputFormat _format = OutputFormat.WithFile([.. PrintedDocuments.Formats.Select(static f => f.Name), "json"]);

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "A description, a folder (each *.json and *.jsonc in it, by name), a file with a description on each line (.jsonl or .ndjson), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _for = new("--for")
    {
        Description = $"Only questions to this side: {string.Join(", ", Sides)} (what either may know).",
        HelpName = "SIDE",
        CompletionSources = { Sides },
    };

    private readonly Option<int?> _top = new("--top") { Description = "Only so many questions: those that can settle most (default: all; over several descriptions the first 20, in JSON all).", HelpName = "NUMBER" };

    private readonly Option<bool> _each = new("--each") { Description = "For several descriptions: the questions of each by itself, instead of each question once over all of them." };

    public QuestionsCommand()
        : base(
            "questions",
            "Lists what to find out: the facts not stated that rules wait for, ranked by how much an answer can settle, and grouped by whom to ask.",
            new CommandExample("relrules questions grant.json --profile funder", "what a funder still has to ask"),
            new CommandExample("relrules questions grant.json --for civilSociety --output form.docx", "a form for the organisation to fill in; .html and .md as well"),
            new CommandExample("relrules questions agreements/ --top 5", "the five questions whose answers would settle most over all agreements, with how many wait for each"))
    {
        Add(_paths);
        _choice.AddTo(this);
        Add(_for);
        Add(_top);
        Add(_each);
        _format.AddTo(this);
    }

    public override string Remarks =>
        "Questions are ranked by the outcomes that an answer alone can settle: 8 for an error, 4 for a warning, 2 for a suggestion; over several descriptions, by the sum of these. Exit codes: 0 done, "
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
        var place = _format.Claim(call, format, environment);
        var worst = ExitCode.Success;
        var areLines = inputs.Paths.Any(LineFile.IsOne);
        using var progress = new Progress(environment, "working out questions for", areLines ? 1 : inputs.Paths.Count);
        var isBatch = inputs.IsBatch || areLines;
        if (isBatch && !call.GetValue(_each))
        {
            var tally = new QuestionTally(of, top ?? (format is "json" ? null : UsualTop));
            foreach (var assessment in Read(inputs, environment, analyzer, progress, code => worst = Math.Max(worst, code), cancellationToken))
            {
                tally.Add(assessment.Document.Path ?? InputReader.StandardInput, Questionnaire.From(assessment, cancellationToken));
            }

            progress.Dispose();
            Print(tally, analyzer, format, place, call, environment);
            return worst;
        }

        var selections = Read(inputs, environment, analyzer, progress, code => worst = Math.Max(worst, code), cancellationToken)
            .Select(assessment =>
            {
                var selection = new QuestionSelection(assessment, of, top, cancellationToken);
                if (environment.OutputIsTerminal)
                {
                    progress.Dispose();
                }

                return selection;
            });
        if (format is not "json")
        {
            PrintedDocuments.Write(selections.Select(selection => QuestionsDocument.Of(selection, isForm: format is not "console")), format, place, call.GetValue<bool>("--no-color"), environment);
        }
        else if (isBatch)
        {
            Printed.JsonTo(place, environment, json =>
            {
                json.WriteStartArray();
                foreach (var selection in selections)
                {
                    QuestionsJson.Write(json, selection);
                }

                json.WriteEndArray();
            });
        }
        else
        {
            foreach (var selection in selections)
            {
                Printed.JsonTo(place, environment, json => QuestionsJson.Write(json, selection));
            }
        }

        return worst;
    }

    private static void Print(QuestionTally tally, RelationshipAnalyzer analyzer, string format, OutputPlace? place, ParseResult call, CliEnvironment environment)
    {
        if (format is "json")
        {
            Printed.JsonTo(place, environment, json => QuestionsJson.Write(json, tally, analyzer));
        }
        else
        {
            PrintedDocuments.Write([TallyDocument.Of(tally, analyzer, isForm: format is not "console")], format, place, call.GetValue<bool>("--no-color"), environment);
        }
    }

    /// <summary>Analyses one description after the other; one that cannot be read is reported and left out.</summary>
    private static IEnumerable<Assessment> Read(
        InputPaths inputs, CliEnvironment environment, RelationshipAnalyzer analyzer, Progress progress, Action<int> report, CancellationToken cancellationToken)
    {
        var problems = new ProblemTally(environment);
        foreach (var item in inputs.Paths.SelectMany(input => CheckItem.Of(input, LineFile.IsOne(input), environment, cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (item.Problem is { } problem)
            {
                DiagnosticPrinter.WriteProblem(item.Input.Display, problem, environment);
                report(ExitCode.BadInput);
                continue;
            }

            var document = item.Read!();
            progress.Next(document.Path ?? item.Input.Display);
            var assessment = analyzer.Analyze(document, cancellationToken);
            if (assessment.HasErrors)
            {
                report(ExitCode.BadInput);
                if (!item.IsOfMany || problems.IsNamed(item.Input.Display))
                {
                    DiagnosticPrinter.WriteErrors(assessment, environment);
                }
            }

            if (assessment.Document.IsReadable)
            {
                yield return assessment;
            }
        }

        problems.TellRest();
    }
}
