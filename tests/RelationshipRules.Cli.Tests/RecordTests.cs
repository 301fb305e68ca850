using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

public sealed class RecordTests : IDisposable
{
    private const string Grants =
        "Identifier,Title,Currency,Amount Awarded,Award Date,Planned Dates:Duration (months),Recipient Org:Identifier,Funding Org:Identifier\n"
        + "360G-any-1,One,GBP,30000,2024-03-01,12,GB-CHC-0000001,GB-LAE-ANY\n360G-any-2,Two,GBP,500,2024-03-02,36,GB-CHC-0000002,GB-LAE-ANY\n";

    private readonly ToolRun _tool = new();

    public RecordTests() => _tool.Write("grants.csv", Grants);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Check_OfRecordsInJsonLines_HasALineForEachWithTheFieldAsEvidence()
    {
        _tool.Run("check", "grants.csv", "--format", "jsonl", "--ruleset", "compact-2010");

        var lines = _tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[0].ShouldContain("\"grants.csv, line 2\"");
        lines[0].ShouldContain("Planned Dates:Duration (months)");
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("github")]
    public void Check_OfRecords_TellsThemInEachFormat(string format)
    {
        _tool.Run("check", "grants.csv", "--format", format, "--ruleset", "town").ExitCode.ShouldBeLessThan(2);

        _tool.Error.ShouldNotContain("internal");
        (format is "github" or "csv" || _tool.Output.Contains("360G-any-1", StringComparison.Ordinal) || _tool.Output.Contains("line 2", StringComparison.Ordinal)).ShouldBeTrue(_tool.Output);
    }

    [Fact]
    public void Check_OfRecordsIntoAFolder_WritesAPageForEach()
    {
        _tool.Run("check", "grants.csv", "-o", "report/", "--ruleset", "town").ExitCode.ShouldBeLessThan(2);

        Directory.GetFiles(Path.Combine(_tool.Folder, "report")).Length.ShouldBe(3);
        _tool.Read("report/index.html").ShouldContain("What such records cannot tell");
    }

    [Fact]
    public void Check_ThatWritesTerms_AsksWhatTheRecordsDoNotTell_AndTakesWhatIsFilledIn()
    {
        _tool.Run("check", "grants.csv", "--write-terms", "terms.jsonc");

        var terms = _tool.Read("terms.jsonc");
        terms.ShouldContain("\"terminationNoticeMonths\"");
        terms.ShouldNotContain("\"termMonths\"");
        _tool.Write("terms.jsonc", """
            { // filled in
              "parties": [{ "id": "recipient", "riskRegister": true }],
              "agreements": [{ "recipient": "recipient", "terminationNoticeMonths": 1 }] }
            """);
        _tool.Run("check", "grants.csv", "--terms", "terms.jsonc", "--profile", "funder", "--format", "jsonl");
        _tool.Output.Split("CMP4044").Length.ShouldBeGreaterThan(2);
    }

    [Theory]
    [InlineData("foundation")]
    [InlineData("funder")]
    public void Terms_AsTheyWereWritten_CanBeFilledInWithoutAPartyOfTheirs(string profile)
    {
        _tool.Run("check", "grants.csv", "--profile", profile, "--write-terms", "terms.jsonc");

        _tool.Read("terms.jsonc").ShouldContain($"relrules check grants.csv --profile {profile} --terms THIS-FILE");
        _tool.Run("check", "grants.csv", "--profile", profile, "--terms", "terms.jsonc");
        _tool.Error.ShouldContain("states nothing yet");
        _tool.Output.ShouldContain("--write-terms");
        _tool.Write("terms.jsonc", """{ "agreements": [{ "recipient": "recipient", "terminationNoticeMonths": 1 }] }""");
        _tool.Run("check", "grants.csv", "--profile", profile, "--terms", "terms.jsonc");
        _tool.Error.ShouldBe("relrules: grants.csv: read as grants in the 360Giving Data Standard; --from description would read it as a description.\n");
    }

    [Theory]
    [InlineData("GB-CHC-0000009", "the profile 'foundation' judges")]
    [InlineData("GB-GOR-D9", "'grant-standards' judges")]
    [InlineData("GB-LAS-ANY", "'fair-funding-scotland' judges")]
    [InlineData("GB-LAE-ANY", null)]
    public void Records_OfFundersOfOneSort_AreJudgedByWhatBindsThose_UnlessTheCallNamesAProfile(string funder, string? told)
    {
        _tool.Write("ours.csv", Grants.Replace("GB-LAE-ANY", funder, StringComparison.Ordinal));

        _tool.Run("check", "ours.csv");
        _tool.Error.Contains("judges", StringComparison.Ordinal).ShouldBe(told is not null);
        _tool.Error.ShouldContain(told ?? "read as grants");
        _tool.Run("check", "ours.csv", "--write-terms", "terms.jsonc");
        _tool.Read("terms.jsonc").Contains("seniorOfficerNamed", StringComparison.Ordinal).ShouldBe(funder is "GB-GOR-D9");
        _tool.Read("terms.jsonc").Contains("inflationUplift", StringComparison.Ordinal).ShouldBe(told is not null && funder is not "GB-GOR-D9");
        _tool.Run("check", "ours.csv", "--profile", "default");
        _tool.Error.ShouldNotContain("judges");
        _tool.Write("both.csv", Grants + Grants.Split('\n')[1].Replace("GB-LAE-ANY", "own-1", StringComparison.Ordinal).Replace("any-1", "any-9", StringComparison.Ordinal) + "\n");
        _tool.Run("check", "both.csv");
        _tool.Error.ShouldNotContain("judges");
    }

