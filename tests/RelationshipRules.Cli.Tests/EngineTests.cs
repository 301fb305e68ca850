using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>A report is the same, to the byte, whichever engine runs the rules.</summary>
[Trait("Needs", "tool")]
public sealed class EngineTests
{
    private static readonly string[] Listed = ["--show", "all", "--as-of", "2026-11-01"];

    /// <summary>The profile that has every ruleset, and of the others a sample.</summary>
    public static TheoryData<string> Profiles() =>
        ["all", .. Sample.Of(Directory.EnumerateFiles(Path.Combine(Repository.Root, "rulesets", "profiles"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "all").Order(StringComparer.Ordinal))];

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Profiles))]
    public void Reports_OfExamples_AreThoseOfTheDirectEngine(string profile)
    {
        using var tool = new ToolRun();
        var examples = Sample.Of(Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.json"), file => $"{profile} {Path.GetFileName(file)}").Order(StringComparer.Ordinal).ToList();
        string[] Formats(string engine) => [.. ReportFormats.All.SelectMany(format => (string[])["--format", format.Name, "--output", $"{engine}-{format.Name}"])];

        string[] call = ["check", .. examples, "--profile", profile, .. Listed];
        tool.Run([.. call, .. Formats("direct")]);
        var (exitCode, error) = (tool.ExitCode, tool.Error);
        tool.Run([.. call, "--engine", "nrules", .. Formats("nrules")]);

        (tool.ExitCode, tool.Error).ShouldBe((exitCode, error));
        foreach (var format in ReportFormats.All)
        {
            tool.Read($"nrules-{format.Name}").ShouldBe(tool.Read($"direct-{format.Name}"), format.Name);
        }
    }

    [Fact]
    public void Report_OfOneDescription_WithTraces_IsThatOfTheDirectEngine()
    {
        using var tool = new ToolRun();
        var example = Path.Combine(Repository.Root, "examples", "anytown-advice-grant.json");
        string[] call = ["check", example, "--trace", "--format", "json", .. Listed];

        var direct = tool.Run(call).Output;
        tool.Run([.. call, "--engine", "direct"]).Output.ShouldBe(direct);
        tool.Run([.. call, "--engine", "nrules"]).Output.ShouldBe(direct);
    }

    [Fact]
    public void Report_OverTime_IsThatOfTheDirectEngine()
    {
        using var tool = new ToolRun();
        string[] call = ["check", "--trajectory", .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "italian-rescue-*.json").Order(StringComparer.Ordinal), .. Listed];

        tool.Run([.. call, "--engine", "nrules"]).Output.ShouldBe(tool.Run(call).Output);
    }

    [Fact]
    public void Engine_ThatTheProgramDoesNotHave_IsTold()
    {
        using var tool = new ToolRun { HasNRules = false };
        var example = Path.Combine(Repository.Root, "examples", "anytown-advice-grant.json");

        tool.Run("check", example, "--engine", "nrules").ExitCode.ShouldBe(2);
        tool.Error.ShouldContain("this program has no engine 'nrules'");
        tool.Output.ShouldBeEmpty();
        tool.Run("check", example, "--engine", "direct").ExitCode.ShouldNotBe(2);
        tool.Run("check", example, "--engine", "nrule").Error.ShouldContain("nrules");
    }
}
