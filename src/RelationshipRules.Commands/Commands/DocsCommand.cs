using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Docs;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Files;

namespace RelationshipRules.Cli.Commands;

/// <summary>Writes the generated pages of the repository, or checks that they are current.</summary>
internal sealed class DocsCommand : CliCommand
{
    private readonly Option<bool> _write = new("--write") { Description = "Write the pages that are missing or stale." };
    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; name the pages that are stale and exit with 1 where there are any." };
    private readonly Option<string> _root = new("--root")
    {
        Description = "The repository's folder (default: the current folder).",
        HelpName = "FOLDER",
    };

    public DocsCommand()
        : base(
            "docs",
            "Writes the pages and schemas that come from the model, the rules and the commands, or fails when they are stale. For people who change relrules itself.",
            new CommandExample("relrules docs --check", "as CI does"),
            new CommandExample("relrules docs --write", "after a change to the model, a rule or a command"))
    {
        Add(_write);
        Add(_check);
        Add(_root);
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var write = call.GetValue(_write);
        if (write == call.GetValue(_check))
        {
            throw new CliException("say either --write or --check.", "Try 'relrules docs --help'.");
        }

        var shown = call.GetValue(_root) ?? ".";
        var root = environment.FullPath(shown);
        if (!FilePlace.Of(Path.Combine(root, "rulesets")).IsFolder || !FilePlace.Of(Path.Combine(root, "docs")).IsFolder)
        {
            throw new CliException($"'{shown}' is not the repository: it has no folders 'rulesets' and 'docs'.");
        }

        var stale = GeneratedFiles.FindStale(root, (CliCommand)call.RootCommandResult.Command);
        foreach (var (path, content) in stale)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (write)
            {
                Replace(root, path, content, environment);
            }
        }

        var verb = write ? "written" : "stale";
        Printed.Text(
            environment,
            stale.Count == 0
                ? "All generated files are current.\n"
                : string.Concat(stale.Select(s => $"{(s.Content is null ? write ? "removed" : "should not be there" : verb)}: {s.Path}\n")));
        return stale.Count > 0 && !write ? ExitCode.Findings : ExitCode.Success;
    }

    private static void Replace(string root, string path, string? content, CliEnvironment environment)
    {
        var fullPath = Path.Combine(root, path);
        if (content is null)
        {
            OutputTarget.Remove(fullPath, path);
            return;
        }

        OutputTarget.CreateFolderOf(fullPath, path);
        Printed.TextTo(OutputPlace.Claim(fullPath, environment), environment, content);
    }
}