    [Fact]
    public void Records_OfFoundations_FromBeforeThereWereCommitments_AreMeasuredByThem()
    {
        _tool.Write("ours.csv", "Identifier,Title,Currency,Amount Awarded,Award Date,Funding Org:Identifier,Recipient Org:Name\n360G-any-1,Advice,GBP,1000,2015-03-01,GB-CHC-0000009,Anytown Choir\n");
        _tool.Write("terms.json", """{ "agreements": [{ "fundingBasis": "project", "changesAllowed": "notAtAll" }] }""");

        _tool.Run("check", "ours.csv", "--terms", "terms.json", "--show", "all", "--format", "csv");
        foreach (var (rule, outcome) in new[] { ("OTG5031", ",satisfied,"), ("OTG6021", ",violated,") })
        {
            _tool.Output.Split('\n').Single(line => line.StartsWith($"Advice,\"ours.csv, line 2\",{rule},", StringComparison.Ordinal)).ShouldContain(outcome);
        }
    }

    private const string Schema = """
        {
          "$schema": "http://json-schema.org/draft/2020-12/schema", "$defs": { "sum": { "type": "number", "minimum": 1 } },
          "required": ["id", "description"], "codelist": "currency.csv",
          "properties": {
            "amountAwarded": { "$ref": "#/$defs/sum" }, "awardDate": { "anyOf": [{ "format": "date" }, { "format": "date-time" }] },
            "recipientOrganization": { "items": { "properties": { "id": { "pattern": "^(a+)+$" }, "name": { "maxLength": 4 } } } }
          }
        }
        """;

