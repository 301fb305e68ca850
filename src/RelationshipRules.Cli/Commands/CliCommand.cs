using System.CommandLine;
using RelationshipRules.Cli.Help;

namespace RelationshipRules.Cli.Commands;

/// <summary>A command of the tool: its options, its examples, and what it does.</summary>
internal abstract class CliCommand(string name, string description, params CommandExample[] examples) : Command(name, description)
{
    /// <summary>Calls that the help shows.</summary>
    public IReadOnlyList<CommandExample> Examples { get; } = examples;

    /// <summary>More to know, shown below the options; empty where there is nothing to add.</summary>
    public virtual string Remarks => "";

    /// <summary>Does the work.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CliException">The call or an input cannot be used.</exception>
    public abstract int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken);

    /// <summary>The full name: <c>relrules ruleset test</c>.</summary>
    public string FullName =>
        Parents.OfType<CliCommand>().FirstOrDefault() is { } parent ? $"{parent.FullName} {Name}" : Name;
}
