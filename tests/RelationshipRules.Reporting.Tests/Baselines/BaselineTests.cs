using System.Text;
using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Baselines;

public sealed class BaselineTests
{
    private const string Before = """
        { "id": "x", "context": { "country": "GB-ENG" }, "agreements": [
          { "id": "a", "form": "grant", "termMonths": 12, "shortTermReasonsGiven": false, "disputeProcedure": false } ] }
        """;

    private const string After = """
        { "id": "x", "context": { "country": "GB-ENG" }, "agreements": [
          { "id": "b", "form": "grant", "termMonths": 6, "shortTermReasonsGiven": false, "disputeProcedure": true },
          { "id": "a", "form": "grant", "termMonths": 12, "shortTermReasonsGiven": false, "disputeProcedure": true } ] }
        """;

    [Fact]
    public void Compare_WithAnEarlierReport_TellsNewKnownAndLeft()
    {
        var baseline = Parse(Reports.Write(ReportFormats.Json, new ReportOptions(), Reports.AssessText(Before)));

        var comparison = baseline.Compare(Reports.AssessText(After));

        comparison.New.ShouldBe(1);
        comparison.Unchanged.ShouldBe(1);
        var left = comparison.Left.ShouldHaveSingleItem();
        left.Rule.ShouldBe("BOR0102");
        left.Message.ShouldBe("The agreement has no procedure for disputes.");
    }

    [Theory]
    [InlineData("false", "null", 0, 0)]
    [InlineData("null", "false", 0, 0)]
    [InlineData("null", "true", 0, 1)]
    [InlineData("true", "null", 1, 0)]
    public void Compare_OfWhatIsNotMetUnlessExplained_KnowsTheDeparture(string before, string now, int expectedNew, int expectedLeft)
    {
        var comparison = Parse(Reports.Write(ReportFormats.Json, new ReportOptions(), Reports.AssessText(Short(before)))).Compare(Reports.AssessText(Short(now)));

        (comparison.New, comparison.Left.Count).ShouldBe((expectedNew, expectedLeft));

        static string Short(string reasons) => $$"""
            { "id": "x", "context": { "country": "GB-ENG" }, "agreements": [
              { "id": "a", "form": "grant", "termMonths": 12, {{(reasons == "null" ? "" : $"\"shortTermReasonsGiven\": {reasons},")}} "disputeProcedure": true } ] }
            """;
    }

    [Fact]
    public void Compare_OfWhatWasNotStated_IsNew()
    {
        const string Open = """{ "id": "x", "context": { "country": "GB-ENG" }, "agreements": [ { "id": "a", "form": "grant", "disputeProcedure": true } ] }""";
        var known = Open.Replace("\"form\"", "\"termMonths\": 12, \"form\"", StringComparison.Ordinal);

        Parse(Reports.Write(ReportFormats.Json, new ReportOptions { Scope = ReportScope.All }, Reports.AssessText(Open))).Compare(Reports.AssessText(known)).New.ShouldBe(1);
    }

    [Fact]
    public void Compare_WithJsonLinesOrABatch_IsTheSame()
    {
        var assessment = Reports.AssessText(Before);
        var lines = Reports.Write(ReportFormats.JsonLines, new ReportOptions(), assessment, Reports.Assess("mixed"));
        var batch = Reports.Write(ReportFormats.Json, new ReportOptions { IsBatch = true }, Reports.Assess("mixed"), assessment);

        Parse(lines).Compare(assessment).New.ShouldBe(0);
        Parse(batch).Compare(assessment).Unchanged.ShouldBe(2);
    }

    [Fact]
    public void Compare_KnowsWhetherTheBaselineIsOfTheDescription_ButOfBareFingerprints()
    {
        var (known, other) = (Reports.AssessText(Before, "x.json"), Reports.AssessText(Before.Replace("\"x\"", "\"y\"", StringComparison.Ordinal), "y.json"));
        var report = Reports.Write(ReportFormats.Json, new ReportOptions(), known);

        (Parse(report).Compare(known).IsOfBaseline, Parse(report).Compare(other).IsOfBaseline).ShouldBe((true, false));
        Parse("""{ "baseline": [] }""").Compare(other).IsOfBaseline.ShouldBeTrue();
        Should.Throw<ArgumentNullException>(() => Parse(report).Compare(null!));
        Should.Throw<ArgumentNullException>(() => Parse(report).Compare(known).IsNew(null!));
    }

    [Fact]
    public void Compare_WithAListOfFingerprints_KnowsThemAnywhere()
    {
        var assessment = Reports.AssessText(Before);
        var list = string.Join(",", assessment.Findings.Select(f => $$"""{ "fingerprint": "{{f.Fingerprint}}" }"""));

        var comparison = Parse($$"""{ "baseline": [{{list}}] }""").Compare(assessment);

        comparison.New.ShouldBe(0);
        comparison.Left.ShouldBeEmpty();
    }

