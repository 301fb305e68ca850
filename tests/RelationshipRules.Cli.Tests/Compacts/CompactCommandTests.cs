using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Compacts;

/// <summary>What a team sees: audits, sheets, rulesets and descriptions of local compacts.</summary>
public sealed class CompactCommandTests : IDisposable
{
    private const string Small = """
        {
          "id": "town", "name": "Town Compact", "country": "GB-ENG", "area": "Town", "status": "inForce", "from": "2012-05-01", "text": "whole",
          "source": { "title": "Town Compact", "retrievedOn": "2026-11-01" },
          "clauses": [
            { "id": "c1", "number": "7", "paraphrase": "Six months of notice", "duty": "government", "markers": ["at least"],
              "numbers": [{ "measure": "notice", "value": 6, "unit": "months", "bound": "min" }],
              "mappings": [{ "undertaking": "4.4", "effect": "strengthens", "confirmedBy": "A. Reader, council", "confirmedOn": "2026-11-02" }] },
            { "id": "c2", "number": "8", "paraphrase": "Three years of funding, where money allows", "duty": "government", "hedges": ["subject to budget"],
              "numbers": [{ "measure": "term", "value": 3, "unit": "years", "bound": "min" }], "mappings": [{ "undertaking": "3.4" }] },
            { "id": "c3", "number": "9", "paraphrase": "A panel settles disputes", "duty": "both", "adds": true, "facts": { "provisions": { "has": ["disputeResolution"] } } }
          ]
        }
        """;

    private readonly ToolRun _tool = new();

