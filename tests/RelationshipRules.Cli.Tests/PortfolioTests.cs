using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>What the records of a file have in common, by rule, programme, year and recipient.</summary>
public sealed class PortfolioTests : IDisposable
{
    private const string Titles = "Identifier,Title,Currency,Amount Awarded,Award Date,Planned Dates:Duration (months),Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Grant Programme:Title\n";

    private readonly ToolRun _tool = new();

    public PortfolioTests() => _tool.Write("grants.csv", Titles
        + Grant(1, 2023, 12, "Advice fund") + Grant(2, 2023, 36, "Advice fund") + Grant(3, 2024, 36, "Advice fund") + Grant(4, 2024, 6, "=Arts & crafts") + Grant(5, 2024, 12, "=Arts & crafts"));

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Tables_InJson_CountByRuleProgrammeYearAndRecipient()
    {
        Check("grants.csv", "--tables", "tables.json");

        using var file = JsonDocument.Parse(_tool.Read("tables.json"));
        file.RootElement.GetProperty("descriptions").GetInt32().ShouldBe(5);
        var tables = file.RootElement.GetProperty("tables");
        Row(tables, "rules", "rule", "TWN0101").ShouldBe("departures 3, judged 5, share 0.6");
        Row(tables, "programmes", "programme", "Advice fund").ShouldBe("departures 1, judged 3, share 0.3333");
        Row(tables, "years", "year", "2024").ShouldBe("departures 2, judged 3, share 0.6667");
        Row(tables, "programmeYears", "programme", "=Arts & crafts").ShouldBe("departures 2, judged 2, share 1");
        Row(tables, "programmeRules", "programme", "Advice fund").ShouldBe("departures 1, judged 3, share 0.3333");
        Row(tables, "recipients", "recipient", "Org 4").ShouldBe("departures 1, judged 1, share 1");
        tables.GetProperty("records").EnumerateArray().ShouldContain(note => note.GetProperty("what").GetString() == "cannotTell");
        var asked = tables.GetProperty("programmeQuestions").EnumerateArray().ToDictionary(
            q => $"{q.GetProperty("programme").GetString()} {q.GetProperty("fact").GetString()}", q => q.GetProperty("askOf").GetString(), StringComparer.Ordinal);
        asked["Advice fund agreements[].disputeProcedure"].ShouldBe("programme");
        asked["Advice fund agreements[].shortTermReasonsGiven"].ShouldBe("grant");
        asked["=Arts & crafts agreements[].shortTermReasonsGiven"].ShouldBe("programme");
    }

