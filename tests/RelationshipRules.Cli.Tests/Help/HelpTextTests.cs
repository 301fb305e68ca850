using RelationshipRules.Authoring;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Help;

public sealed class HelpTextTests
{
    public static TheoryData<string> Commands => new(All(RelRulesApp.CreateCommands()).Select(c => c.FullName));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfEveryCommand_HasUsageAndAnExampleOfThatCommand(string command)
    {
        using var tool = new ToolRun();

        tool.Run([.. command.Split(' ')[1..], "--help"]);

        tool.ExitCode.ShouldBe(0);
        tool.Error.ShouldBeEmpty();
        tool.Output.ShouldContain("Usage:\n  " + command);
        var examples = tool.Output[tool.Output.IndexOf("Example", StringComparison.Ordinal)..];
        examples.ShouldContain("\n  " + command);
        tool.Output.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfEveryCommand_SaysWhatEachOptionAndArgumentDoes(string name)
    {
        var command = All(RelRulesApp.CreateCommands()).Single(c => c.FullName.Equals(name, StringComparison.Ordinal));

        command.Description.ShouldNotBeNullOrWhiteSpace();
        command.Options.ShouldAllBe(o => !string.IsNullOrWhiteSpace(o.Description) && o.Description!.EndsWith('.'));
        command.Arguments.ShouldAllBe(a => !string.IsNullOrWhiteSpace(a.Description) && a.Description!.EndsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Example_OfEveryCommand_Parses(string name)
    {
        var command = All(RelRulesApp.CreateCommands()).Single(c => c.FullName.Equals(name, StringComparison.Ordinal));

        foreach (var example in command.Examples)
        {
            var line = example.CommandLine.Split([" > ", " >> "], StringSplitOptions.None)[0];
            RelRulesApp.CreateCommands().Parse(CommandLine.Split(line)).Errors.ShouldBeEmpty(example.CommandLine);
        }
    }

    [Fact]
    public void Tool_WithoutArguments_PrintsHelp()
    {
        using var tool = new ToolRun();

        tool.Run();

        tool.ExitCode.ShouldBe(0);
        tool.Output.ShouldContain("Commands:");
    }

    [Fact]
    public void Version_Asked_IsPrintedAlone()
    {
        using var tool = new ToolRun();

        tool.Run("--version");

        tool.ExitCode.ShouldBe(0);
        tool.Output.ShouldMatch(@"^\d+\.\d+\.\d+\S*\n$");
    }

    [Theory]
    [InlineData("chekc a.json", "Did you mean 'check'?")]
    [InlineData("ruleset tset", "Did you mean 'test'?")]
    [InlineData("ruleset", "needs one of: validate, test, coverage, mutate, new")]
    [InlineData("check", "PATH")]
    [InlineData("check a.json --formt json", "Did you mean '--format'?")]
    [InlineData("check a.json --format xml", "there are console, json, jsonl")]
    [InlineData("check a.json --format jsno", "Did you mean 'json'?")]
    [InlineData("check a.json --fail-on eror", "Did you mean 'error'?")]
    [InlineData("check a.json --show al", "Did you mean 'all'?")]
    [InlineData("check a.json --as-of yesterday", "2026-11-22")]
    [InlineData("check a.json --format json --format console", "only one report")]
    [InlineData("check a.json --format json --output x --format console --output x", "same file")]
    [InlineData("check - -", "once only")]
    [InlineData("rules --kind lesons", "Did you mean 'lesson'?")]
    [InlineData("rules --addressee goverment", "Did you mean 'government'?")]
    [InlineData("schema descripton", "Did you mean 'description'?")]
    [InlineData("docs", "--write or --check")]
    [InlineData("ruleset new abc", "three capital letters and four digits")]
    public void Usage_Wrong_GivesOneClearLineAndExitCode2(string line, string expected)
    {
        using var tool = new ToolRun();

        tool.Run(line.Split(' '));

        tool.ExitCode.ShouldBe(2);
        tool.Output.ShouldBeEmpty();
        tool.Error.ShouldStartWith("relrules: ");
        tool.Error.Split('\n')[0].ShouldContain(expected);
        tool.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(2);
    }

    private static IEnumerable<CliCommand> All(CliCommand command) => command.Subcommands.OfType<CliCommand>().SelectMany(All).Prepend(command);
}
