using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Office;

/// <summary>Reports for people who work in a word processor or a spreadsheet: valid files whose texts are texts.</summary>
public sealed class OfficeReportTests
{
    private static readonly ReportOptions Everything = new() { Scope = ReportScope.All, ActionPlan = true, Scorecard = true };

    public static TheoryData<string, bool> Cases()
    {
        var cases = new TheoryData<string, bool>();
        foreach (var description in Reports.Descriptions)
        {
            cases.Add(description, false);
            cases.Add(description, true);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Report_OfAnyDescription_IsAValidFile(string description, bool isBatch)
    {
        var options = Everything with { IsBatch = isBatch };
        using var word = WordprocessingDocument.Open(Open(ReportFormats.Word, options, Reports.Assess(description)), isEditable: false);
        Validate(word);
        using var excel = SpreadsheetDocument.Open(Open(ReportFormats.Excel, options, Reports.Assess(description)), isEditable: false);
        Validate(excel);
    }

    [Fact]
    public void Word_OfADescription_HasTheFindingsUnderHeadingsOfTheProgram()
    {
        using var word = WordprocessingDocument.Open(Open(ReportFormats.Word, new() { ActionPlan = true }, Reports.Assess("mixed")), isEditable: false);
        var paragraphs = word.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => (Style: p.ParagraphProperties?.ParagraphStyleId?.Val?.Value, p.InnerText)).ToList();

        paragraphs.ShouldContain(("Heading1", "Advice service"));
        paragraphs.ShouldContain(("Heading2", "Findings"));
        paragraphs.ShouldContain(("Heading3", "The grant runs for 12 months; 24 or more are asked for."));
        paragraphs.ShouldContain(p => p.InnerText.StartsWith("What to do (government): Offer two years", StringComparison.Ordinal));
        var levels = paragraphs.Where(static p => p.Style?.StartsWith("Heading", StringComparison.Ordinal) == true).Select(static p => p.Style![^1] - '0').ToList();
        levels.Zip(levels.Skip(1)).ShouldAllBe(static pair => pair.Second <= pair.First + 1);
        paragraphs.ShouldContain(p => p.Style == "Heading3" && p.InnerText.StartsWith("Put right first", StringComparison.Ordinal));
        word.MainDocumentPart.HyperlinkRelationships.ShouldAllBe(link => link.Uri.Scheme == "https" || link.Uri.Scheme == "http");
        word.PackageProperties.Title.ShouldBe("Advice service");
    }

    [Fact]
    public void Excel_OfABatch_HasSheetsOfDescriptionsFindingsAndQuestions_AndOfWhatTheyHaveInCommon()
    {
        var mixed = Reports.Assess("mixed");
        using var stream = new MemoryStream();
        using (var writer = ReportFormats.Excel.Open(stream, new() { IsBatch = true }))
        {
            writer.Write(mixed);
            writer.Write(Reports.Assess("faulty"));
            writer.Write(Reports.AssessMissing("locked.json"));
            writer.Complete();
        }

        using var excel = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheets = Sheets(excel);
        sheets.Keys.ShouldBe(["Descriptions", "Findings", "Questions", "Rules", "To ask"]);
        sheets["Descriptions"].Select(row => row[0]).ShouldBe(["Description", "Advice service", "With mistakes", "locked.json"]);
        sheets["Descriptions"][3][8].ShouldBe("RRD0010: There is no file 'locked.json'.");
        sheets["Findings"].Count(row => row[0] == "Advice service").ShouldBe(mixed.GetFindings(Outcome.Violated, Outcome.Unexplained, Outcome.Explained).Count + mixed.Classifications.Count);
        sheets["Questions"].Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Excel_WithWhatLooksLikeAFormula_HasItAsText()
    {
        var assessment = Reports.AssessText("""{ "title": "=1+1\u0007\uFFFE", "context": { "country": "GB-ENG" }, "agreements": [{ "id": "@SUM(A1)", "form": "grant", "termMonths": 1, "shortTermReasonsGiven": false }] }""");
        using var excel = SpreadsheetDocument.Open(Open(ReportFormats.Excel, new(), assessment), isEditable: false);
        Validate(excel);
        excel.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).ShouldBeEmpty();
        Sheets(excel)["Descriptions"][1][0].ShouldStartWith("=1+1");
        Sheets(excel)["Findings"][1].ShouldContain("agreement @SUM(A1)");
    }

    [Fact]
    public void Excel_WithATextThatNoCellHolds_ShortensIt()
    {
        var long1 = new string('x', 40_000);
        var assessment = Reports.AssessText($$"""{ "title": "{{long1}}" }""");
        using var excel = SpreadsheetDocument.Open(Open(ReportFormats.Excel, new(), assessment), isEditable: false);
        Sheets(excel)["Descriptions"][1][0].Length.ShouldBeLessThanOrEqualTo(32_767);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void Report_MadeTwice_IsTheSameFile(string format)
    {
        var first = Open(ReportFormats.Find(format)!, Everything, Reports.Assess("mixed")).ToArray();
        Open(ReportFormats.Find(format)!, Everything, Reports.Assess("mixed")).ToArray().ShouldBe(first);
    }

    private static Dictionary<string, List<string[]>> Sheets(SpreadsheetDocument excel) => excel.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToDictionary(
        sheet => sheet.Name!.Value!,
        sheet => ((WorksheetPart)excel.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()).ToList(),
        StringComparer.Ordinal);

    private static void Validate(OpenXmlPackage package) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();

    private static MemoryStream Open(ReportFormat format, ReportOptions options, Assessment assessment)
    {
        var stream = new MemoryStream();
        using (var writer = format.Open(stream, options))
        {
            writer.Write(assessment);
            writer.Complete();
        }

        stream.Position = 0;
        return stream;
    }
}
