using System.CommandLine;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;

namespace RelationshipRules.Cli.Commands;

internal sealed class CompactDescribeCommand : CliCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The compact: its file, its sheet, or - for standard input." };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Write to this file (default: standard output).", HelpName = "FILE" };

    public CompactDescribeCommand()
        : base(
            "describe",
            "Writes what the clauses say about the compact itself as a description, each fact with the clause as its evidence, to go on from with what only people know.",
            new CommandExample("relrules compact describe our-compact.json --output ours.json", "then: relrules check ours.json --ruleset compact-health"))
    {
        Add(_file);
        Add(_output);
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var read = CompactFile.Read(call.GetRequiredValue(_file), environment, cancellationToken);
        if (read.HasErrors)
        {
            return ExitCode.BadInput;
        }

        var place = call.GetValue(_output) is { } output ? OutputPlace.Claim(output, environment) : null;
        Printed.TextTo(place, environment, CompactFacts.Describe(CompactAudit.Of(read.Compact)));
        return ExitCode.Success;
    }
}