    [Fact]
    public void Compare_WithAnOutcomeThatGotWorse_IsNew()
    {
        var open = Reports.AssessText("""{ "id": "x", "agreements": [{ "id": "a", "form": "grant" }], "context": { "country": "GB-ENG" } }""");
        var baseline = Parse(Reports.Write(ReportFormats.Json, new ReportOptions(), open));

        baseline.Compare(open).HasNewUndetermined.ShouldBeFalse();
        baseline.Compare(Reports.AssessText(Before)).New.ShouldBe(2);
    }

    [Theory]
    [InlineData("\"disputeProcedure\": true", BaselineExit.Settled)]
    [InlineData("\"exitPlan\": true", BaselineExit.Undecided)]
    [InlineData("\"id\": \"other\"", BaselineExit.NotSeen)]
    public void Compare_OfADepartureThatLeft_SaysHow(string now, BaselineExit expected)
    {
        const string Old = """{ "id": "x", "agreements": [ { "id": "a", "form": "grant", "disputeProcedure": false } ], "context": { "country": "GB-ENG" } }""";
        var baseline = Parse(Reports.Write(ReportFormats.Json, new ReportOptions(), Reports.AssessText(Old)));
        var text = expected == BaselineExit.NotSeen ? Old.Replace("\"id\": \"a\"", now, StringComparison.Ordinal) : Old.Replace("\"disputeProcedure\": false", now, StringComparison.Ordinal);

        var comparison = baseline.Compare(Reports.AssessText(text));

        comparison.Left.Select(entry => (entry.Rule, entry.Exit)).ShouldBe([("BOR0102", expected)]);
        comparison.New.ShouldBe(expected == BaselineExit.NotSeen ? 1 : 0);
    }

    [Fact]
    public void Compare_OfADepartureThatNoLongerApplies_DoesNotCallItSettled()
    {
        var baseline = Parse(Reports.Write(ReportFormats.Json, new ReportOptions(), Reports.AssessText(Before)));

        baseline.Compare(Reports.AssessText(Before.Replace("GB-ENG", "FR", StringComparison.Ordinal))).Left.Select(static e => e.Exit).ShouldAllBe(static exit => exit == BaselineExit.NotApplicable);
    }

    [Fact]
    public void Compare_OfADepartureFromARuleThatIsNotUsedAnyMore_SaysSo() =>
        Parse("""{ "description": { "id": "x" }, "results": [{ "rule": "GON0001", "outcome": "violated", "fingerprint": "f" }] }""").Compare(Reports.AssessText(Before))
            .Left.ShouldHaveSingleItem().Exit.ShouldBe(BaselineExit.RuleGone);

    [Fact]
    public void Compare_OfASuppressedDeparture_CountsItNeitherAsNewNorAsKnown()
    {
        var text = Before.TrimEnd()[..^1] + """, "suppressions": [{ "rule": "BOR0102", "justification": "Known.", "by": "A" }] }""";

        var comparison = Parse("""{ "baseline": [] }""").Compare(Reports.AssessText(text));

        (comparison.New, comparison.Unchanged).ShouldBe((1, 0));
    }

    [Fact]
    public void Compare_OfACopyThatKeptTheIdOfItsModel_KnowsNothingOfTheModel()
    {
        var text = Reports.Write(ReportFormats.Json, new ReportOptions(), Reports.AssessText(Before, "model.json"));

        // The model is part of the run, and its findings are its own.
        var paths = new HashSet<string>(StringComparer.Ordinal) { "model.json", "copy.json" };
        var baseline = Baseline.Parse(Encoding.UTF8.GetBytes(text), new(static document => document.Path, paths));
        baseline.Compare(Reports.AssessText(Before, "copy.json")).New.ShouldBe(2);
        baseline.NotSeen.ShouldBe(["model.json"]);
        baseline.Compare(Reports.AssessText(Before, "model.json")).Unchanged.ShouldBe(2);
        baseline.NotSeen.ShouldBeEmpty();

        // A file that has been moved is known by its id, once.
        paths.Remove("model.json");
        baseline = Baseline.Parse(Encoding.UTF8.GetBytes(text), new(static document => document.Path, paths));
        baseline.Compare(Reports.AssessText(Before, "copy.json")).Unchanged.ShouldBe(2);
        baseline.Compare(Reports.AssessText(Before, "copy.json")).Unchanged.ShouldBe(2);
        baseline.Compare(Reports.AssessText(Before, "second.json")).New.ShouldBe(2);
    }

    [Theory]
    [InlineData("old/x.json", "./old//x.json", true)]
    [InlineData("old/x.json", "old\\x.json", true)]
    [InlineData("/old/x.json", "old/x.json", false)]
    [InlineData("old/x.json", "new/x.json", false)]
    public void Compare_WithoutAnId_GoesByThePath(string then, string now, bool isSame)
    {
        var text = Before.Replace("\"id\": \"x\", ", "", StringComparison.Ordinal);

        Parse(Reports.Write(ReportFormats.Json, new ReportOptions(), Reports.AssessText(text, then))).Compare(Reports.AssessText(text, now)).Unchanged.ShouldBe(isSame ? 2 : 0);
    }

