using System.Globalization;
using System.Text;
using System.Text.Json;
using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Json;

namespace RelationshipRules.Cli.Tests;

/// <summary>Files with a description on each line.</summary>
public sealed class LineTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Check_OfLines_TellsEachWithItsFileAndLine()
    {
        _tool.Write("many.jsonl", $"\uFEFF{Grant(1)}\r\n\n  \n{Grant(2)}");

        _tool.Run("check", "many.jsonl", "--format", "jsonl", "--ruleset", "town").ExitCode.ShouldBe(1);

        Paths().ShouldBe(["many.jsonl, line 1", "many.jsonl, line 4"]);
        _tool.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Check_OfLinesInSarif_HasTheFileAndTheRegionOfTheLine()
    {
        _tool.Write("many.jsonl", $"{Grant(24)}\n{Grant(12)}\n");

        _tool.Run("check", "many.jsonl", "--format", "sarif", "--ruleset", "town");

        using var report = JsonDocument.Parse(_tool.Output);
        var place = report.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("many.jsonl");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("{ \"id\": \"x\", \"agreements\": [{ \"id\": \"a\"", "many.jsonl:2:")]
    [InlineData("{ \"id\": \"x\", }, 7", "many.jsonl:2:")]
    [InlineData("17", "many.jsonl:2:1")]
    [InlineData("no JSON", "many.jsonl:2:1")]
    public void Check_OfABadLine_TellsItWithItsPlaceAndGoesOn(string line, string place)
    {
        _tool.Write("many.jsonl", $"{Grant(1)}\n{line}\n{Grant(3)}\n");

        _tool.Run("check", "many.jsonl", "-o", "all.jsonl", "--ruleset", "town").ExitCode.ShouldBe(2);

        _tool.Error.ShouldStartWith($"relrules: {place}");
        var reports = _tool.Read("all.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        reports.Length.ShouldBe(3);
        reports[1].ShouldContain("\"results\":[]");
    }

    [Fact]
    public void Check_OfALineBeyondTheLimit_TellsItAndGoesOn()
    {
        _tool.Write("many.jsonl", $"{Grant(1)}\n{{ \"title\": \"{new string('x', JsonLimits.Default.MaxBytes)}\" }}\n{Grant(3)}\n");

        _tool.Run("check", "many.jsonl", "--format", "jsonl", "--ruleset", "town").ExitCode.ShouldBe(2);

        _tool.Error.ShouldStartWith("relrules: many.jsonl:2:1: error RRD");
        Paths().ShouldBe(["many.jsonl, line 1", "many.jsonl, line 2", "many.jsonl, line 3"]);
    }

    [Fact]
    public void Check_OfVeryManyBadLines_NamesTheFirstAndCountsTheOthers()
    {
        _tool.Write("many.jsonl", string.Concat(Enumerable.Repeat("{\n", 25)));

        _tool.Run("check", "many.jsonl", "-o", "all.jsonl", "--ruleset", "town").ExitCode.ShouldBe(2);

        var told = _tool.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        told.Length.ShouldBe(21);
        told[^1].ShouldBe("relrules: many.jsonl: 5 more could not be used, or only in part.");
    }

    [Fact]
    public void Check_OfAnIdThatIsThereTwice_TellsIt()
    {
        _tool.Write("many.jsonl", $"{Grant(1)}\n{Grant(2)}\n{Grant(1)}\n");

        _tool.Run("check", "many.jsonl", "-o", "all.jsonl", "--ruleset", "town");

        _tool.Error.ShouldBe("relrules: many.jsonl, line 3: its id 'g1' is that of many.jsonl, line 1 too; a baseline tells the two apart by their paths.\n");
    }

    [Fact]
    public void Check_OfLinesUnderAnotherName_ReadsThemAsSuchAndSaysSo()
    {
        _tool.Write("many.json", $"{Grant(1)}\n{Grant(2)}\n");

        _tool.Run("check", "many.json", "--format", "jsonl", "--ruleset", "town");

        Paths().ShouldBe(["many.json, line 1", "many.json, line 2"]);
        _tool.Error.ShouldContain("a description on each line");
        _tool.Run("check", "many.json", "--from", "description", "--ruleset", "town").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Check_OfLinesOnStandardInput_ReadsThemWhereItIsSaid()
    {
        _tool.Input = Encoding.UTF8.GetBytes($"{Grant(1)}\n{Grant(2)}\n");

        _tool.Run("check", "-", "--from", "lines", "--format", "jsonl", "--ruleset", "town");

        Paths().ShouldBe(["(standard input), line 1", "(standard input), line 2"]);
    }

    [Fact]
    public void Check_OfMoreThanAThousand_SaysOverHowManyQuestionsAreCounted()
    {
        _tool.Write("many.jsonl", string.Concat(Enumerable.Range(1, 1100).Select(static i => Grant(i) + "\n")));

        _tool.Run("check", "many.jsonl", "--ruleset", "town");

        string.Join(' ', _tool.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain("Counted over 1010 of the 1100 descriptions");
        _tool.Output.ShouldContain("of 1100; the formats csv, json and jsonl");
    }

    [Fact]
    public void Questions_OfLines_AreAskedOnceOverAllOfThem()
    {
        _tool.Write("many.jsonl", $"{Grant(1)}\n{{ bad\n{Grant(2)}\n");

        _tool.Run("questions", "many.jsonl", "--ruleset", "town").ExitCode.ShouldBe(2);

        _tool.Output.ShouldContain("2 descriptions");
        _tool.Error.ShouldStartWith("relrules: many.jsonl:2:");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void Check_OfNoLines_IsAProblem(string text)
    {
        _tool.Write("many.jsonl", text);

        _tool.Run("check", "many.jsonl", "--ruleset", "town").ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("many.jsonl: there are no descriptions in it.");
    }

    [Fact]
    public void Import_IntoLines_WritesWhatCheckReadsWithTheSameFindings()
    {
        _tool.Write("grants.csv", Grants(20));
        _tool.Run("check", "grants.csv", "--ruleset", "town", "--format", "jsonl");
        var findings = Findings();

        _tool.Run("import", "grants.csv", "-o", "grants.jsonl").ExitCode.ShouldBe(0);
        _tool.Run("check", "grants.jsonl", "--ruleset", "town", "--format", "jsonl");

        findings.Count.ShouldBeGreaterThan(5);
        Findings().ShouldBe(findings);
        _tool.Run("import", "grants.csv", "-o", "grants.jsonl").Error.ShouldContain("exists already");

        List<string> Findings() =>
        [
            .. _tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(static line =>
            {
                using var report = JsonDocument.Parse(line);
                return report.RootElement.GetProperty("results").EnumerateArray().Select(static r => $"{r.GetProperty("rule")} {r.GetProperty("outcome")} {r.GetProperty("message")} {r.GetProperty("fingerprint")}").ToList();
            }),
        ];
    }

    [Fact]
    public void Check_OnSeveralThreads_WritesTheSameBytes()
    {
        _tool.Write("many.jsonl", string.Concat(Enumerable.Range(1, 300).Select(i => i % 37 == 0 ? "{ bad\n" : Grant(i) + "\n")));
        _tool.Write("grants.csv", Grants(200));
        _tool.Write("folder/a.json", Grant(1));
        _tool.Write("folder/b.json", Grant(2));
        _tool.Write("folder/c.json", "{");
        var runs = new[] { "1", "2", "4" }.Select(Run).ToList();

        runs[1].ShouldBe(runs[0]);
        runs[2].ShouldBe(runs[0]);

        string Run(string jobs)
        {
            string[] outputs = ["a.jsonl", "a.csv", "a.html", "a.json", "a.sarif", "a.md"];
            _tool.Run(["check", "many.jsonl", "grants.csv", "folder", "missing.json", "--jobs", jobs, "--ruleset", "town", .. outputs.SelectMany(static o => (string[])["-o", o])]).ExitCode.ShouldBe(2);
            return string.Join("\n----\n", [_tool.Error, .. outputs.Select(_tool.Read)]);
        }
    }

    /// <summary>A description on one line, whose agreement runs for so many months; its id tells the number.</summary>
    private static string Grant(int months) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{ "id": "g{{months}}", "parties": [{ "id": "f", "kind": "localGovernment" }, { "id": "r", "kind": "civilSociety" }], "agreements": [{ "id": "a", "form": "grant", "fundedBy": "f", "recipient": "r", "termMonths": {{months}} }], "context": { "country": "GB-ENG" } }""");

    /// <summary>Records of grants, of which some have the identifier of another.</summary>
    private static string Grants(int count) =>
        "Identifier,Title,Currency,Amount Awarded,Award Date,Planned Dates:Duration (months),Recipient Org:Identifier,Funding Org:Identifier\n"
        + string.Concat(Enumerable.Range(1, count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"360G-any-{i % 150},Grant {i},GBP,{i}00,2024-03-01,{i % 40},GB-CHC-{i:0000000},GB-LAE-ANY\n")));

    private IEnumerable<string?> Paths() => _tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line =>
    {
        using var report = JsonDocument.Parse(line);
        return report.RootElement.GetProperty("description").GetProperty("path").GetString();
    });
}
