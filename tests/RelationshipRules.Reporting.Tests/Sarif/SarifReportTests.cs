using System.Text.Json;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Sarif;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Sarif;

public sealed class SarifReportTests
{
    [Fact]
    public void Result_ByOutcome_HasItsKindAndLevel()
    {
        var run = Run("mixed", ReportScope.All);

        var kinds = run.GetProperty("results").EnumerateArray()
            .Select(r => (Outcome: r.GetProperty("properties").GetProperty("outcome").GetString(), Kind: r.GetProperty("kind").GetString(), Level: r.GetProperty("level").GetString()))
            .Distinct()
            .ToList();

        kinds.ShouldContain(("violated", "fail", "error"));
        kinds.ShouldContain(("violated", "fail", "note"));
        kinds.ShouldContain(("explained", "review", "none"));
        kinds.ShouldContain(("undetermined", "open", "none"));
        kinds.ShouldContain(("satisfied", "pass", "none"));
        kinds.ShouldContain(("satisfied", "informational", "none"));
        kinds.ShouldContain(("notApplicable", "notApplicable", "none"));
    }

    [Fact]
    public void Result_UnlessAskedForMore_IsADepartureOrAClassification() =>
        Run("mixed", null).GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("kind").GetString())
            .Distinct()
            .ShouldBe(["fail", "review", "informational"], ignoreOrder: true);

    [Fact]
    public void Rules_OfResults_AreTheOnesAtTheirIndex()
    {
        var run = Run("mixed", ReportScope.All);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
        }
    }

    [Fact]
    public void Suppressions_AreAListOnEveryResult()
    {
        var results = Run("mixed", ReportScope.All).GetProperty("results").EnumerateArray().ToList();

        results.ShouldAllBe(r => r.GetProperty("suppressions").ValueKind == JsonValueKind.Array);
        var suppressed = results.Where(r => r.GetProperty("suppressions").GetArrayLength() > 0).ShouldHaveSingleItem();
        suppressed.GetProperty("suppressions")[0].GetProperty("justification").GetString().ShouldBe("Settled by the framework contract");
    }

    [Fact]
    public void Diagnostics_AreNotificationsAndTheRunIsNoSuccess()
    {
        var invocation = Run("faulty", null).GetProperty("invocations")[0];

        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        invocation.GetProperty("toolExecutionNotifications").EnumerateArray()
            .Select(n => n.GetProperty("descriptor").GetProperty("id").GetString())
            .ShouldContain("RRD0021");
    }

    [Fact]
    public void Run_WithMoreThanViewersTake_SaysSo()
    {
        var many = Reports.AssessText($$"""{ "context": { "country": "GB-ENG" }, "agreements": [{{string.Join(',', Enumerable.Range(0, 9_000).Select(i => $$"""{ "id": "a{{i}}" }"""))}}] }""");
        Notices(1).ShouldBeEmpty();
        Notices(2).ShouldHaveSingleItem().ShouldStartWith("The SARIF run has 36,");

        IEnumerable<string?> Notices(int times)
        {
            using var document = JsonDocument.Parse(Reports.Write(ReportFormats.Sarif, new ReportOptions { Scope = ReportScope.All }, [.. Enumerable.Repeat(many, times)]));
            return [.. document.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray()
                .Where(n => !n.TryGetProperty("descriptor", out _)).Select(n => n.GetProperty("message").GetProperty("text").GetString())];
        }
    }

    [Theory]
    [InlineData("grants/a b.json", "grants/a%20b.json")]
    [InlineData("./x#1.json", "x%231.json")]
    [InlineData("../é.json", "../%C3%A9.json")]
    [InlineData("%41.json", "%2541.json")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Uri_OfAPath_IsEscaped(string? path, string? expected) => SarifLocations.Uri(path).ShouldBe(expected);

    [Fact]
    public void Uri_OfAFullPath_NamesThatFileAndNoOther()
    {
        var path = Path.Combine(Path.GetTempPath(), "a b%41#é.json");
        var uri = SarifLocations.Uri(path).ShouldNotBeNull();
        uri.ShouldEndWith("a%20b%2541%23%C3%A9.json");
        new Uri(uri).LocalPath.ShouldBe(path);
    }

    [Theory]
    [InlineData("A grant runs for two years or more", "AGrantRunsForTwoYearsOrMore")]
    [InlineData("The body's 3 months' notice", "TheBodys3MonthsNotice")]
    [InlineData("3 months", "N3Months")]
    [InlineData("…", "")]
    public void Identifier_OfATitle_IsInPascalCase(string title, string expected) => SarifNames.Identifier(title).ShouldBe(expected);

    private static JsonElement Run(string description, ReportScope? scope)
    {
        var text = Reports.Write(ReportFormats.Sarif, new ReportOptions { Scope = scope }, Reports.Assess(description));
        using var document = JsonDocument.Parse(text);
        return document.RootElement.GetProperty("runs")[0].Clone();
    }
}
