using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Tests.Support;
using RelationshipRules.Model;

namespace RelationshipRules.Exchange.Tests;

public sealed class DescriptionWorkbookTests
{
    private static readonly string[] Facts =
    [
        "describedOn", "context.country", "agreements[].termMonths", "agreements[].disputeProcedure", "agreements[].paymentTiming", "agreements[].eligibleCosts", "agreements[].annualValue",
        "agreements[].startsOn", "agreements[].unpaidTasks", "parties[].kind", "parties[].governmentIncomeShare", "consultations[].durationWeeks",
    ];

    [Fact]
    public void Template_HasASheetForEachPart_ARowForEachQuestion_AndChoicesToPick()
    {
        using var stream = Written();
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        var workbook = document.WorkbookPart!;
        workbook.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value).ShouldBe(["description", "context", "agreements", "parties", "consultations"], ignoreOrder: true);
        workbook.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<DataValidation>()).Count().ShouldBe(3);
    }

    [Fact]
    public void Template_ThatIsNotFilledIn_StatesNothing()
    {
        using var stream = Written();

        DescriptionWorkbook.IsOne(stream).ShouldBeTrue();
        var document = DescriptionWorkbook.Read(stream, "grant.xlsx");
        document.Partnership.ShouldBe(new Partnership());
        document.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Answers_ComeBackAsFactsWithWhereTheyAreDocumented()
    {
        var document = Read(("agreements[].id", "advice"), ("agreements[].termMonths", "below 24"), ("agreements[].disputeProcedure", "yes"), ("agreements[].paymentTiming", "arrears"), ("agreements[].eligibleCosts", "all: staff; training"),
            ("agreements[].annualValue", "12,000 gbp"), ("agreements[].startsOn", "1/4/2024"), ("agreements[].unpaidTasks", "none"), ("parties[].governmentIncomeShare", "40%"), ("context.country", "GB-ENG"), ("consultations[].durationWeeks", "6 to 8"));

        document.Diagnostics.ShouldBeEmpty();
        var agreement = document.Partnership.Agreements!.ShouldHaveSingleItem();
        (agreement.Id, agreement.TermMonths.ToString(), agreement.DisputeProcedure, agreement.PaymentTiming, agreement.AnnualValue).ShouldBe(("advice", "less than 24", true, PaymentTiming.Arrears, new Money(12_000m, "GBP")));
        agreement.EligibleCosts!.IsWhole.ShouldBeTrue();
        agreement.UnpaidTasks!.Count.ShouldBe(0);
        agreement.StartsOn.ShouldBe(new DateOnly(2024, 4, 1));
        document.Partnership.Parties![0].GovernmentIncomeShare!.Value.Exact.ShouldBe(0.4);
        document.Partnership.Consultations![0].DurationWeeks.ToString().ShouldBe("6 to 8");
        document.Partnership.Evidence!["/agreements/has/0/termMonths"].ShouldHaveSingleItem().ShouldBe(new Evidence("Grant agreement") { Page = "7", Quote = "as it stands there", Note = "read aloud" });
    }

    [Theory]
    [InlineData("agreements[].termMonths", "a while", "RRD0022")]
    [InlineData("agreements[].paymentTiming", "soon", "RRD0023")]
    [InlineData("agreements[].startsOn", "spring", "RRD0024")]
    public void Answer_ThatAFactCannotBe_IsToldAsInAnyDescription(string path, string answer, string expected) => Read((path, answer)).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe(expected);

    [Fact]
    public void Terms_FilledInAsASpreadsheet_AreLaidUnderRecords()
    {
        var terms = Read(asTerms: true, ("agreements[].disputeProcedure", "no"), ("parties[].governmentIncomeShare", "0.4"));
        var partnership = Records.Read($$"""[{ "id": "360G-any-1", {{Records.Parties}} }]""", new() { Terms = [new(terms, "terms.xlsx")] }).ShouldHaveSingleItem().Document!.Partnership;

        partnership.Agreements![0].DisputeProcedure.ShouldBe(false);
        partnership.Parties!.Select(p => p.GovernmentIncomeShare?.Exact).ShouldBe([null, 0.4]);
        partnership.Evidence!["/agreements/has/0/disputeProcedure"].Select(e => e.Document).ShouldBe(["terms.xlsx", "Grant agreement"]);
    }

    [Fact]
    public void CopyWithNotes_HasThemBesideTheAnswers_AndIsReadLikeTheWorkbook()
    {
        using var filled = Filled(asTerms: false, ("agreements[].id", "advice"), ("agreements[].termMonths", "12"), ("context.country", "GB-ENG"));
        var original = Stated(filled);

        using var once = Beside(filled, ("/agreements/has/0/termMonths", "too short"), ("/agreements/has/0/termMonths", "=and so on"), ("/agreements/has/0/terminationNoticeMonths", "not asked"), ("/consultations", "elsewhere"));
        Notes(once).ShouldBe(["agreements[].id: not asked", "agreements[].termMonths: too short\n=and so on", ": elsewhere"], ignoreOrder: true);
        Stated(once).ShouldBe(original);

        // What was said of an earlier check goes.
        using var twice = Beside(once, ("/context/country", "good"));
        Notes(twice).ShouldBe(["context.country: good"]);
        Stated(twice).ShouldBe(original);
    }

    [Fact]
    public void CopyWithNotes_OfWhatAnotherProgramHasSaved_LeavesWhatStandsBesideTheAnswers()
    {
        using var filled = Filled(asTerms: false, ("agreements[].id", "advice"), ("agreements[].termMonths", "12"));
        using (var document = SpreadsheetDocument.Open(filled, isEditable: true))
        {
            document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats = new CellFormats(new CellFormat());
            foreach (var rows in document.WorkbookPart.WorksheetParts.Select(static p => p.Worksheet!.Descendants<Row>().ToList()))
            {
                foreach (var (number, row) in rows.Index())
                {
                    row.RowIndex = (uint)number + 1;
                    row.Append(Named("I", "my comment"), Named("L", "further"));
                    foreach (var (column, cell) in row.Elements<Cell>().Take(8).Index())
                    {
                        (cell.CellReference, cell.StyleIndex) = ($"{(char)('A' + column)}{number + 1}", 0);
                    }

                    Cell Named(string column, string text) => new() { CellReference = $"{column}{number + 1}", DataType = CellValues.InlineString, InlineString = new(new Text(text)) };
                }
            }
        }

        filled.Position = 0;
        using var copy = Beside(filled, ("/agreements/has/0/termMonths", new string('n', 40_000)));
        using var again = Beside(copy, ("/agreements/has/0/termMonths", "too short"));
        using var checkedOnce = SpreadsheetDocument.Open(again, isEditable: false);
        var noted = checkedOnce.WorkbookPart!.WorksheetParts.SelectMany(static p => p.Worksheet!.Descendants<Row>()).Single(static r => r.Elements<Cell>().Any(static c => c.InnerText == "too short"));
        noted.Elements<Cell>().Select(static c => c.CellReference!.Value![..1]).ShouldBe(["A", "B", "C", "D", "E", "F", "G", "H", "I", "L", "M"]);
        noted.Elements<Cell>().TakeLast(3).Select(static c => c.InnerText).ShouldBe(["my comment", "further", "too short"]);
        noted.Elements<Cell>().ShouldAllBe(static c => c.StyleIndex == null || c.StyleIndex.Value == 0);
    }

    [Fact]
    public void Workbook_OfSomethingElse_IsNone()
    {
        using var stream = new MemoryStream(Records.Workbook([["Identifier", "Answer"]]));

        DescriptionWorkbook.IsOne(stream).ShouldBeFalse();
        Should.Throw<RecordFileException>(() => DescriptionWorkbook.Read(stream, "x.xlsx"));
        Should.Throw<RecordFileException>(() => DescriptionWorkbook.WriteBeside(stream, Stream.Null, []));
    }

    [Fact]
    public void Sheet_NamedTwice_IsOneSheet()
    {
        using var filled = Filled(asTerms: false, ("agreements[].id", "advice"), ("agreements[].termMonths", "12"));
        using (var document = SpreadsheetDocument.Open(filled, isEditable: true))
        {
            var sheets = document.WorkbookPart!.Workbook!.Sheets!;
            sheets.Append(sheets.Elements<Sheet>().Select(static (s, i) => new Sheet { Id = s.Id, SheetId = 100 + (uint)i, Name = "again " + s.Name!.Value }).ToList());
        }

        filled.Position = 0;
        DescriptionWorkbook.Read(filled, "grant.xlsx").Partnership.Agreements!.ShouldHaveSingleItem().Id.ShouldBe("advice");
    }

    private static MemoryStream Beside(MemoryStream workbook, params (string Pointer, string Text)[] notes)
    {
        var copy = new MemoryStream();
        DescriptionWorkbook.WriteBeside(workbook, copy, [.. notes.Select(static n => KeyValuePair.Create(n.Pointer, n.Text))]);
        copy.Position = 0;
        using (var document = SpreadsheetDocument.Open(copy, isEditable: false))
        {
            new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        }

        copy.Position = 0;
        return copy;
    }

    private static string Stated(MemoryStream workbook)
    {
        var partnership = DescriptionWorkbook.Read(workbook, "grant.xlsx").Partnership;
        return $"{partnership} {string.Join(' ', partnership.Evidence!.Keys.Order(StringComparer.Ordinal))}";
    }

    /// <summary>What stands in the column behind the fact, after the fact of its row.</summary>
    private static List<string> Notes(MemoryStream workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        var notes = document.WorkbookPart!.WorksheetParts.SelectMany(static p => p.Worksheet!.Descendants<Row>()).Select(static r => r.Elements<Cell>().ToList())
            .Where(static c => c.Count > 0 && c[^1].CellReference?.Value?.StartsWith('I') == true && c[^1].InnerText is not "Findings")
            .Select(static c => $"{(c.Count > 8 ? c[7].InnerText : "")}: {c[^1].InnerText}").ToList();
        workbook.Position = 0;
        return notes;
    }

    private static MemoryStream Written(bool asTerms = false)
    {
        var stream = new MemoryStream();
        DescriptionWorkbook.Write(stream, Facts, asTerms);
        stream.Position = 0;
        return stream;
    }

    private static PartnershipDocument Read(params (string Path, string Answer)[] answers) => Read(asTerms: false, answers);

    private static PartnershipDocument Read(bool asTerms, params (string Path, string Answer)[] answers)
    {
        using var stream = Filled(asTerms, answers);
        return DescriptionWorkbook.Read(stream, "grant.xlsx", asTerms);
    }

    private static MemoryStream Filled(bool asTerms, params (string Path, string Answer)[] answers)
    {
        var stream = Written(asTerms);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var (path, answer) in answers)
            {
                var row = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Row>()).Single(r => r.Elements<Cell>().Last().InnerText == path);
                var cells = row.Elements<Cell>().ToList();
                foreach (var (at, text) in ((int, string)[])[(1, answer), (2, "Grant agreement"), (3, "7"), (4, "as it stands there"), (5, "read aloud")])
                {
                    cells[at].DataType = CellValues.InlineString;
                    cells[at].InlineString = new InlineString(new Text(text));
                }
            }
        }

        stream.Position = 0;
        return stream;
    }
}