    [Fact]
    public void Tables_OfOneRun_SayTheSameInLinesAndInSeparatedValues()
    {
        Check("grants.csv", "--tables", "tables.jsonl");
        Check("grants.csv", "--tables", "tables.csv");

        var lines = _tool.Read("tables.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldContain("\"descriptions\":5");
        lines.ShouldContain(line => line.StartsWith("""{"table":"rules","rule":"TWN0101",""", StringComparison.Ordinal));
        var rows = _tool.Read("tables.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(lines.Length);
        rows[0].ShouldStartWith("table,");
        rows.ShouldContain(row => row.StartsWith("rules,", StringComparison.Ordinal) && row.Contains("TWN0101", StringComparison.Ordinal) && row.Contains("0.6", StringComparison.Ordinal));

        // A programme whose name a spreadsheet would run.
        rows.ShouldContain(row => row.StartsWith("programmes,", StringComparison.Ordinal) && row.Contains("'=Arts & crafts", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_HoldTheirSchema_AndItNoMoreThanThey()
    {
        _tool.Write("terms.json", """{ "context": { "country": "GB" }, "agreements": [{ "termMonths": 24 }], "consultations": [{ "format": "formalWritten", "durationWeeks": 8, "departureReasonsGiven": false }] }""");
        _tool.Write("above.csv", "Our grants\n" + Titles + Grant(8, 2024, 12, "Advice fund").Replace("GB-CHC", "own", StringComparison.Ordinal));
        _tool.Write("schema.json", """{ "required": ["description"] }""");
        string[] call = ["check", "grants.csv", "bad.csv", "above.csv", "--terms", "terms.json", "--schema", "schema.json", "--as-of", "2026-11-22", "--fail-on", "never", "--tables"];
        _tool.Write("bad.csv", Titles + Grant(6, 2024, 12, "Advice fund") + "360G-7,Seven,GBP,10,2024-01-01,12,,,,\n" + Grant(6, 2024, 12, "Advice fund"));
        _tool.Run([.. call, "earlier.json"]);
        _tool.Run([.. call, "tables.json", "--baseline", "earlier.json"]);
        _tool.Run([.. call, "tables.jsonl", "--baseline", "earlier.json"]);
        _tool.Run("schema", "tables");
        var schema = _tool.Output;

        using var file = JsonDocument.Parse(_tool.Read("tables.json"));
        JsonSchemaCheck.Run(schema, file.RootElement).ShouldBeEmpty();
        foreach (var line in _tool.Read("tables.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var row = JsonDocument.Parse(line);
            JsonSchemaCheck.Run(schema, row.RootElement).ShouldBeEmpty(line);
        }

        var told = file.RootElement.GetProperty("tables").GetProperty("records").EnumerateArray().Select(static n => n.GetProperty("what").GetString()).ToHashSet(StringComparer.Ordinal);
        told.IsSupersetOf(["ofTheFile", "recipientNotTold", "schema"]).ShouldBeTrue(string.Join(' ', told));

        // Each table and column that the schema names is written, and so is compared; a table of sizes takes sizes, which these records do not tell.
        using var names = JsonDocument.Parse(schema);
        var tables = file.RootElement.GetProperty("tables");
        var foreseen = names.RootElement.GetProperty("$defs").GetProperty("whole").GetProperty("properties").GetProperty("tables").GetProperty("properties").EnumerateObject().ToList();
        foreseen.Select(t => t.Name).Except(tables.EnumerateObject().Select(t => t.Name), StringComparer.Ordinal).ShouldBe(["recipientSizes"]);
        foreach (var table in tables.EnumerateObject())
        {
            table.Value[0].EnumerateObject().Select(c => c.Name).ShouldBe(
                foreseen.Single(t => t.NameEquals(table.Name)).Value.GetProperty("items").GetProperty("properties").EnumerateObject().Select(c => c.Name), table.Name);
        }
    }

    [Fact]
    public void Records_ThatTellNoCountry_OrAreOlderThanTheStandards_AreCounted()
    {
        _tool.Write("old.csv", Titles.Trim() + ",Motto\n" + Grant(1, 2005, 12, "Advice fund").Replace("GB-LAE-ANY", "GB-COH-00000001", StringComparison.Ordinal).Trim() + ",Help\n" + Grant(2, 2024, 12, "Advice fund").Trim() + ",Help\n");

        _tool.Run("check", "old.csv", "--as-of", "2026-11-22", "--fail-on", "never", "--tables", "tables.json").ExitCode.ShouldBe(0);

        using var file = JsonDocument.Parse(_tool.Read("tables.json"));
        var notes = file.RootElement.GetProperty("tables").GetProperty("records").EnumerateArray().ToLookup(n => n.GetProperty("what").GetString(), n => (n.GetProperty("records"), n.GetProperty("note").GetString()));
        notes["noCountry"].ShouldHaveSingleItem().Item1.GetInt32().ShouldBe(1);
        notes["older"].ShouldHaveSingleItem().Item1.GetInt32().ShouldBe(1);
        notes["unreadColumn"].ShouldHaveSingleItem().Item2.ShouldBe("The column 'Motto' means nothing here, and was not read.");
        Words().ShouldContain("1: the country is told neither by the record nor by terms");
        Words().ShouldContain("Columns that mean nothing here, and were not read: Motto.");

        _tool.Write("terms.json", """{ "context": { "country": "GB" } }""");
        _tool.Run("check", "old.csv", "--as-of", "2026-11-22", "--fail-on", "never", "--terms", "terms.json", "--terms", "column:Motto:Help=terms.json");
        Words().ShouldNotContain("the country is told neither");
        Words().ShouldNotContain("Motto.");

        string Words() => string.Join(' ', _tool.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Terms_ToBeFilledIn_AskForNoDaysAndAmounts_WhichAreOfOneGrant()
    {
        _tool.Write("bare.csv", "Identifier,Amount Awarded,Funding Org:Identifier,Recipient Org:Identifier\n1,,GB-LAE-ANY,GB-CHC-0000001\n");

        _tool.Run("check", "bare.csv", "--write-terms", "terms.jsonc").ExitCode.ShouldBe(0);

        var terms = _tool.Read("terms.jsonc");
        terms.ShouldContain("termMonths");
        terms.ShouldNotContain("startsOn");
        terms.ShouldNotContain("annualValue");
    }

    [Fact]
    [Trait("Needs", "tool")]
    public void Workbook_OfRecords_HasASheetForEachTable_AndSoHaveItsTables()
    {
        Check("grants.csv", "-o", "report.xlsx", "--tables", "tables.xlsx");

        var report = Sheets("report.xlsx");
        var tables = Sheets("tables.xlsx");
        report.Keys.ShouldBe(["Descriptions", "Findings", "Questions", .. tables.Keys]);
        tables.Keys.ShouldBe(["The records", "Rules", "Kinds of funder", "Programmes", "Years", "Kinds of recipient", "Recipients", "Programmes and years", "Rules by programme", "To ask", "To ask by programme"]);
        tables["Programmes"].ShouldContain("=Arts & crafts|2|2|2|2|1|1");
        tables["Programmes"].ShouldBe(report["Programmes"]);
    }

    [Fact]
    public void Page_OfProgrammesAndYears_HasAPictureWithItsNumbersInATable()
    {
        Check("grants.csv", "-o", "report.html");

        var html = _tool.Read("report.html");
        html.ShouldContain("aria-labelledby=\"grid-title grid-desc\"");
        html.ShouldContain("=Arts &amp; crafts, 2024, with 2 of 2; the smallest that of Advice fund, 2024, with 0 of 1.");

        // Bar and numbers lead to the gravest of the descriptions that they count, which is told further down.
        var link = Regex.Match(html, "<td class=\"n\" data-label=\"2024\"><bdi><a href=\"#(?<id>d[0-9]+-one)\">2 of 2</a></bdi></td>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["id"].Value;
        link.ShouldNotBeEmpty();
        html.ShouldContain($"<details class=\"one\" id=\"{link}\">");
        html.ShouldContain($"<a href=\"#{link}\" tabindex=\"-1\" aria-label=\"=Arts &amp; crafts, 2024, with 2 of 2\"><rect");
        html.ShouldNotContain("<script");
        Check("grants.csv");
        _tool.Output.ShouldContain("By programme and year");
    }

    [Fact]
    public void Page_OfRulesWithPublishedFigures_HasThemBesideItsOwn()
    {
        _tool.Write("terms.json", """{ "consultations": [{ "format": "formalWritten", "durationWeeks": 8, "departureReasonsGiven": false }] }""");

        _tool.Run("check", "grants.csv", "--terms", "terms.json", "--ruleset", "compact-2010", "--as-of", "2026-11-22", "--format", "markdown", "--tables", "tables.json").ExitCode.ShouldBeLessThan(2);

        _tool.Output.ShouldContain("## Published figures beside your own");
        _tool.Output.ShouldContain("| CMP2042 | 5 | 5 | 100% | 40% | 2011 | 209 consultations of nine departments");
        _tool.Output.ShouldNotContain("| CMP4041 |");
        using var file = JsonDocument.Parse(_tool.Read("tables.json"));
        var figure = file.RootElement.GetProperty("tables").GetProperty("figures")[0];
        figure.GetProperty("publishedShare").GetDouble().ShouldBe(0.4);
        figure.GetProperty("publishedOf").GetInt32().ShouldBe(209);
        figure.GetProperty("url").GetString().ShouldNotBeNull().ShouldStartWith("https://");
    }

    [Fact]
    public void Tables_OfDescriptionsThatAreNoRecords_CountByRule()
    {
        Check("import", "grants.csv", "-o", "grants.jsonl");
        Check("grants.jsonl", "--tables", "tables.json");

        using var file = JsonDocument.Parse(_tool.Read("tables.json"));
        var tables = file.RootElement.GetProperty("tables");
        tables.EnumerateObject().Select(t => t.Name).ShouldBe(["rules", "questions"]);
        Row(tables, "rules", "rule", "TWN0101").ShouldBe("departures 3, judged 5, share 0.6");
    }

    [Fact]
    public void Tables_OfNothingThatCanBeUsed_AreEmpty()
    {
        _tool.Write("bad.jsonl", "{\n[\n");

        _tool.Run("check", "bad.jsonl", "--tables", "tables.json", "--ruleset", "town").ExitCode.ShouldBe(2);
        using var file = JsonDocument.Parse(_tool.Read("tables.json"));
        file.RootElement.GetProperty("unread").GetInt32().ShouldBe(2);
        file.RootElement.GetProperty("tables").EnumerateObject().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("last-year.json")]
    [InlineData("last-year.jsonl")]
    public void Baseline_OfTables_TellsWhichRulesChangedOverAllAndByProgramme(string tables)
    {
        _tool.Write("last-year.csv", Titles + Grant(8, 2022, 36, "Advice fund") + Grant(9, 2022, 36, "advice fund") + Grant(10, 2022, 12, "Winter help"));
        Check("last-year.csv", "--tables", tables);

        Check("grants.csv", "--baseline", tables, "--tables", "now.json");

        _tool.ExitCode.ShouldBe(1);
        _tool.Output.ShouldContain("The earlier run judged 3 descriptions as of 22 November 2026, with the profile 'default'.");
        _tool.Output.ShouldContain("Of 1 rule judged in both, 1 is departed from more often, 0 less often, 0 as often as before.");
        _tool.Output.ShouldMatch(@"TWN0101  A grant runs for two years or more  1 of 3 \(33%\)  3 of 5 \(60%\) +\+27");
        _tool.Output.ShouldMatch(@"Advice fund  TWN0101  A grant runs for two years or more +0 of 2 \(0%\)  1 of 3 \(33%\) +\+33");
        _tool.Output.ShouldContain("Programmes of the earlier run that are not in this one: Winter help.");
        _tool.Output.ShouldNotContain("Since the baseline");
        _tool.Error.ShouldNotContain("not seen in this run");
        using var file = JsonDocument.Parse(_tool.Read("now.json"));
        var change = file.RootElement.GetProperty("tables").GetProperty("changes").EnumerateArray().Single(c => c.GetProperty("programme").GetString() == "(all)");
        change.GetProperty("earlierShare").GetDouble().ShouldBe(0.3333);
        change.GetProperty("change").GetDouble().ShouldBe(0.2667);
    }

    [Fact]
    public void Programme_SpeltInTwoWays_IsOneInEveryTable()
    {
        _tool.Write("grants.csv", Titles + Grant(1, 2024, 36, "Advice fund") + Grant(2, 2024, 12, "advice fund") + Grant(3, 2024, 36, "Advice fund") + Grant(4, 2023, 36, "Winter help"));

        Check("grants.csv", "--tables", "tables.json");

        using var file = JsonDocument.Parse(_tool.Read("tables.json"));
        foreach (var table in (string[])["programmes", "programmeYears", "programmeRules"])
        {
            Row(file.RootElement.GetProperty("tables"), table, "programme", "Advice fund").ShouldBe("departures 1, judged 3, share 0.3333", table);
        }
    }

    [Fact]
    public void Picture_OfManyYears_ShowsTheLatestAndWhatHasNone()
    {
        _tool.Write("grants.csv", Titles + string.Concat(Enumerable.Range(2010, 12).Select(year => Grant(year, year, 36, "Advice fund")))
            + "360G-any-1,Grant 1,GBP,1000,,36,GB-CHC-0000001,Org 1,GB-LAE-ANY,Winter help\n");

        Check("grants.csv", "-o", "report.html");

        var picture = _tool.Read("report.html").Split("<svg")[1].Split("</svg>")[0];
        picture.ShouldContain(">2021<");
        picture.ShouldNotContain(">2010<");
        picture.ShouldContain("(no day");
        _tool.Read("report.html").ShouldContain("Not shown: 5 earlier years.");
    }

    [Fact]
    public void Tables_InSeparatedValues_KeepWhatIsBelowZeroANumber()
    {
        _tool.Write("last-year.csv", Titles + Grant(8, 2022, 12, "Advice fund"));
        Check("last-year.csv", "--tables", "last-year.json");
        _tool.Write("grants.csv", Titles + Grant(1, 2023, 36, "Advice fund") + Grant(2, 2023, 36, "Advice fund"));

        Check("grants.csv", "--baseline", "last-year.json", "--tables", "now.csv");

        var change = _tool.Read("now.csv").Split("\r\n").First(static row => row.StartsWith("changes,", StringComparison.Ordinal));
        change.Split(',').ShouldContain("-1");
    }

    [Fact]
    public void Baseline_OfNothing_IsOneOfFindings()
    {
        _tool.Write("nothing.json", "[]");

        Check("grants.csv", "--baseline", "nothing.json");

        _tool.Output.ShouldContain("Since the baseline");
    }

    [Fact]
    public void Baseline_OfAReport_TellsWhichRulesChangedOverAll_WhereItListsWhatIsMet()
    {
        Check("grants.csv", "-o", "all.json");
        Check("grants.csv", "--show", "violated", "-o", "departures.json");
        _tool.Write("grants.csv", Titles + string.Concat(Enumerable.Range(1, 2).Select(i => Grant(i, 2023, 36, "Advice fund"))));

        Check("grants.csv", "--baseline", "all.json");
        _tool.Output.ShouldMatch(@"3 of 5 \(60%\)  0 of 2 \(0%\) +-60");
        Check("grants.csv", "--baseline", "departures.json");
        _tool.Output.ShouldNotContain("What changed since the earlier run");
        _tool.Output.ShouldContain("Since the baseline");
    }

    [Fact]
    public void Baseline_WithManyDescriptionsThatAreGone_NamesSomeAndCountsTheRest()
    {
        _tool.Write("last-year.csv", Titles + string.Concat(Enumerable.Range(100, 25).Select(i => Grant(i, 2022, 12, "Winter help"))));
        Check("last-year.csv", "-o", "all.jsonl");

        Check("grants.csv", "--baseline", "all.jsonl");

        _tool.Error.Split("not seen in this run").Length.ShouldBe(22);
        _tool.Error.ShouldContain("5 more were not seen in this run");
    }

    [Theory]
    [InlineData("""{ "descriptions": 1, "tables": { "rules": [{ "rule": "TWN0101", "departures": 1 }] } }""", "a row of the table 'rules' has no whole number 'judged'")]
    [InlineData("""{ "descriptions": 1, "tables": { "rules": [{ "departures": 1, "judged": 1 }] } }""", "has no 'rule'")]
    [InlineData("""{ "descriptions": 1, "tables": { "rules": [7] } }""", "has no 'rule'")]
    [InlineData("""{ "descriptions": -1, "tables": { } }""", "no whole number 'descriptions'")]
    [InlineData("""{ "table": "programmeRules", "rule": "TWN0101", "departures": 1, "judged": 1 }""", "has no 'programme'")]
    [InlineData("""{ "table": 7 }""", "a row has no name of its table")]
    [InlineData("""{ "tables": 7 }""", "neither a JSON report")]
    public void Baseline_OfTablesThatAreWrong_IsToldWithWhatIsMissing(string tables, string expected)
    {
        _tool.Write("tables.json", tables);

        _tool.Run("check", "grants.csv", "--baseline", "tables.json", "--ruleset", "town").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("'tables.json' cannot be used: ");
        _tool.Error.ShouldContain(expected);
    }

    [Theory]
    [InlineData("check one.json --baseline none.json", "this call has one")]
    [InlineData("check grants.csv --tables tables.pdf", "ends in .json, .jsonl, .csv, .xlsx")]
    [InlineData("check grants.csv --tables grants.csv", "cannot write")]
    [InlineData("check one.json --tables tables.json", "this call has one")]
    public void Tables_ThatCannotBe_AreToldAsThat(string call, string expected)
    {
        _tool.Write("one.json", "{ \"title\": \"One\" }");
        _tool.Write("none.json", "{ \"descriptions\": 0, \"tables\": {} }");

        _tool.Run(CommandLine.Split("relrules " + call)).ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain(expected);
    }

    private static string Grant(int number, int year, int months, string programme) =>
        $"360G-any-{year}-{number},Grant {number},GBP,1000,{year}-03-01,{months},GB-CHC-000000{number},Org {number},GB-LAE-ANY,{programme}\n";

    private static string Row(JsonElement tables, string table, string column, string value)
    {
        var row = tables.GetProperty(table).EnumerateArray().First(r => r.GetProperty(column).GetString() == value);
        return $"departures {row.GetProperty("departures")}, judged {row.GetProperty("judged")}, share {row.GetProperty("share")}";
    }

    private void Check(params string[] call)
    {
        string[] all = call[0] is "import" ? call : ["check", .. call, "--ruleset", "town", "--as-of", "2026-11-22"];
        _tool.Run(all).ExitCode.ShouldBeLessThan(2, _tool.Error);
    }

    private Dictionary<string, List<string>> Sheets(string path)
    {
        using var stream = File.OpenRead(Path.Combine(_tool.Folder, path));
        using var excel = SpreadsheetDocument.Open(stream, isEditable: false);
        return excel.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToDictionary(
            s => s.Name!.Value!,
            s => ((WorksheetPart)excel.WorkbookPart.GetPartById(s.Id!)).Worksheet!.Descendants<Row>().Select(r => string.Join('|', r.Elements<Cell>().Select(c => c.InnerText))).ToList(),
            StringComparer.Ordinal);
    }
}
