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
    [InlineData("", "it is empty.")]
    [InlineData("[1]", "neither a JSON report")]
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
