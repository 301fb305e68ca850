using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Starters;
using RelationshipRules.Files;

namespace RelationshipRules.Cli.Commands;

internal sealed class InitCommand : CliCommand
{
    private readonly AnalyzerChoice _choice = new();
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Write to this file, which must not exist yet (default: standard output).",
        HelpName = "FILE",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace the file where it exists." };

    public InitCommand()
        : base(
            "init",
            "Writes a description to fill in: the facts that a profile's rules read, each with its question, all as comments, so that nothing is stated yet.",
            new CommandExample("relrules init --output partnership.json", "start with the default profile"),
            new CommandExample("relrules init --profile funder --output grant.json", "the forty facts that a funder's screening needs"),
            new CommandExample("relrules init --ruleset compact-2010 > partnership.json", "just what the Compact's rules read"))
    {
        _choice.AddTo(this);
        Add(_output);
        Add(_force);
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var output = call.GetValue(_output);
        if (output is not null && !call.GetValue(_force) && FilePlace.Of(environment.FullPath(output)).IsFile)
        {
            throw new CliException($"'{output}' exists already.", "Use --force to replace it.");
        }

        var analyzer = _choice.Create(call, environment, cancellationToken);
        var extensions = analyzer.Engine.Rulesets.SelectMany(static r => r.Plan.Extensions);
        var place = output is null ? null : OutputPlace.Claim(output, environment);
        Printed.TextTo(place, environment, StarterDescription.Create(analyzer.ProfileName, analyzer.FactPaths, extensions, CallText.Options(call, AnalyzerChoice.Has)));
        return ExitCode.Success;
    }
}
