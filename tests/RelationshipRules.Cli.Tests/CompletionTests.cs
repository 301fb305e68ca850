using System.Globalization;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

public sealed class CompletionTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("relrules che", "check")]
    [InlineData("  /usr/bin/relrules che", "check")]
    [InlineData("relrules ruleset t", "test")]
    [InlineData("relrules check --form", "--format")]
    [InlineData("relrules check --format m", "markdown")]
    [InlineData("relrules check x.json --profile compact-a", "compact-audit")]
    [InlineData("relrules explain cmp304", "CMP3041 CMP3043 CMP3044 CMP3045 CMP3046 CMP3047 CMP3048")]
    [InlineData("relrules questions x.json --for gov", "government")]
    [InlineData("relrules completion ", "bash fish pwsh zsh")]
    [InlineData("relrules check ", "")]
    [InlineData("relrules check gra", "")]
    [InlineData("relru", "")]
    [InlineData("", "")]
    public void Suggestion_AtTheEndOfALine_IsWhatTheWordCanBecome(string line, string words) =>
        Suggest(line.Length, line).ShouldBe(words);

    [Fact]
    public void Suggestion_WithinALine_TakesNoNoticeOfWhatFollows() => Suggest("relrules che".Length, "relrules che --format json").ShouldBe("check");

    [Fact]
    public void Suggestion_AfterASpaceThatTheShellCut_IsOfTheNextWord() => Suggest("relrules completion ".Length, "relrules completion").ShouldBe("bash fish pwsh zsh");

    [LinuxTheory]
    [InlineData("relrules che", "check")]
    [InlineData("relrules check grant.json --profile fun", "funder,funder-yardstick")]
    [InlineData("relrules check ", "")]
    public void Script_ReadByBash_CompletesTheWord(string line, string words)
    {
        var run = ToolProcess.Run(_tool.Folder, $$"""
            eval "$(relrules completion bash)"; complete -p relrules
            COMP_LINE='{{line}}'; COMP_POINT={{line.Length}}; _relrules
            IFS=,; echo "${COMPREPLY[*]}"
            """);

        run.Error.ShouldBeEmpty();
        run.Output.Split('\n').ShouldBe(["complete -o default -F _relrules relrules", words, ""]);
    }

    [Theory]
    [InlineData("zsh", "compdef _relrules relrules")]
    [InlineData("fish", "complete -c relrules")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName relrules")]
    public void Script_OfAShell_BindsTheTool(string shell, string binding)
    {
        _tool.Run("completion", shell).ExitCode.ShouldBe(0);

        _tool.Output.ShouldContain(binding);
        _tool.Output.ShouldContain("[suggest:");
    }

    [Fact]
    public void Script_OfAShellThatThereIsNot_IsRefused()
    {
        _tool.Run("completion", "bsh").ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("Did you mean 'bash'?");
    }

    private string Suggest(int cursor, string line)
    {
        _tool.Run(string.Create(CultureInfo.InvariantCulture, $"[suggest:{cursor}]"), line);
        _tool.ExitCode.ShouldBe(0, _tool.Error);
        return _tool.Output.TrimEnd('\n').Replace('\n', ' ');
    }
}
