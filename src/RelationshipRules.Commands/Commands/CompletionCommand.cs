using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;

namespace RelationshipRules.Cli.Commands;

/// <summary>Prints what a shell has to read so that the Tab key completes commands, options and names.</summary>
internal sealed class CompletionCommand : CliCommand
{
    // Where there is no word of the tool's own, each shell goes on with names of files.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _relrules() {
              local IFS=$'\n'
              COMPREPLY=($(relrules "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null))
            }
            complete -o default -F _relrules relrules
            """,
        ["zsh"] = """
            #compdef relrules
            _relrules() {
              local line="${(j: :)words[1,CURRENT]}"
              local -a found
              found=(${(f)"$(relrules "[suggest:${#line}]" "$line" 2>/dev/null)"})
              if (( ${#found} )); then compadd -- $found; else _files; fi
            }
            compdef _relrules relrules
            """,
        ["fish"] = """
            function __relrules
              set -l line (commandline -cp)
              relrules "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null
            end
            complete -c relrules -a '(__relrules)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName relrules -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              relrules "[suggest:$cursorPosition]" "$commandAst" 2>$null |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };

    private readonly Argument<string> _shell = new("SHELL") { Description = $"Which one: {string.Join(", ", Scripts.Keys)}.", CompletionSources = { Scripts.Keys.ToArray() } };

    public CompletionCommand()
        : base(
            "completion",
            "Prints a script by which a shell completes commands, options, profiles, rulesets and ids of rules when Tab is pressed.",
            new CommandExample("relrules completion bash >> ~/.bashrc", "for bash; for zsh likewise into ~/.zshrc, after compinit"),
            new CommandExample("relrules completion fish > ~/.config/fish/completions/relrules.fish", "for fish"),
            new CommandExample("relrules completion pwsh >> $PROFILE", "for PowerShell"))
    {
        Add(_shell);
    }

    public override string Remarks => "The script calls relrules, which must be found by its name.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var shell = call.GetRequiredValue(_shell);
        Printed.Text(environment, Scripts.TryGetValue(shell, out var script)
            ? script.ReplaceLineEndings("\n") + "\n"
            : throw new CliException($"there is no script for '{shell}'; there are {string.Join(", ", Scripts.Keys)}.{Nearest.Of(shell, Scripts.Keys)}"));
        return ExitCode.Success;
    }
}