    [Fact]
    [Trait("Needs", "tool")]
    public void Schema_SaysWhatRecordsDepartFrom_AndTheyAreTakenAllTheSame()
    {
        _tool.Write("schema.json", Schema);
        _tool.Write("ours.json", """{ "grants": [{ "id": "1", "amountAwarded": "5", "awardDate": "2024-03-01", "recipientOrganization": [{ "name": "Anytown Choir" }] }, { "id": "2", "amountAwarded": 0, "awardDate": "1/3/24", "recipientOrganization": [{ "name": "Any" }] }] }""");

        _tool.Run("check", "ours.json", "--schema", "schema.json", "--tables", "tables.csv");
        _tool.ExitCode.ShouldBe(0);
        var told = _tool.Read("tables.csv").Split('\n').Where(static line => line.Contains(",schema,", StringComparison.Ordinal)).ToList();
        told.Count.ShouldBe(7);
        told[0].ShouldContain("Held against the schema of the call");
        told.Single(static line => line.Contains("description", StringComparison.Ordinal)).ShouldContain("\"record 1, record 2\"");
        told.Single(static line => line.Contains("recipientOrganization/name", StringComparison.Ordinal)).ShouldContain(",record 1");
        told.Count(static line => line.Contains("amountAwarded", StringComparison.Ordinal)).ShouldBe(2);
        told.Count(static line => line.Contains("awardDate", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [Trait("Needs", "tool")]
    [InlineData("""{ "$ref": "https://anytown.example/other.json" }""", "https://anytown.example/other.json")]
    [InlineData("""{ "type": "frog" }""", "frog")]
    [InlineData("""["frog"]""", "no object")]
    [InlineData("""{ "pattern": "(" }""", "schema.json")]
    [InlineData("""{ "frog""", "schema.json")]
    [InlineData("""{ "$ref": "#" }""", "schema.json")]
    public void Schema_ThatCannotBeUsed_IsToldAndEndsTheCall(string schema, string told)
    {
        _tool.Write("schema.json", schema);

        _tool.Run("check", "grants.csv", "--schema", "schema.json");
        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain(told);
        _tool.Error.ShouldContain("--schema");
    }

    [Fact]
    [Trait("Needs", "tool")]
    public void Schema_WithAPatternThatTakesForEver_DoesNot()
    {
        _tool.Write("schema.json", Schema);
        _tool.Write("ours.json", $$"""{ "grants": [{ "id": "1", "description": "x", "recipientOrganization": [{ "id": "{{new string('a', 40)}}!", "name": "Any" }] }] }""");

        // Only in a process of its own the limit is set before anything else.
        var run = ToolProcess.Run(_tool.Folder, "relrules check ours.json --schema schema.json");
        (run.ExitCode, run.Error.Contains("internal", StringComparison.Ordinal)).ShouldBe((0, false));
        string.Join(' ', run.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain("a pattern of the schema takes too long");
    }

    [Fact]
    [Trait("Needs", "tool")]
    public void Schema_IsForRecordsInAStandard()
    {
        _tool.Write("schema.json", Schema);
        _tool.Write("map.json", """{ "columns": { "Ref": "Identifier" } }""");
        _tool.Write("one.json", "{}");

        _tool.Run("check", "grants.csv", "--schema", "schema.json", "--mapping", "map.json").ExitCode.ShouldBe(2);
        _tool.Run("check", "one.json", "--schema", "schema.json").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("--schema is for files of records");
    }

    [Fact]
    public void Hints_NameTheMappingAndTheProfileOfTheCall()
    {
        _tool.Write("map.json", """{ "columns": { "Ref": "Identifier", "Who": "Recipient Org:Name" }, "fixed": { "Funding Org:Name": "Anytown Fund" } }""");
        _tool.Write("own.csv", "Ref,Who\n1,Anytown Choir\n");

        _tool.Run("check", "own.csv", "--mapping", "map.json", "--profile", "funder");
        string.Join(' ', _tool.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain("relrules check own.csv --mapping map.json --profile funder --write-terms terms.jsonc");
        _tool.Write("api.json", """{ "grants": {} }""");
        _tool.Run("check", "api.json", "--from", "360giving");
        _tool.Error.ShouldNotContain("--suggest");
    }

    [Fact]
    public void Records_OfWhichTheRecipientIsNotTold_AreCountedApart()
    {
        _tool.Write("own.csv", Grants.Replace("GB-CHC-0000002", "own-2", StringComparison.Ordinal));

        _tool.Run("check", "own.csv", "--ruleset", "town");
        string.Join(' ', _tool.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain("1: the kind of the recipient is not told");
    }

    [Fact]
    public void Check_OfADescriptionThatIsCalledRecords_SaysWhatIsMissing()
    {
        _tool.Write("one.json", "{ \"title\": \"One\" }");

        _tool.Run("check", "one.json", "--from", "360giving").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("no list 'grants'");
    }

    [Fact]
    public void Check_OfRecordsOnStandardInput_ReadsThemWhereTheCallSaysSo()
    {
        _tool.Input = Encoding.UTF8.GetBytes(Grants);

        _tool.Run("check", "-", "--from", "360giving", "--format", "jsonl", "--ruleset", "town").ExitCode.ShouldBeLessThan(2);
        _tool.Output.ShouldContain("(standard input), line 3");
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("sarif")]
    [InlineData("json")]
    [InlineData("github")]
    public void RecordThatCannotBeUsed_IsToldInEachFormat_HoweverManyThereAre(string format)
    {
        const int Bad = 25;
        _tool.Write("bad.csv", $"Identifier,Title,Currency,Amount Awarded,Funding Org:Name\n{string.Concat(Enumerable.Range(1, Bad).Select(i => $"360G-bad-{i},Gift,GBP,100,\n"))}360G-good,Gift,GBP,100,Anytown Council\n");

        _tool.Run("check", "bad.csv", "--format", format).ExitCode.ShouldBe(2);

        var told = _tool.Output.Split('\n');
        for (var line = 2; line < Bad + 2; line++)
        {
            told.ShouldContain(l => l.Contains($"line {line}", StringComparison.Ordinal) || l.Contains($"line%20{line}\"", StringComparison.Ordinal));
        }

        _tool.Output.ShouldContain("names neither");
        _tool.Error.ShouldContain("5 more could not be used");
    }

    [Fact]
    public void Import_WritesADescriptionForEachRecord_AndNeverOverOneThatIsThere()
    {
        _tool.Run("import", "grants.csv", "-o", "grants/").ExitCode.ShouldBe(0);

        _tool.Read("grants/360G-any-1.json").ShouldContain("\"page\": \"line 2, Award Date\"");
        _tool.Run("check", "grants/", "--ruleset", "town").Output.ShouldStartWith("All 2 descriptions");
        _tool.Run("import", "grants.csv", "-o", "grants/").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("exists already");
        _tool.Run("import", "grants.csv", "-o", "grants/", "--force").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Sheet_WithTitlesOfItsOwn_IsReadByAMappingThatImportSuggests()
    {
        _tool.Write("export.csv", "Ref,Organisation,Awarded,Start,Duration\nA1,Anytown Advice,500,01/04/2024,12\n");

        _tool.Run("check", "export.csv").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("import export.csv --suggest");
        _tool.Run("import", "export.csv", "--suggest", "-o", "mapping.jsonc").ExitCode.ShouldBe(0);
        _tool.Run("check", "export.csv", "--mapping", "mapping.jsonc", "--profile", "funder").Output.ShouldContain("CMP3041");
        _tool.Write("mapping.jsonc", "{ \"columns\": { \"Ref\": \"Nothing\" } }");
        _tool.Run("check", "export.csv", "--mapping", "mapping.jsonc").Error.ShouldContain("'mapping.jsonc' cannot be used");
    }

    [Fact]
    [Trait("Needs", "tool")]
    public void Spreadsheet_OfQuestions_IsWrittenAndReadLikeADescription()
    {
        _tool.Run("init", "--profile", "funder", "-o", "grant.xlsx").ExitCode.ShouldBe(0);
        _tool.Run("check", "grant.xlsx", "--profile", "funder").ExitCode.ShouldBe(0);
        _tool.Error.ShouldBeEmpty();
        _tool.Run("questions", "grant.xlsx", "--profile", "funder", "--top", "3").ExitCode.ShouldBe(0);

        _tool.Run("check", "grants.csv", "--write-terms", "terms.xlsx").Error.ShouldContain("wrote terms.xlsx");
        _tool.Run("check", "grants.csv", "--terms", "terms.xlsx", "--ruleset", "town").ExitCode.ShouldBeLessThan(2);
    }

    [Fact]
    [Trait("Needs", "tool")]
    public void Spreadsheet_OfAnswers_GetsACopyWithTheFindingsBesideThem()
    {
        _tool.Run("init", "--profile", "funder", "-o", "grant.xlsx");
        using (var excel = SpreadsheetDocument.Open(Path.Combine(_tool.Folder, "grant.xlsx"), isEditable: true))
        {
            foreach (var (fact, answer) in ((string, string)[])[("agreements[].form", "grant"), ("agreements[].termMonths", "12"), ("agreements[].shortTermReasonsGiven", "no")])
            {
                var row = excel.WorkbookPart!.WorksheetParts.SelectMany(static p => p.Worksheet!.Descendants<Row>()).Single(r => r.Elements<Cell>().Last().InnerText == fact);
                var cell = row.Elements<Cell>().ElementAt(1);
                (cell.DataType, cell.InlineString) = (CellValues.InlineString, new(new Text(answer)));
            }
        }

        _tool.Run("check", "grant.xlsx", "--profile", "funder", "--beside", "checked.xlsx", "--fail-on", "warning").ExitCode.ShouldBe(1);

        using (var excel = SpreadsheetDocument.Open(Path.Combine(_tool.Folder, "checked.xlsx"), isEditable: false))
        {
            var row = excel.WorkbookPart!.WorksheetParts.SelectMany(static p => p.Worksheet!.Descendants<Row>()).Single(static r => r.Elements<Cell>().Any(static c => c.InnerText == "agreements[].termMonths"));
            row.Elements<Cell>().Last().InnerText.ShouldStartWith("warning CMP3041: The agreement runs for 12 months");
        }

        var before = _tool.Output.Replace("grant.xlsx", "", StringComparison.Ordinal);
        _tool.Run("check", "checked.xlsx", "--profile", "funder").Output.Replace("checked.xlsx", "", StringComparison.Ordinal).Split('\n').ShouldContain(line => line.Contains("departure", StringComparison.Ordinal) && before.Contains(line, StringComparison.Ordinal));
        _tool.Run("check", "grant.xlsx", "--beside", "grant.xlsx").ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("check grants.csv --from sheet", "needs a mapping")]
    [InlineData("import grants.csv", "no folder")]
    [InlineData("import missing.csv -o out/", "missing.csv")]
    [InlineData("check grants.csv --from csv", "there is no format 'csv'")]
    [InlineData("check grants.csv --terms missing.json", "missing.json")]
    [InlineData("check grants.csv --terms month:3=grants.csv", "no file")]
    [InlineData("check grants.csv --terms year:soon=grants.csv", "which they are")]
    [InlineData("check fixture.json --terms fixture.json", "there is none")]
    [InlineData("check grants.csv --trajectory", "over time")]
    [InlineData("check fixture.json --write-terms terms.jsonc", "one file of records")]
    [InlineData("check fixture.json --beside out.xlsx", "one workbook of questions")]
    [InlineData("check grants.csv --beside out.xlsx", "one workbook of questions")]
    [InlineData("check grants.csv --write-terms grants.csv", "cannot write")]
    public void Call_ThatCannotBe_IsToldAsThat(string call, string expected)
    {
        _tool.Write("fixture.json", "{ \"title\": \"One\" }");

        _tool.Run(CommandLine.Split("relrules " + call)).ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain(expected);
    }
}
