using System.CommandLine;
using System.Text;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Interviews;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Questions;
using RelationshipRules.Files;
using RelationshipRules.Reporting.Documents;
using Spectre.Console;
using Progress = RelationshipRules.Cli.Hosting.Progress;

namespace RelationshipRules.Cli.Commands;

/// <summary>Asks for the facts that rules wait for, one by one, and writes the description.</summary>
internal sealed class InterviewCommand : CliCommand
{
    private readonly AnalyzerChoice _choice = new();

    private readonly Argument<string?> _path = new("PATH")
    {
        Description = "A description to go on with (default: the file of --output, where it exists).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Write the description to this file after every answer (default: PATH itself).",
        HelpName = "FILE",
    };

    private readonly Option<bool> _noEvidence = new("--no-evidence") { Description = "Do not ask in which document an answer stands." };

    public InterviewCommand()
        : base(
            "interview",
            "Asks for the facts that rules wait for and writes the description: the basics first, then by whom to ask and by topic, in each what settles most first. An answer can make other questions moot.",
            new CommandExample("relrules interview --profile funder --output grant.json", "describe a grant; the same call goes on where it stopped"),
            new CommandExample("relrules interview grant.json", "ask what is still open in a description, and write it back"))
    {
        Add(_path);
        _choice.AddTo(this);
        Add(_output);
        Add(_noEvidence);
    }

    public override string Remarks =>
        "Every answer is written at once, so that nothing is lost when the interview stops, the input ends or Ctrl-C is pressed. Comments of an existing file are not kept. "
        + "What nobody knew is remembered for the sitting only, and asked again in the next. Exit codes: 0 done or stopped; 2 bad usage, input or ruleset; 130 interrupted.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var path = call.GetValue(_path);
        var output = call.GetValue(_output) ?? path ?? throw new CliException("name a description, or a file to write with --output.", "Try 'relrules interview --help'.");
        if (InputPaths.StandardInput.Equals(path, StringComparison.Ordinal))
        {
            throw new CliException("the answers come from standard input, so the description cannot.");
        }

        using var progress = new Progress(environment, "looking for what to ask");
        var analyzer = _choice.Create(call, environment, cancellationToken);
        var place = OutputPlace.Claim(output, environment);
        var document = Read(path, place, environment, cancellationToken);
        if (analyzer.Analyze(document, cancellationToken) is { IsRefused: true } refused)
        {
            DiagnosticPrinter.WriteErrors(refused, environment);
            return ExitCode.BadInput;
        }

        if (DescriptionFile.HasComments(document))
        {
            environment.Tell($"relrules: {CommandWords.Description_CommentsDropped(place.Shown)}");
        }

        var file = new DescriptionFile(place, place.Place.IsFile ? document.Text.Utf8.ToArray() : null, DescriptionFile.Schema(document), environment);
        var session = new InterviewSession(analyzer, document);
        var console = CreateConsole(call.GetValue<bool>("--no-color"), environment);

        // Found before the first is put, which may take a while.
        _ = session.Questionnaire;
        progress.Dispose();

        // Not disposed of: after an interruption a read may still be under way.
        var lines = new LineReader(new StreamReader(environment.Input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 256, leaveOpen: true));
        var talk = new InterviewTalk(session, console, lines, file.Save, asksEvidence: !call.GetValue(_noEvidence));
        var exitCode = ExitCode.Success;
        var check = $"relrules check {Wording.Argument(output)}{CallText.Options(call, AnalyzerChoice.Has)}";
        Printed.Guard(() =>
        {
            try
            {
                if (talk.Run(cancellationToken) == InterviewEnd.Stopped)
                {
                    console.WriteLine();
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                console.WriteLine();
                exitCode = ExitCode.Cancelled;
            }

            Conclude(session, file, check, console);
        });
        return exitCode;
    }

    private static PartnershipDocument Read(string? path, OutputPlace output, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var exists = output.Place.IsFile;
        if (path is not null && exists && !string.Equals(FilePlace.Of(environment.FullPath(path)).Identity, output.Place.Identity, StringComparison.Ordinal))
        {
            throw new CliException($"'{output.Shown}' exists already.", $"Leave '{path}' out to go on with '{output.Shown}', or name another file.");
        }

        if (path is null && !exists)
        {
            return PartnershipDocument.FromPartnership(new());
        }

        var document = InputReader.ReadOne(path ?? output.Shown, environment, cancellationToken);
        var errors = document.Diagnostics.Where(static d => d.Severity == Severity.Error).ToList();
        return errors.Count == 0 ? document : throw DiagnosticPrinter.ToException(errors, environment);
    }

    private static void Conclude(InterviewSession session, DescriptionFile file, string check, IAnsiConsole console)
    {
        console.Line(new ReportDigest(session.Assessment, new()).Tally, new Style(decoration: Decoration.Bold));
        var unknown = session.NotKnown;
        if (unknown.Count > 0)
        {
            console.Line(CommandWords.Interview_NotKnown);
            foreach (var question in unknown)
            {
                console.Line("- " + CommandWords.Interview_Unknown(Wording.Capitalised(question.PartTitle), SafeText.Clean(question.Text), QuestionWords.Side(question.AskOf)));
            }
        }

        console.Line(file.IsWritten
            ? CommandWords.Interview_Next(file.Shown, check)
            : CommandWords.Interview_NothingAnswered);
    }

    private static IAnsiConsole CreateConsole(bool noColour, CliEnvironment environment)
    {
        var colour = environment.UseColour(noColour);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StreamWriter(environment.Output, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" }),
        });
        console.Profile.Width = environment.ReportWidth;
        return console;
    }
}
