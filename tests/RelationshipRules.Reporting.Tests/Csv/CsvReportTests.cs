using RelationshipRules.Reporting.Csv;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Csv;

public sealed class CsvReportTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "' =1")]
    [InlineData("\r\n=1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    [InlineData("x;=HYPERLINK(A1);y", "x;'=HYPERLINK(A1);y")]
    [InlineData("x; \u200C@y | +z", "x;' \u200C@y |' +z")]
    [InlineData("\u00AD\u3164\u00A0=1", "'\u00AD\u3164\u00A0=1")]
    [InlineData("\uFE0F=1", "'\uFE0F=1")]
    [InlineData("first; second", "first; second")]
    public void Neutral_OfAFormula_IsText(string text, string expected) => CsvText.Neutral(text).ShouldBe(expected);

    [Fact]
    public void Report_OfADescription_HasOneLineAResult()
    {
        var assessment = Reports.Assess("hostile");

        var lines = Write(assessment);

        lines.Length.ShouldBe(1 + assessment.GetFindings(Outcome.Violated, Outcome.Unexplained, Outcome.Explained).Count + assessment.Diagnostics.Count);
    }

    [Fact]
    public void Report_OfADescriptionWithMistakes_HasTheMistakes() => Write(Reports.Assess("faulty")).ShouldContain(l => l.Contains(",RRD0021,"));

    [Fact]
    public void Report_ForOthersThanOurReader_QuotesWhatTheyWouldSplitAndMarksItsBytes()
    {
        var json = """{ "id": "a;b", "title": "c|d" }""";
        Reports.Write(ReportFormats.Csv, new ReportOptions { Scope = ReportScope.All }, Reports.AssessText(json)).ShouldContain("\"c|d\"");
        Reports.Write(ReportFormats.Csv, new ReportOptions { ByteOrderMark = true }, Reports.AssessText(json)).ShouldStartWith("\uFEFFdescription,");
        Reports.Write(ReportFormats.Csv, new ReportOptions(), Reports.AssessText(json)).ShouldStartWith("description,");
    }

    private static string[] Write(Assessment assessment) =>
        Reports.Write(ReportFormats.Csv, new ReportOptions(), assessment).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
