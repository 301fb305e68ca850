using System.CommandLine;
using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Definitions;

/// <summary>A command of the tool: its options, its examples, and what it does.</summary>
internal abstract class CliCommand(string name, string description, params CommandExample[] examples) : Command(name, description)
{
    public IReadOnlyList<CommandExample> Examples { get; } = examples;

    /// <summary>More to know, shown below the options; empty where there is nothing to add.</summary>
    public virtual string Remarks => "";

    public abstract int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken);

    /// <summary>The full name: <c>relrules ruleset test</c>.</summary>
    public string FullName =>
        Parents.OfType<CliCommand>().FirstOrDefault() is { } parent ? $"{parent.FullName} {Name}" : Name;
}

/// <summary>A call that works as written, with what it is for.</summary>
/// <param name="CommandLine">The call, from <c>relrules</c> on.</param>
/// <param name="Purpose">What it does, a few words.</param>
internal sealed record CommandExample(string CommandLine, string Purpose);
