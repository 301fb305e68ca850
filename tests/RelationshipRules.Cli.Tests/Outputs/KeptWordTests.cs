using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Outputs;

/// <summary>Commands say what they leave out, name files as whoever reads knows them, and refuse what would have no effect.</summary>
public sealed class KeptWordTests : IDisposable
{
    private const string Grant = """{ "id": "g", "context": { "country": "GB-ENG" }, "agreements": [{ "id": "g1", "form": "grant", "termMonths": 6, "shortTermReasonsGiven": false }] }""";

    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("--action-plan")]
    [InlineData("--scorecard")]
    [InlineData("--show", "all")]
    public void Letter_WithWhatChangesNothingOfIt_IsRefused(params string[] option)
    {
        _tool.Write("grant.json", Grant);

        _tool.Run(["check", "grant.json", "--ruleset", "town", "--letter", "--format", "markdown", .. option]).ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain($"{option[0]} changes nothing of a letter");
    }

    [Fact]
    public void Annotation_InAWorkspaceOfTheHost_NamesTheFileFromItsRoot()
    {
        _tool.Write("grants/grant.json", Grant);
        _tool.Variables["GITHUB_WORKSPACE"] = _tool.Folder;
        _tool.Run("check", Path.Combine(_tool.Folder, "grants", "grant.json"), "--ruleset", "town", "--format", "github");

        _tool.Output.ShouldStartWith("::error file=grants/grant.json,");
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("check")]
    public void Page_ThatIsSentOn_NamesNoFolderOfTheMachine(string command)
    {
        _tool.Write("grant.json", Grant.Replace("\"id\": \"g\"", "\"idd\": \"g\"", StringComparison.Ordinal));
        _tool.Run(command, Path.Combine(_tool.Folder, "grant.json"), "--ruleset", "town", "--format", "html");

        _tool.Output.ShouldContain("grant.json");
        _tool.Output.ShouldNotContain(_tool.Folder);
    }

    [Fact]
    public void Plan_SavedFromADescriptionWithComments_SaysThatTheyAreGone()
    {
        _tool.Write("grant.jsonc", "// Ours.\n" + Grant);
        _tool.Run("plan", "grant.jsonc", "--ruleset", "town", "--save-as", "changed.jsonc");

        _tool.Error.ShouldContain("the comments of the description are not in changed.jsonc");
        _tool.Write("grant.jsonc", Grant.Replace("grant", "a // grant", StringComparison.Ordinal));
        _tool.Run("plan", "grant.jsonc", "--ruleset", "town", "--save-as", "again.jsonc");
        _tool.Error.ShouldNotContain("comments");
    }

    [Fact]
    public void Plan_OfPaymentInArrears_TakesTheWayThatTheRuleNamesFirst()
    {
        _tool.Write("grant.json", """{ "context": { "country": "GB-ENG" }, "agreements": [{ "id": "g", "form": "grant", "startsOn": "2024-01-01", "paymentTiming": "arrears", "cashFlowMeasures": [] }] }""");
        _tool.Run("plan", "grant.json", "--ruleset", "compact-2010", "--rule", "CMP3091", "--as-of", "2024-02-01", "--format", "patch");

        _tool.Output.ShouldContain("\"advance\"");
    }

    [Fact]
    public void Trajectory_OfDescriptionsWithDifferentIds_SaysSo()
    {
        _tool.Write("a.json", """{ "id": "a", "describedOn": "2013", "title": "A" }""");
        _tool.Write("b.json", """{ "id": "b", "describedOn": "2014", "title": "B" }""");

        _tool.Run("check", "--trajectory", "a.json", "b.json", "--ruleset", "town").Output.ReplaceLineEndings(" ").ShouldContain("different ids (a and b)");
        _tool.Write("b.json", """{ "id": "a", "describedOn": "2014", "title": "B" }""");
        _tool.Run("check", "--trajectory", "a.json", "b.json", "--ruleset", "town").Output.ShouldNotContain("different ids");
    }

    [Fact]
    public void Questions_OfManyDescriptions_AreRankedAlikeInAllReports()
    {
        _tool.Write("folder/a.json", """{ "context": { "country": "GB-ENG" }, "agreements": [{ "id": "a", "form": "grant" }, { "id": "b", "form": "grant", "termMonths": 12 }] }""");
        _tool.Write("folder/b.json", """{ "context": { "country": "GB-ENG" }, "agreements": [{ "id": "a" }], "parties": [{ "id": "p" }] }""");
        _tool.Run("questions", "folder", "--profile", "funder", "--format", "json").ExitCode.ShouldBe(0, _tool.Error);
        using var questions = System.Text.Json.JsonDocument.Parse(_tool.Output);
        _tool.Run("check", "folder", "--profile", "funder", "--fail-on", "never", "--tables", "tables.json").ExitCode.ShouldBe(0, _tool.Error);
        using var tables = System.Text.Json.JsonDocument.Parse(_tool.Read("tables.json"));

        var ranked = questions.RootElement.GetProperty("questions").EnumerateArray().Select(static q => q.GetProperty("path").GetString()).Distinct(StringComparer.Ordinal).ToList();
        tables.RootElement.GetProperty("tables").GetProperty("questions").EnumerateArray().Select(static q => q.GetProperty("fact").GetString()).ShouldBe(ranked);
    }

    [Fact]
    public void Summary_OfAReportForPrograms_CountsNoSilentRules()
    {
        _tool.Run("check", Path.Combine(Repository.Root, "examples", "anytown-advice-grant.json"), "--profile", "all", "--fail-on", "never", "--format", "json");
        using var json = System.Text.Json.JsonDocument.Parse(_tool.Output);
        var results = json.RootElement.GetProperty("results").EnumerateArray().Select(static r => r.GetProperty("severity").GetString()).ToList();
        var summary = json.RootElement.GetProperty("summary");

        results.ShouldContain("silent");
        ((string[])["violated", "unexplained", "explained", "satisfied", "undetermined", "notApplicable", "classified", "contradicted"]).Sum(name => summary.GetProperty(name).GetInt32())
            .ShouldBe(results.Count(static severity => severity is not "silent"));
    }

    public void Dispose() => _tool.Dispose();
}