    [Fact]
    public void Compare_OfADescriptionThatWasGivenAnId_GoesByThePathUnlessBothHaveOne()
    {
        var without = Before.Replace("\"id\": \"x\", ", "", StringComparison.Ordinal);
        var other = Before.Replace("\"id\": \"x\"", "\"id\": \"y\"", StringComparison.Ordinal);

        Parse(Reports.Write(ReportFormats.Json, new ReportOptions(), Reports.AssessText(without))).Compare(Reports.AssessText(Before)).Unchanged.ShouldBe(2);
        Parse(Reports.Write(ReportFormats.Json, new ReportOptions(), Reports.AssessText(Before))).Compare(Reports.AssessText(without)).Unchanged.ShouldBe(2);
        Parse(Reports.Write(ReportFormats.Json, new ReportOptions(), Reports.AssessText(Before))).Compare(Reports.AssessText(other)).Unchanged.ShouldBe(0);
    }

    [Fact]
    public void Parse_OfWhatEditorsLeave_ReadsIt()
    {
        var assessment = Reports.AssessText(Before);
        var print = assessment.Findings.First(f => f.Outcome == Outcome.Violated).Fingerprint;

        Parse($$"""{{"\uFEFF"}} /* ours */ { "baseline": [{ "fingerprint": "{{print}}" },] } """).Compare(assessment).Unchanged.ShouldBe(1);
        Parse($$"""[{ "baseline": [{ "fingerprint": "{{print}}", "outcome": "satisfied" }] }]""").Compare(assessment).Unchanged.ShouldBe(1);
        Parse($$"""{ "baseline": [{ "fingerprint": "{{print}}", "outcome": "undetermined" }] }""").Compare(assessment).Unchanged.ShouldBe(0);
    }

    [Fact]
    public void Parse_OfWhatCannotBeText_SaysWhere()
    {
        Should.Throw<FormatException>(() => Baseline.Parse(new byte[] { (byte)'{', (byte)'\n', 0xC3, 0xA9, 0xFF })).Message.ShouldBe("line 2: the byte 0xFF is not valid UTF-8.");
        Should.Throw<FormatException>(() => Parse("{ \"baseline\": [],\n \"a\": \"\\uD800\" }")).Message.ShouldBe("line 2: a text holds half of a surrogate pair.");
        Should.Throw<FormatException>(() => Parse("{ \"baseline\": [] }\n{ \"baseline\": [] }\n{ \"baseline\"\n")).Message.ShouldBe("line 4: it is no JSON.");
        Should.Throw<FormatException>(() => Parse(Nested(64))).Message.ShouldBe("line 1: it is nested deeper than the limit of 64.");
        Parse(Nested(63)).NotSeen.ShouldBeEmpty();

        static string Nested(int depth) => $$"""{ "baseline": [], "a": {{new string('[', depth)}}{{new string(']', depth)}} }""";
    }

    [Theory]
    [InlineData("", "it is empty.")]
    [InlineData("[1]", "neither a JSON report")]
    [InlineData("""{ "tables": 5 }""", "neither a JSON report")]
    [InlineData("{ \"baseline\": [{}] }", "an entry has no 'fingerprint'.")]
    [InlineData("{ \"results\": [{ \"outcome\": \"violated\" }] }", "an entry has no 'fingerprint'.")]
    [InlineData("{\n\n]", "line 3: it is no JSON.")]
    public void Parse_OfSomethingElse_SaysWhatIsWrong(string text, string expected) =>
        Should.Throw<FormatException>(() => Parse(text)).Message.ShouldContain(expected);

    [Fact]
    public void Report_WithABaseline_MarksItsFindings()
    {
        var baseline = Parse(Reports.Write(ReportFormats.Json, new ReportOptions(), Reports.AssessText(Before)));
        var options = new ReportOptions { Baseline = baseline };
        var after = Reports.AssessText(After);

        Reports.Write(ReportFormats.Console, options, after).ShouldContain("[error, new]");
        Reports.Write(ReportFormats.Markdown, options, after).ShouldContain("- BOR0102, settled, then: The agreement has no procedure for disputes.");
        Reports.Write(ReportFormats.Csv, options, after).ShouldContain(",unchanged,");
        Reports.Write(ReportFormats.Json, options, after).ShouldContain("\"baselineState\": \"new\"");
        Reports.Write(ReportFormats.Sarif, options, after).ShouldContain("\"baselineState\": \"absent\"");
    }

    private static Baseline Parse(string text) => Baseline.Parse(Encoding.UTF8.GetBytes(text));
}
