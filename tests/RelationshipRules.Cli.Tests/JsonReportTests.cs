using System.Text.Json;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Profiles;
using RelationshipRules.Tests.Analysis;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Cli.Tests;

public sealed class JsonReportTests : IDisposable
{
    private readonly ToolRun _tool = new();
    private readonly string _examples = Path.Combine(Repository.Root, "examples");

    public static TheoryData<string> Examples => [.. Sample.Of(Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal))];

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Examples))]
    public void Report_OfAnExample_FollowsItsSchema(string example)
    {
        using var report = Check("check", Path.Combine(_examples, example), "--profile", "all", "--format", "json", "--fail-on", "never");

        JsonSchemaCheck.Run(Schema(), report.RootElement).ShouldBeEmpty();
        report.RootElement.GetProperty("results").GetArrayLength().ShouldBeGreaterThan(100);
    }

    public static TheoryData<string> Profiles => [.. Sample.Of(Profile.EmbeddedNames)];

    /// <summary>Of little that is stated and of much, with and without traces. The descriptions are left where RELRULES_RANDOM says, for validators of other formats.</summary>
    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Profiles))]
    public void Report_OfRandomDescriptions_FollowsItsSchema(string profile)
    {
        foreach (var (i, share) in new[] { 0.05, 0.3, 0.8 }.Index())
        {
            var path = _tool.Write($"{profile}-{i}.json", new RandomDescriptions(Sample.Number + i).Next(share).ToJsonString());
            if (Environment.GetEnvironmentVariable("RELRULES_RANDOM") is { Length: > 0 } kept)
            {
                File.Copy(Path.Combine(_tool.Folder, path), Path.Combine(Directory.CreateDirectory(kept).FullName, path), overwrite: true);
            }

            using var report = Check(["check", path, "--profile", profile, "--format", "json", "--show", "all", "--fail-on", "never", .. i == 1 ? (string[])["--trace"] : []]);

            JsonSchemaCheck.Run(Schema(), report.RootElement).ShouldBeEmpty(_tool.Read(path));
            report.RootElement.GetProperty("results").GetArrayLength().ShouldBePositive();
        }
    }

    /// <summary>What is found in a file does not hang on which files come before it.</summary>
    [Fact]
    public void Reports_OfFilesTheOtherWayRound_SayTheSameOfEach()
    {
        string[] files = [.. Directory.EnumerateFiles(_examples, "*.json").Order(StringComparer.Ordinal).Take(4), _tool.Write("random.json", new RandomDescriptions(Sample.Number).Next(0.4).ToJsonString()), _tool.Write("bad.json", "{ \"titel\": 1 }")];
        string[] options = ["--format", "json", "--show", "all", "--fail-on", "never"];

        using var there = Check(["check", .. files, .. options]);
        using var back = Check(["check", .. files.Reverse(), .. options]);

        there.RootElement.GetArrayLength().ShouldBe(files.Length);
        back.RootElement.EnumerateArray().Reverse().Select(static report => report.GetRawText()).ShouldBe(there.RootElement.EnumerateArray().Select(static report => report.GetRawText()));
    }

    [Theory]
    [InlineData("anytown-advice-grant.json")]
    [InlineData("mediterranean-rescue.json")]
    [InlineData("us-no-compact.json")]
    public void Report_WithTraces_FollowsItsSchemaAndExplainsEveryResult(string example)
    {
        using var report = Check("check", Path.Combine(_examples, example), "--profile", "all", "--format", "json", "--trace", "--fail-on", "never");

        JsonSchemaCheck.Run(Schema(), report.RootElement).ShouldBeEmpty();
        foreach (var result in report.RootElement.GetProperty("results").EnumerateArray())
        {
            result.GetProperty("explanation").GetArrayLength().ShouldBeGreaterThan(1, result.GetRawText());
            (result.GetProperty("trace").GetArrayLength() > 0 || result.GetProperty("location").GetProperty("pointer").GetString()!.Count(c => c == '/') < 3).ShouldBeTrue(result.GetRawText());
        }
    }

    [Fact]
    public void Report_WithoutTraces_HasNone()
    {
        using var report = Check("check", Path.Combine(_examples, "anytown-advice-grant.json"), "--format", "json", "--fail-on", "never");

        report.RootElement.GetProperty("results").EnumerateArray().ShouldAllBe(r => !HasTrace(r));
    }

    [Fact]
    public void Report_OfBadInputs_FollowsItsSchema()
    {
        _tool.Write("bad/1.json", """{ "title": "Cut""");
        _tool.Write("bad/2.json", """{ "contxt": {}, "agreements": [{ "form": "gift" }], "suppressions": [{ "rule": "TWN0999", "justification": "x", "by": "y" }] }""");
        _tool.Write("bad/3.json", """{ "compact": { "status": "none", "undertakingsGovernment": 48 } }""");

        using var report = Check("check", "bad", "missing.json", "--ruleset", "town", "--format", "json");

        _tool.ExitCode.ShouldBe(2);
        report.RootElement.GetArrayLength().ShouldBe(4);
        report.RootElement.EnumerateArray().Count(r => r.TryGetProperty("contradictions", out _)).ShouldBe(1);
        JsonSchemaCheck.Run(Schema(), report.RootElement).ShouldBeEmpty();
    }

    [Fact]
    public void Report_WithAForeignProperty_DoesNotFollowTheSchema()
    {
        using var other = JsonDocument.Parse("""{ "tool": { "name": "x", "version": "1", "colour": "red" } }""");

        JsonSchemaCheck.Run(Schema(), other.RootElement).ShouldNotBeEmpty();
    }

    [Fact]
    public void Report_OnlyViolated_ListsLessAndCountsTheSame()
    {
        var path = Path.Combine(_examples, "anytown-advice-grant.json");
        using var all = Check("check", path, "--format", "json", "--fail-on", "never");
        using var violated = Check("check", path, "--format", "json", "--show", "violated", "--fail-on", "never");

        var outcomes = violated.RootElement.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("outcome").GetString()).ToHashSet(StringComparer.Ordinal);
        outcomes.ShouldBe(["violated", "explained"], ignoreOrder: true);
        violated.RootElement.GetProperty("summary").GetRawText().ShouldBe(all.RootElement.GetProperty("summary").GetRawText());
    }

    [Fact]
    public void Reports_TwoInOneRun_GoWhereTheCallSays()
    {
        _tool.Write("a.json", """{ "title": "Two reports" }""");

        _tool.Run("check", "a.json", "--ruleset", "town", "--format", "console", "--format", "json", "--output", "report.json");

        _tool.Output.ShouldContain("Two reports\n===");
        using var report = JsonDocument.Parse(_tool.Read("report.json"));
        report.RootElement.GetProperty("description").GetProperty("path").GetString().ShouldBe("a.json");
    }

    [Fact]
    public void Output_WithoutAFormat_DecidesByItsEnding()
    {
        _tool.Write("a.json", "{}");

        _tool.Run("check", "a.json", "--ruleset", "town", "--output", "r.jsonl").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Run("check", "a.json", "--ruleset", "town", "--output", "r.txt").ExitCode.ShouldBe(0, _tool.Error);

        _tool.Read("r.jsonl").ShouldStartWith("{\"tool\"");
        _tool.Read("r.txt").ShouldStartWith("a.json\n====");
    }

    [Theory]
    [InlineData(true, false, false, true)]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, true, false)]
    [InlineData(false, false, false, false)]
    public void Colour_IsUsed_OnATerminalOnlyAndWhenNothingForbidsIt(bool terminal, bool option, bool variable, bool coloured)
    {
        _tool.Write("a.json", "{}");
        _tool.IsTerminal = terminal;
        if (variable)
        {
            _tool.Variables["NO_COLOR"] = "1";
        }

        _tool.Run(["check", "a.json", "--ruleset", "town", .. option ? (string[])["--no-color"] : []]);

        _tool.Output.Contains('\e', StringComparison.Ordinal).ShouldBe(coloured);
    }

    [Fact]
    public void Description_WithTerminalCodes_ShowsThemAsText()
    {
        _tool.Write("a.json", """{ "title": "A\u001b[2Jtrick\u202E" }""");

        _tool.Run("check", "a.json", "--ruleset", "town");

        _tool.Output.ShouldStartWith("A\uFFFD[2Jtrick\uFFFD\n");
    }

    public void Dispose() => _tool.Dispose();

    private static string Schema() => File.ReadAllText(Path.Combine(Repository.Root, "rulesets", "schemas", "report.schema.json"));

    private static bool HasTrace(JsonElement result) => result.TryGetProperty("trace", out _) || result.TryGetProperty("explanation", out _);

    private JsonDocument Check(params string[] args)
    {
        _tool.Run(args);
        return JsonDocument.Parse(_tool.Output);
    }
}
