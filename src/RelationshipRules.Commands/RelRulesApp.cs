using System.CommandLine;
using System.CommandLine.Parsing;
using RelationshipRules.Cli.Commands;
using RelationshipRules.Cli.Completion;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;

namespace RelationshipRules.Cli;

/// <summary>The tool without its process: parses the call, runs the command, and turns every failure into a line and an exit code.</summary>
internal static class RelRulesApp
{
    /// <summary>The variable that adds a stack trace to the report of an internal error.</summary>
    public const string DebugVariable = "RELRULES_DEBUG";

    /// <summary>The last line of a run that was asked to end.</summary>
    public const string Interrupted = "relrules: interrupted; nothing was written to the named outputs.";

    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static int Run(IReadOnlyList<string> args, CliEnvironment environment, CancellationToken cancellationToken)
    {
        try
        {
            var exitCode = RunCommand(args, environment, cancellationToken);
            Printed.Flush(environment);
            return exitCode;
        }
        catch (CliException error)
        {
            WriteError(environment, error.Message, error.Hint);
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            environment.Tell(Interrupted);
            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // the last line of defence: a user never sees a raw exception
        catch (Exception error)
#pragma warning restore CA1031
        {
            var debug = !string.IsNullOrEmpty(environment.GetVariable(DebugVariable));
            WriteError(
                environment,
                $"internal error: {error.GetType().Name}: {OneLine(error.Message)}",
                debug ? null : $"This is a fault in relrules, not in your files. Set {DebugVariable}=1 to see where it happened, and report it.");
            if (debug)
            {
                environment.Tell(error.ToString());
            }

            return ExitCode.InternalError;
        }
    }

    public static RelRulesCommand CreateCommands() => new(
        new CheckCommand(),
        new ExplainCommand(),
        new QuestionsCommand(),
        new PlanCommand(),
        new InterviewCommand(),
        new ProposeCommand(),
        new WorkbenchCommand(),
        new RulesCommand(),
        new CrosswalkCommand(),
        new CommandGroup(
            "compact",
            "Audits a local compact clause by clause, and checks agreements against it.",
            [new("relrules compact audit our-compact.json", "what it does to each of the 48 undertakings")],
            new CompactProposeCommand(),
            new CompactAuditCommand(),
            new CompactRulesetCommand(),
            new CompactDescribeCommand(),
            new CompactConvertCommand()),
        new EvalCommand(),
        new InitCommand(),
        new ImportCommand(),
        new MigrateCommand(),
        new CommandGroup(
            "ruleset",
            "Checks, tests and extends rulesets.",
            [new("relrules ruleset test compact-2010", "run the examples of a built-in ruleset")],
            new RulesetValidateCommand(),
            new RulesetTestCommand(),
            new RulesetCoverageCommand(),
            new RulesetMutateCommand(),
            new RulesetNewCommand()),
        new SchemaCommand(),
        new CommandGroup(
            "config",
            "Shows the settings in force.",
            [new("relrules config explain CMP3041", "the rule's severity and parameters, and where each comes from")],
            new ConfigExplainCommand()),
        new CompletionCommand(),
        new DocsCommand());

    private static int RunCommand(IReadOnlyList<string> args, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var root = CreateCommands();
        if (Suggestions.For(args, root, Parsing) is { } words)
        {
            Printed.Text(environment, string.Concat(words.Select(static word => word + "\n")));
            return ExitCode.Success;
        }

        var call = CommandLineParser.Parse(root, args, Parsing);
        var command = (CliCommand)call.CommandResult.Command;
        if (call.GetValue(root.Help))
        {
            HelpText.Write(command, environment);
            return ExitCode.Success;
        }

        if (command == root && call.GetValue(root.Version))
        {
            Printed.Text(environment, CliEnvironment.ToolVersion + "\n");
            return ExitCode.Success;
        }

        // A command that holds others says itself what it needs.
        if (FindUnknownOption(call) is null && command.Subcommands.Count > 0 && call.UnmatchedTokens.Count == 0)
        {
            return command.Run(call, environment, cancellationToken);
        }

        ThrowOnBadUsage(call, command);
        return command.Run(call, environment, cancellationToken);
    }

    private static void ThrowOnBadUsage(ParseResult call, CliCommand command)
    {
        var hint = $"Try '{command.FullName} --help'.";
        if (FindUnknownOption(call) is { } option)
        {
            throw new CliException($"'{command.FullName}' has no option '{option}'.{Nearest.Of(option, HelpText.OptionNames(command))}", hint);
        }

        if (command.Subcommands.Count > 0 && call.UnmatchedTokens is [var wrong, ..])
        {
            throw new CliException($"there is no command '{command.FullName} {wrong}'.{Nearest.Of(wrong, command.Subcommands.Select(static c => c.Name))}", hint);
        }

        if (call.Errors is [var error, ..])
        {
            throw new CliException(OneLine(error.Message), hint);
        }
    }

    /// <summary>An option that does not exist looks like one more path to the parser; a misspelt option must not become a file name.</summary>
    private static string? FindUnknownOption(ParseResult call)
    {
        foreach (var token in call.Tokens)
        {
            if (token.Type == TokenType.DoubleDash)
            {
                return null;
            }

            if (token.Type == TokenType.Argument && IsOption(token.Value))
            {
                return token.Value.Split('=')[0];
            }
        }

        return null;
    }

    private static bool IsOption(string text) =>
        text.StartsWith("--", StringComparison.Ordinal) ? text.Length > 2 && char.IsAsciiLetter(text[2]) : text is ['-', var letter] && char.IsAsciiLetter(letter);

    private static void WriteError(CliEnvironment environment, string message, string? hint)
    {
        foreach (var line in message.Split('\n'))
        {
            environment.Tell($"relrules: {SafeText.Clean(line)}");
        }

        if (hint is not null)
        {
            environment.Tell(hint);
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
