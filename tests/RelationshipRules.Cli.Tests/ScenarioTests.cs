using System.Text;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>
/// Runs every file of the folder Scenarios. After a change that is meant, set RELRULES_UPDATE=1 to write the new results into the
/// files, and read the difference.
/// </summary>
public sealed class ScenarioTests
{
    private static readonly string Source = Path.Combine(Repository.Root, "tests", "RelationshipRules.Cli.Tests", "Scenarios");

    public static TheoryData<string> Names => new(Directory.EnumerateFiles(Source, "*.scenario").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario_Run_GivesWhatItSays(string name)
    {
        var path = Path.Combine(Source, name + ".scenario");
        var scenario = Scenario.Parse(File.ReadAllText(path));
        using var tool = new ToolRun { Input = Encoding.UTF8.GetBytes(scenario.Input) };
        foreach (var (file, text) in scenario.Files)
        {
            tool.Write(file, text);
        }

        tool.Run(CommandLine.Split(scenario.Command));

        if (Environment.GetEnvironmentVariable("RELRULES_UPDATE") is "1")
        {
            File.WriteAllText(path, scenario.WithResults(tool.ExitCode, tool.Output, tool.Error));
            return;
        }

        tool.Error.ShouldBe(scenario.Error);
        tool.Output.ShouldBe(scenario.Output);
        tool.ExitCode.ShouldBe(scenario.Exit);
    }
}
