using System.CommandLine;
using System.Text;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Interviews;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Proposals;

namespace RelationshipRules.Cli.Commands;

/// <summary>Proposes facts from an agreement's own words, has a person confirm them, and writes the description.</summary>
internal sealed class ProposeCommand : CliCommand
{
    private const string Workbook = ".xlsx";

    private readonly AnalyzerChoice _choice = new();

    private readonly Argument<string> _path = new("PATH") { Description = "The agreement: a Word document (.docx), PDF, HTML, Markdown or plain text." };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "On a terminal: ask about each proposal, and write the description to this file. Without one: write a review to be filled in, as JSON. Where the name ends in .xlsx: write it as a workbook, terminal or not (default: list the proposals).",
        HelpName = "FILE",
    };

    private readonly Option<string> _review = new("--review")
    {
        Description = "A review that has been filled in: what it accepts is written to --output as a description.",
        HelpName = "FILE",
    };

    private readonly Option<string> _recognisers = new("--recognisers")
    {
        Description = "A folder of recognisers, looked for instead of those of the tool.",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace the file of --output where it exists." };

    public ProposeCommand()
        : base(
            "propose",
            "Reads an agreement and proposes facts that its words may state, each with its quote and place. Nothing is a fact before a person has accepted it.",
            new CommandExample("relrules propose agreement.docx", "list all that the text may state, and on what nothing was found"),
            new CommandExample("relrules propose agreement.docx --profile funder --output grant.jsonc", "on a terminal: accept, change or refuse each of what the funder's rules read"),
            new CommandExample("relrules propose agreement.pdf --output review.xlsx", "a workbook to be filled in by somebody else"),
            new CommandExample("relrules propose agreement.pdf --review review.xlsx --output grant.jsonc", "the description of what was accepted in it"),
            new CommandExample("relrules propose agreement.docx --recognisers our-forms/", "find facts by forms of words of your own"))
    {
        Add(_path);
        _choice.AddTo(this);
        Add(_output);
        Add(_review);
        Add(_recognisers);
        Add(_force);
    }

    public override string Remarks =>
        "All facts that an agreement may state are looked for, those of the profile 'funder' first; --profile narrows them to those that its rules read, and the days of the agreement. Nothing leaves the machine. Lists are stated in part, and what was not found is not denied. "
        + "Exit codes: 0 done; 2 bad usage, input or review; 130 interrupted.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var path = call.GetRequiredValue(_path);
        var output = call.GetValue(_output);
        var reviewPath = call.GetValue(_review);
        if (reviewPath is not null && output is null)
        {
            throw new CliException("name the description to write with --output.", "Try 'relrules propose --help'.");
        }

        if (output is not null)
        {
            OutputPlace.CheckNew(output, call.GetValue(_force), environment);
        }

        var recognisers = call.GetValue(_recognisers) is { } folder ? Recognisers(folder, environment) : null;

        // The forms of words are made while the agreement and the rules are read.
        var finder = Task.Run(() => new ProposalFinder(recognisers), cancellationToken);
        var text = Progress.While(environment, "reading", () => AgreementFile.Read(path, "the agreement", environment, cancellationToken));
        using var review = reviewPath is null ? null : AgreementFile.Open(reviewPath, "the review", environment);
        var place = output is null ? null : OutputPlace.Claim(output, environment, reviewPath is null ? Workbook : null);
        if (review is not null)
        {
            return WriteAccepted(text, Review.Read(review, reviewPath!), place!, environment, call);
        }

        var analyzer = _choice.Create(call, environment, cancellationToken, usualProfile: "funder");
        var wanted = new WantedFacts(analyzer.ProfileName, analyzer.FactPaths, _choice.IsNamed(call));
        var proposals = Progress.While(environment, "looking for facts", () => wanted.Order(finder.GetAwaiter().GetResult().FindAsync(text, wanted.Paths, cancellationToken).GetAwaiter().GetResult()));
        if (place is null)
        {
            Printed.Page(environment, call.GetValue<bool>("--no-color"), page => ProposalPage.Write(page, proposals, wanted));
            return ExitCode.Success;
        }

        return IsTalk(environment) && !IsWorkbook(place) ? Talk(proposals, wanted, place, environment, call, cancellationToken) : WriteReview(proposals, wanted, path, place, environment, call);
    }

    private static RecogniserSet Recognisers(string folder, CliEnvironment environment)
    {
        var loaded = RulesetFiles.LoadRecognisers(folder, environment) ?? throw new CliException($"'{folder}' is no folder of recognisers.", "A folder has them in .json files; 'relrules schema recogniser' prints how.");
        return loaded.Set ?? throw DiagnosticPrinter.ToException(loaded.Diagnostics.Where(static d => d.Severity == Severity.Error), environment);
    }

    private static bool IsTalk(CliEnvironment environment) => environment is { InputIsTerminal: true, OutputIsTerminal: true };

    private static bool IsWorkbook(OutputPlace place) => place.Shown.EndsWith(Workbook, StringComparison.OrdinalIgnoreCase);

    private static int WriteReview(ProposalSet proposals, WantedFacts wanted, string path, OutputPlace place, CliEnvironment environment, ParseResult call)
    {
        using (var target = OutputTarget.Open(place))
        {
            try
            {
                if (IsWorkbook(place))
                {
                    ReviewWorkbook.Write(target.Stream, proposals);
                }
                else
                {
                    Review.Write(target.Stream, proposals, wanted);
                }
            }
            catch (Exception error) when (FileProblem.IsOfWriting(error))
            {
                throw target.CannotWrite(error);
            }

            target.Commit();
        }

        environment.Tell($"Written: {place.Shown}, a review of {Wording.Count(proposals.Proposals.Count, "proposal")} to be filled in; nothing is accepted yet.");
        environment.Tell($"Then: relrules propose {Wording.Argument(path)} --review {Wording.Argument(place.Shown)} --output grant.jsonc{CallText.Options(call, AnalyzerChoice.Has)}");
        return ExitCode.Success;
    }

    private static int WriteAccepted(AgreementText text, ReviewContent review, OutputPlace place, CliEnvironment environment, ParseResult call)
    {
        var (builder, problems) = review.Accept(text, AgreementNames.IdOf(text.Name));
        if (problems.Count > 0)
        {
            throw DiagnosticPrinter.ToException(problems, environment);
        }

        if (builder.Count == 0)
        {
            throw new CliException("the review accepts nothing, so nothing was written.", "Write accept, change or refuse as each decision.");
        }

        Save(builder, place, environment);
        Tell(builder.Count, review.Undecided, place, environment, call);
        return ExitCode.Success;
    }

    private static int Talk(ProposalSet proposals, WantedFacts wanted, OutputPlace place, CliEnvironment environment, ParseResult call, CancellationToken cancellationToken)
    {
        // Not disposed of: after an interruption a read may still be under way.
        var lines = new LineReader(new StreamReader(environment.Input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 256, leaveOpen: true));
        var builder = new DescriptionBuilder(proposals.Text, AgreementNames.IdOf(proposals.Text.Name));
        var undecided = 0;
        var wasInterrupted = false;
        Printed.Guard(() =>
        {
            using var writer = new StreamWriter(environment.Output, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
            var page = new TextPage(writer, environment.ReportWidth, environment.UseColour(call.GetValue<bool>("--no-color")));
            var talk = new ProposalTalk(proposals, wanted, builder, page, lines, writer);
            try
            {
                talk.Run(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                wasInterrupted = true;
            }

            undecided = talk.Undecided;
            page.Blank();
        });
        if (builder.Count > 0)
        {
            Save(builder, place, environment);
        }

        Tell(builder.Count, undecided, place, environment, call);
        return wasInterrupted ? ExitCode.Cancelled : ExitCode.Success;
    }

    private static void Save(DescriptionBuilder builder, OutputPlace place, CliEnvironment environment) => Printed.TextTo(place, environment, builder.Build().ToJson());

    private static void Tell(int accepted, int undecided, OutputPlace place, CliEnvironment environment, ParseResult call)
    {
        var options = CallText.Options(call, AnalyzerChoice.Has);
        options = options.Contains("--profile", StringComparison.Ordinal) || options.Contains("--ruleset", StringComparison.Ordinal) ? options : options + " --profile funder";
        environment.Tell(accepted == 0
            ? "Nothing was accepted, so nothing was written."
            : $"Written: {place.Shown}, with {Wording.Count(accepted, "statement")} accepted{(undecided > 0 ? $" and {undecided} left open" : "")}. Next: relrules check {Wording.Argument(place.Shown)}{options}");
    }
}
