using System.CommandLine;
using System.Text;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Reading;

namespace RelationshipRules.Cli.Commands;

internal sealed class MigrateCommand : CliCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The description, or - for standard input." };
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Write to this file (default: standard output). The description itself is never changed.",
        HelpName = "FILE",
    };

    public MigrateCommand()
        : base(
            "migrate",
            "Writes a description of one version ago as it is written now. What cannot be said anew without guessing, or is stated both ways, is told and stays as it is; comments and layout stay too.",
            new CommandExample("relrules migrate old.json --output new.json", "facts that have gone are written as what stands for them"))
    {
        Add(_file);
        Add(_output);
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var input = InputReader.One(call.GetRequiredValue(_file), environment);
        var place = call.GetValue(_output) is { } output ? OutputPlace.Claim(output, environment) : null;
        var document = InputReader.Read(input, environment, cancellationToken);
        foreach (var diagnostic in document.Diagnostics)
        {
            environment.Tell($"relrules: {DiagnosticPrinter.Line(diagnostic, environment)}");
        }

        if (!document.IsReadable)
        {
            return ExitCode.BadInput;
        }

        Printed.TextTo(place, environment, Encoding.UTF8.GetString(DescriptionRoot.Restate(document.Text).Span));
        return document.Diagnostics.Any(static d => d.Severity == Severity.Error) ? ExitCode.BadInput : ExitCode.Success;
    }
}