    public static TheoryData<string> Examples => new(Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples", "compacts"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Fact]
    public void Schema_OfCompacts_HasTheReadersKeys()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "rulesets", "schemas", "compact.schema.json")));
        var root = schema.RootElement;
        var clause = root.GetProperty("$defs").GetProperty("clause");
        Same(root, "a compact");
        Same(Under(root, "source"), "the source of a compact");
        Same(Under(root, "review"), "a review");
        Same(Under(root, "bound").GetProperty("items"), "a party");
        Same(clause, "a clause");
        Same(Under(clause, "numbers").GetProperty("items"), "a number");
        var mapping = Under(clause, "mappings").GetProperty("items");
        Same(mapping, "a mapping");
        Same(Under(mapping, "axes"), "the axes");
        Same(root.GetProperty("$defs").GetProperty("undertaking"), "a word on an undertaking");
        var round = Under(root, "scorecards").GetProperty("items");
        Same(round, "a scorecard");
        Same(Under(round, "answers").GetProperty("items"), "an answer");
        Same(Under(root, "breaches").GetProperty("items"), "a breach");
        Choices(Under(root, "status"), typeof(CompactState));
        Choices(Under(root, "baseline"), typeof(CompactBaseline));
        Choices(Under(root, "text"), typeof(SeenText));
        Choices(Under(clause, "kind"), typeof(ClauseKind));
        Choices(Under(clause, "duty"), typeof(ClauseDuty));
        Choices(Under(clause, "evidence"), typeof(ClauseEvidence));
        Choices(Under(Under(clause, "numbers").GetProperty("items"), "unit"), typeof(NumberUnit));
        Choices(root.GetProperty("$defs").GetProperty("effect"), typeof(CompactEffect));
        Choices(root.GetProperty("$defs").GetProperty("axis"), typeof(AxisValue));
        Choices(Under(Under(root, "bound").GetProperty("items"), "kind"), typeof(RelationshipRules.Model.CompactSignatory));

        static JsonElement Under(JsonElement element, string key) => element.GetProperty("properties").GetProperty(key);

        static void Choices(JsonElement element, Type values) => element.GetProperty("enum").EnumerateArray().Select(e => e.GetString()!).ShouldBe(Enum.GetNames(values).Select(JsonNamingPolicy.CamelCase.ConvertName));

        static void Same(JsonElement element, string what)
        {
            var keys = CompactKeys.Objects[what];
            element.GetProperty("properties").EnumerateObject().Select(p => p.Name).ShouldBe(keys.Names, ignoreOrder: true);
            (element.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(e => e.GetString()!) : []).ShouldBe(keys.Required, ignoreOrder: true);
            element.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        }
    }

    [Theory]
    [Trait("Needs", "tool")]
    [MemberData(nameof(Examples))]
    public void Example_OfACompact_IsValid_AndComesThroughASheetUnchanged(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "examples", "compacts", name + ".json"));
        using var file = JsonDocument.Parse(text);
        JsonSchemaCheck.Run(File.ReadAllText(Path.Combine(Repository.Root, "rulesets", "schemas", "compact.schema.json")), file.RootElement).ShouldBeEmpty();
        _tool.Write("compact.json", text);

        _tool.Run("compact", "audit", "compact.json", "--format", "json").ExitCode.ShouldBe(0, _tool.Error);
        var audit = _tool.Output;
        using (var report = JsonDocument.Parse(audit))
        {
            report.RootElement.GetProperty("undertakings").GetArrayLength().ShouldBe(48);

            // None of the examples was read whole.
            report.RootElement.GetProperty("summary").GetProperty("omits").GetInt32().ShouldBe(0);
        }

        _tool.Run("compact", "convert", "compact.json", "--output", "compact.xlsx").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Run("compact", "audit", "compact.xlsx", "--format", "json").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldBe(audit);
        _tool.Run("compact", "convert", "compact.xlsx", "--output", "again.json").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Run("compact", "audit", "again.json", "--format", "json").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldBe(audit);
    }

    [Fact]
    public void Audit_OfAllOfAText_TellsOmittedFromNotVisible()
    {
        _tool.Write("whole.json", Small);
        _tool.Write("part.json", Small.Replace("\"whole\"", "\"part\"", StringComparison.Ordinal));

        Effects("whole.json").ShouldBe((46, 0));
        Effects("part.json").ShouldBe((0, 46));

        (int Omits, int NotVisible) Effects(string path)
        {
            _tool.Run("compact", "audit", path, "--format", "json").ExitCode.ShouldBe(0, _tool.Error);
            using var report = JsonDocument.Parse(_tool.Output);
            var summary = report.RootElement.GetProperty("summary");
            return (summary.GetProperty("omits").GetInt32(), summary.GetProperty("notVisible").GetInt32());
        }
    }

    [Fact]
    [Trait("Needs", "tool")]
    public void Audit_InEveryFormat_IsWritten()
    {
        _tool.Write("town.json", Small);

        _tool.Run("compact", "audit", "town.json", "--output", "a.html", "--output", "a.md", "--output", "a.docx", "--output", "a.xlsx", "--output", "a.json", "--format", "console").ExitCode.ShouldBe(0, _tool.Error);

        _tool.Read("a.html").ShouldContain("Local compact, held against the national text");
        _tool.Read("a.html").ShouldContain("<a class=\"chip f-yes\" href=\"#undertaking-4.4\" title=\"4.4 strengthens\">");
        _tool.Read("a.html").ShouldContain("<tr id=\"undertaking-4.4\"><th scope=\"row\">4.4</th>");
        _tool.Read("a.md").ShouldContain("## The 48 undertakings");
        _tool.Output.ShouldContain("3 months → at least 6 months");
        using var audit = JsonDocument.Parse(_tool.Read("a.json"));
        audit.RootElement.GetProperty("baseline").GetProperty("name").GetString().ShouldBe("compact2010");
        using var word = ZipFile.OpenRead(Path.Combine(_tool.Folder, "a.docx"));
        word.GetEntry("word/document.xml").ShouldNotBeNull();
        using var book = ZipFile.OpenRead(Path.Combine(_tool.Folder, "a.xlsx"));
        book.Entries.Count(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ShouldBeGreaterThan(4);
    }

    [Fact]
    public void Audit_WithAnEarlierVersion_TellsWhatChanged_AndLastTimesMarks()
    {
        const string Round = "\"scorecards\": [{ \"on\": \"DAY\", \"answers\": [{ \"question\": \"fit\", \"government\": MARK, \"civilSociety\": 1 }] }], \"clauses\": [";
        _tool.Write("old.json", Small.Replace("\"value\": 6", "\"value\": 4", StringComparison.Ordinal).Replace("\"clauses\": [", Round.Replace("DAY", "2026-01-10", StringComparison.Ordinal).Replace("MARK", "0", StringComparison.Ordinal), StringComparison.Ordinal));
        _tool.Write("new.json", Small.Replace("\"c3\"", "\"c4\"", StringComparison.Ordinal).Replace("\"clauses\": [", Round.Replace("DAY", "2026-07-10", StringComparison.Ordinal).Replace("MARK", "3", StringComparison.Ordinal), StringComparison.Ordinal));

        _tool.Run("compact", "audit", "new.json", "--baseline", "old.json", "--format", "json").ExitCode.ShouldBe(0, _tool.Error);

        using var report = JsonDocument.Parse(_tool.Output);
        report.RootElement.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("what").GetString()).ShouldBe(["Undertaking 4.4", "Clause 9", "Clause 9"]);
        var answer = report.RootElement.GetProperty("scorecard").GetProperty("answers")[0];
        (answer.GetProperty("government").GetInt32(), answer.GetProperty("governmentLastTime").GetInt32(), answer.GetProperty("civilSociety").GetInt32()).ShouldBe((3, 0, 1));
        _tool.Run("compact", "audit", "new.json", "--baseline", "old.json").Output.ShouldContain("beside that of 10 January 2026");
    }

    /// <summary>What is firmer than the Compact of 2010 was no more than the national text of 2005 said; of that text only numbers are at hand.</summary>
    [Theory]
    [InlineData("2005-06-01", "adopts", false)]
    [InlineData("2012-05-01", "strengthens", true)]
    [InlineData("2026-01-01", "strengthens", false)]
    public void Audit_OfANumber_IsAgainstTheTextOfItsDay(string from, string effect, bool isOfItsDay)
    {
        ArgumentNullException.ThrowIfNull(from);
        _tool.Write("town.json", Small.Replace("2012-05-01", from, StringComparison.Ordinal).Replace("\"hedges\": [\"subject to budget\"],", "", StringComparison.Ordinal));

        _tool.Run("compact", "audit", "town.json", "--format", "json").ExitCode.ShouldBe(0, _tool.Error);

        using var report = JsonDocument.Parse(_tool.Output);
        report.RootElement.GetProperty("baseline").GetProperty("isOfItsDay").GetBoolean().ShouldBe(isOfItsDay);
        report.RootElement.GetProperty("undertakings").EnumerateArray().Single(u => u.GetProperty("undertaking").GetString() == "3.4").GetProperty("effect").GetString().ShouldBe(effect);
    }

    [Fact]
    public void Ruleset_OfACompact_ChecksAgreementsAgainstTheLocalPromise()
    {
        _tool.Write("town.json", Small);
        _tool.Write("grant.json", """
            {
              "context": { "country": "GB-ENG" },
              "agreements": [{ "id": "g", "form": "grant", "startsOn": "2014-04-01", "terminationNoticeMonths": 4 }],
              "fundingChanges": [{ "id": "cut", "agreement": "g", "changeKind": "reduction", "noticeMonths": 4, "exceptionalCircumstances": false, "writtenOn": "2015-01-01" }]
            }
            """);

        _tool.Run("compact", "ruleset", "town.json", "--output", "town-compact").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldContain("minimumNoticeMonths = 6");
        _tool.Output.ShouldContain("8: term of funding, at least 3 years: no person has confirmed it");
        _tool.Run("ruleset", "validate", "town-compact").ExitCode.ShouldBe(0, _tool.Output + _tool.Error);
        _tool.Run("ruleset", "test", "town-compact").ExitCode.ShouldBe(0, _tool.Output + _tool.Error);
        _tool.Run("check", "grant.json", "--ruleset", "town-compact").ExitCode.ShouldBe(1, _tool.Output + _tool.Error);
        _tool.Output.ShouldContain("4 months was given; 6 or more");

        // What the compact leaves out asks nothing.
        _tool.Run("rules", "--ruleset", "town-compact", "--format", "json");
        _tool.Output.ShouldContain("CMP4041");
        _tool.Output.ShouldNotContain("CMP1041");

        _tool.Run("compact", "ruleset", "town.json", "--output", "town-compact").ExitCode.ShouldBe(2);
        _tool.Run("compact", "ruleset", "town.json", "--output", "town-compact", "--force", "--proposed").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldContain("minimumTermMonths = 36");
        _tool.Run("compact", "ruleset", "town.json", "--output", "Not A Name").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Describe_OfACompact_GivesFactsWithTheirClauses()
    {
        _tool.Write("town.json", Small);

        _tool.Run("compact", "describe", "town.json", "--output", "ours.json").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Run("check", "ours.json", "--ruleset", "compact-health", "--show", "all").ExitCode.ShouldBe(0, _tool.Output + _tool.Error);

        _tool.Error.ShouldBeEmpty();
        _tool.Output.ShouldContain("CPH3001");
        using var ours = JsonDocument.Parse(_tool.Read("ours.json"));
        ours.RootElement.GetProperty("evidence").GetProperty("/compact/provisions").GetProperty("note").GetString().ShouldBe("A panel settles disputes");
        ours.RootElement.GetProperty("compact").GetProperty("undertakingsGovernment").GetInt32().ShouldBe(3);
    }

    [Theory]
    [InlineData("\"id\": \"c2\"", "\"id\": \"c1\"", "RRC0030")]
    [InlineData("\"undertaking\": \"4.4\"", "\"undertaking\": \"6.1\"", "RRC0031")]
    [InlineData("\"number\": \"7\"", "\"anchor\": \"one two three four five six\"", "RRC0032")]
    [InlineData("\"measure\": \"notice\"", "\"measure\": \"notise\"", "RRC0033")]
    [InlineData("\"value\": 6", "\"value\": -6", "RRC0034")]
    [InlineData("\"confirmedBy\": \"A. Reader, council\", ", "", "RRC0035")]
    [InlineData("\"from\": \"2012-05-01\"", "\"from\": \"2012-05-01\", \"to\": \"2011-05-01\"", "RRC0036")]
    [InlineData("\"adds\": true", "\"adds\": true, \"mappings\": [{ \"undertaking\": \"1.1\" }]", "RRC0039")]
    [InlineData("\"disputeResolution\"", "\"disputeResolutoin\"", "RRC0040")]
    [InlineData("\"clauses\": [", "\"scorecards\": [{ \"on\": \"2026-01-01\", \"answers\": [{ \"question\": \"fit\", \"government\": 4 }] }], \"clauses\": [", "RRC0038")]
    [InlineData("\"clauses\": [", "\"scorecards\": [{ \"on\": \"2026-01-01\", \"answers\": [{ \"question\": \"fits\" }] }], \"clauses\": [", "RRC0037")]
    [InlineData("\"unit\": \"months\"", "\"unit\": \"monts\"", "RRC0024")]
    [InlineData("\"paraphrase\": \"Six", "\"paraphrse\": \"Six", "RRC0020")]
    [InlineData("\"GB-ENG\"", "\"England\"", "RRC0042")]
    public void Audit_OfACompactWithAMistake_SaysWhere_AndGoesOn(string from, string to, string id)
    {
        _tool.Write("town.json", Small.Replace(from, to, StringComparison.Ordinal));

        _tool.Run("compact", "audit", "town.json", "--format", "json").ExitCode.ShouldBe(2);

        _tool.Error.ShouldMatch($@"relrules: town\.json:\d+:\d+: error {id}: ");
        _tool.Output.ShouldContain("\"undertakings\"");
        _tool.Run("compact", "ruleset", "town.json", "--output", "out").ExitCode.ShouldBe(2);
        Directory.Exists(Path.Combine(_tool.Folder, "out")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"id\": ")]
    [InlineData("%PDF-1.7")]
    public void Audit_OfWhatIsNoCompact_IsRefused(string text)
    {
        _tool.Write("x.json", text);

        _tool.Run("compact", "audit", "x.json", "--output", "out.html").ExitCode.ShouldBe(2);

        _tool.Error.ShouldStartWith("relrules: x.json");
        File.Exists(Path.Combine(_tool.Folder, "out.html")).ShouldBeFalse();
    }

    [Fact]
    public void Audit_OfAMissingFile_OrAFormatThatItHasNot_SaysSo()
    {
        _tool.Run("compact", "audit", "none.json").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("There is no file 'none.json'");
        _tool.Write("town.json", Small);
        _tool.Run("compact", "audit", "town.json", "--format", "sarif").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("an audit has no format 'sarif'");
        _tool.Run("compact", "audit", "town.json", "--output", "town.json").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("overwrite");
        _tool.Run("compact", "audit", "town.json", "--as-of", "today").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Audit_ThatIsCancelled_WritesNothing()
    {
        _tool.Write("town.json", Small);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        _tool.Run(cancelled.Token, "compact", "audit", "town.json", "--output", "out.html").ExitCode.ShouldBe(130);

        File.Exists(Path.Combine(_tool.Folder, "out.html")).ShouldBeFalse();
    }

    [Fact]
    [Trait("Needs", "tool")]
    public void Audit_OfThousandsOfClauses_IsMade()
    {
        var clauses = string.Join(",", Enumerable.Range(0, 5_000).Select(i => $$"""{ "id": "c{{i}}", "paraphrase": "A clause", "markers": ["where possible"], "mappings": [{ "undertaking": "3.7" }] }"""));
        _tool.Write("big.json", $$"""{ "id": "big", "name": "Big", "text": "part", "source": { "title": "Big" }, "clauses": [{{clauses}}] }""");

        _tool.Run("compact", "audit", "big.json", "--output", "big.xlsx", "--output", "big.html").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Run("compact", "convert", "big.json", "--output", "sheet.xlsx").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Run("compact", "audit", "sheet.xlsx", "--format", "json").ExitCode.ShouldBe(0, _tool.Error);
    }

    [Fact]
    [Trait("Needs", "tool")]
    public void Convert_WithoutACompact_StartsASheetThatIsReadAsItStands()
    {
        _tool.Run("compact", "convert", "--output", "ours.xlsx").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Run("compact", "audit", "ours.xlsx").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldContain("Of 48 undertakings: not visible 48.");
        _tool.Run("compact", "convert", "--output", "ours.xlsx").ExitCode.ShouldBe(2);
    }

    [Fact]
    [Trait("Needs", "tool")]
    public void Workbooks_OfACompact_AreAsTheFormatHasThem()
    {
        _tool.Write("town.json", Small);
        _tool.Run("compact", "convert", "town.json", "--output", "sheet.xlsx").ExitCode.ShouldBe(0, _tool.Error);
        _tool.Run("compact", "audit", "town.json", "--output", "audit.xlsx").ExitCode.ShouldBe(0, _tool.Error);

        foreach (var name in (string[])["sheet.xlsx", "audit.xlsx"])
        {
            using var document = SpreadsheetDocument.Open(Path.Combine(_tool.Folder, name), isEditable: false);
            new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty(name);
        }
    }

    [Fact]
    [Trait("Needs", "tool")]
    public void Sheet_WithMistakes_NamesTheirCells()
    {
        _tool.Write("town.json", Small.Replace("\"4.4\"", "\"9.9\"", StringComparison.Ordinal).Replace("\"Six months of notice\"", "\"\"", StringComparison.Ordinal));
        var json = File.ReadAllBytes(Path.Combine(_tool.Folder, "town.json"));
        _tool.Write("town.xlsx", CompactSheet.FromJson(json));

        _tool.Run("compact", "audit", "town.xlsx", "--format", "json").ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("town.xlsx:Mappings!B2: error RRC0031");
        _tool.Error.ShouldContain("town.xlsx:Clauses!A2: error RRC0022");
    }

    [Fact]
    public void Sheet_ThatIsNone_IsRefused()
    {
        _tool.Write("x.xlsx", [.. "PK\x03\x04"u8, .. Encoding.UTF8.GetBytes(new string('x', 500))]);
        _tool.Run("compact", "audit", "x.xlsx").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("RRC0041");
    }

    /// <summary>A workbook comes from anybody: whatever is in it, it is read or refused.</summary>
    [Fact]
    public void Sheet_WithPartsThatAreBroken_IsReadOrRefused()
    {
        var whole = CompactSheet.FromJson(Encoding.UTF8.GetBytes(Small));
        var random = new Random(17);
        for (var i = 0; i < 60; i++)
        {
            using var stream = new MemoryStream();
            stream.Write(whole);
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            {
                var entry = archive.Entries[random.Next(archive.Entries.Count)];
                string text;
                using (var reader = new StreamReader(entry.Open()))
                {
                    text = reader.ReadToEnd();
                }

                using var content = entry.Open();
                content.SetLength(0);
                content.Write(Encoding.UTF8.GetBytes(Changed(text, random)));
            }

            _tool.Write("broken.xlsx", stream.ToArray());
            _tool.Run("compact", "audit", "broken.xlsx", "--format", "json").ExitCode.ShouldBeOneOf(0, 2);
        }
    }

    [Fact]
    public void Compact_WithAnyPlaceChanged_IsReadOrRefused()
    {
        var random = new Random(23);
        for (var i = 0; i < 150; i++)
        {
            _tool.Write("broken.json", Changed(Small, random));
            _tool.Variables["RELRULES_DEBUG"] = "1";
            (_tool.Run("compact", "audit", "broken.json", "--format", "json").ExitCode is 0 or 2).ShouldBeTrue(_tool.Error + _tool.Read("broken.json"));
            (_tool.Run("compact", "convert", "broken.json", "--output", "broken.xlsx", "--force").ExitCode is 0 or 2).ShouldBeTrue(_tool.Error + _tool.Read("broken.json"));
            (_tool.Run("compact", "describe", "broken.json").ExitCode is 0 or 2).ShouldBeTrue(_tool.Error + _tool.Read("broken.json"));
        }
    }

    /// <summary>The text with something of it left out, said twice, or put in the place of another.</summary>
    private static string Changed(string text, Random random)
    {
        string[] others = ["null", "[]", "{}", "\"\"", "0", "-1", "1e999", "true", "<x/>", "&", "\u0000", "\uD800", "<!DOCTYPE x [<!ENTITY y 'z'>]>&y;"];
        var from = random.Next(text.Length);
        var to = Math.Min(text.Length, from + random.Next(1, 40));
        return random.Next(4) switch
        {
            0 => text[..from],
            1 => text.Remove(from, to - from),
            2 => text.Insert(to, text[from..to]),
            _ => text[..from] + others[random.Next(others.Length)] + text[to..],
        };
    }

    public void Dispose() => _tool.Dispose();
}
