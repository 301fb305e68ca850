using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Commands;

/// <summary>The tool itself: the options that every command has.</summary>
internal sealed class RelRulesCommand : CliCommand
{
    public RelRulesCommand(params CliCommand[] commands)
        : base(
            "relrules",
            "Checks descriptions of partnerships between government and civil society against codes of practice and research. "
            + "Every finding names its source. It gives advice, not a legal verdict.",
            new CommandExample("relrules init --output partnership.jsonc", "start a description"),
            new CommandExample("relrules check partnership.jsonc", "check it"),
            new CommandExample("relrules explain CMP3041", "read about one rule"))
    {
        foreach (var command in commands)
        {
            Add(command);
        }

        Add(Help);
        Add(NoColour);
        Add(Version);
    }

    public Option<bool> Help { get; } = new("--help", "-h", "-?") { Description = "Show this help.", Recursive = true };

    public Option<bool> NoColour { get; } = new("--no-color")
    {
        Description = "Never colour the output. The variable NO_COLOR does the same.",
        Recursive = true,
    };

    public Option<bool> Version { get; } = new("--version") { Description = "Show the version." };

    public override string Remarks =>
        "Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 bad usage, input or ruleset; 3 internal error; 130 interrupted.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        HelpText.Write(this, environment);
        return ExitCode.Success;
    }
}
