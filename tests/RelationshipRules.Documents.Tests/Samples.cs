using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace RelationshipRules.Documents.Tests;

/// <summary>Documents of our own making.</summary>
internal static class Samples
{
    public static AgreementText Read(byte[] bytes, string name)
    {
        var result = AgreementReader.Read(new MemoryStream(bytes), name);
        result.Text.ShouldNotBeNull(string.Join(' ', result.Diagnostics.Select(d => d.Message)));
        return result.Text;
    }

    public static Diagnostic Refuse(byte[] bytes, string name, ReadLimits? limits = null)
    {
        var result = AgreementReader.Read(new MemoryStream(bytes), name, limits);
        result.Text.ShouldBeNull();
        return result.Diagnostics.Single(d => d.Severity == Severity.Error);
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A Word document of elements of a body.</summary>
    public static byte[] Word(params OpenXmlElement[] body) => WordWithStyles([], body);

    /// <summary>A Word document with styles of its own.</summary>
    public static byte[] WordWithStyles(IEnumerable<Style> styles, params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(styles);
            var numbering = main.AddNewPart<NumberingDefinitionsPart>();
            numbering.Numbering = new Numbering(
                new AbstractNum(
                    new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%1." }) { LevelIndex = 0 },
                    new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%1.%2" }) { LevelIndex = 1 },
                    new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.LowerLetter }, new LevelText { Val = "(%3)" }) { LevelIndex = 2 })
                { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(new Paragraph(new Run(new Text("Draft in confidence"))));
        }

        return stream.ToArray();
    }

    public static Paragraph Numbered(int level, string text) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })), new Run(new Text(text)));

    public static Paragraph Plain(string text) => new(new Run(new Text(text)));

    /// <summary>A PDF of one page with a line across it and two columns of lines below.</summary>
    public static byte[] PdfInColumns(string title, string[] left, string[] right)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        page.AddText(title, 11, new PdfPoint(50, 780), font);
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            page.AddText(left.ElementAtOrDefault(i) ?? " ", 9, new PdfPoint(50, 750 - (i * 12)), font);
            page.AddText(right.ElementAtOrDefault(i) ?? " ", 9, new PdfPoint(310, 750 - (i * 12)), font);
        }

        return builder.Build();
    }

    /// <summary>A PDF of one page of groups of lines, each below the one before it; one that begins farther right stands beside it.</summary>
    public static byte[] PdfOfLines(params (double Left, string[] Lines)[] groups)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        var (top, bottom) = (800d, 800d);
        foreach (var (left, lines) in groups)
        {
            top = left > 50 ? top : bottom - 14;
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Length > 0)
                {
                    page.AddText(lines[i], 9, new PdfPoint(left, top - (i * 12)), font);
                }
            }

            bottom = Math.Min(bottom, top - (lines.Length * 12));
        }

        return builder.Build();
    }

    /// <summary>A PDF of one page of lines with cells that stand apart.</summary>
    public static byte[] PdfOfCells(params (string First, string Second)[] lines)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].First.Length > 0)
            {
                page.AddText(lines[i].First, 11, new PdfPoint(50, 770 - (i * 14)), font);
            }

            page.AddText(lines[i].Second, 11, new PdfPoint(220, 770 - (i * 14)), font);
        }

        return builder.Build();
    }

    /// <summary>A PDF of pages of lines, with a header and a footer on each.</summary>
    public static byte[] Pdf(params string[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 0; number < pages.Length; number++)
        {
            var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            page.AddText("Anytown Borough Council: grant agreement", 9, new PdfPoint(50, 810), font);
            page.AddText($"Page {number + 1} of {pages.Length}", 9, new PdfPoint(280, 20), font);
            var y = 770d;
            foreach (var line in pages[number])
            {
                if (line.Length > 0)
                {
                    page.AddText(line, 11, new PdfPoint(50, y), font);
                }

                y -= 14;
            }
        }

        return builder.Build();
    }

    /// <summary>A package that unfolds to many times its size.</summary>
    public static byte[] ZipBomb(int megabytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++)
            {
                entry.Write(block);
            }
        }

        return stream.ToArray();
    }
}
