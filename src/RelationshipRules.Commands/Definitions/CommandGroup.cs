using System.CommandLine;
using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Definitions;

/// <summary>A command that only holds others: it cannot be called by itself.</summary>
internal sealed class CommandGroup : CliCommand
{
    public CommandGroup(string name, string description, CommandExample[] examples, params CliCommand[] commands)
        : base(name, description, examples)
    {
        foreach (var command in commands)
        {
            Add(command);
        }
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken) =>
        throw new CliException(
            $"'{FullName}' needs one of: {string.Join(", ", Subcommands.Select(static c => c.Name))}.",
            $"Try '{FullName} --help'.");
}
