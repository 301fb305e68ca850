using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RelationshipRules.Reporting.Documents;
using Paragraph = RelationshipRules.Reporting.Documents.Paragraph;
using Table = RelationshipRules.Reporting.Documents.Table;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace RelationshipRules.Reporting.Office;

/// <summary>Lays documents out for a word processor, with its own headings, lists and tables, so that a reader can go on working in it.</summary>
internal sealed class WordRenderer : IReportRenderer, IDisposable
{
    private readonly Stream _output;
    private readonly MemoryStream _package = new();
    private readonly WordprocessingDocument _document;
    private readonly MainDocumentPart _main;
    private readonly Body _body;
    private int _links;

    /// <summary>Whether a heading stands between the section and its findings: else these are one level higher, so that no level is skipped.</summary>
    private bool _hasSubHeading;

    private bool _hasWritten;

    private WordRenderer(Stream output)
    {
        _output = output;
        _document = WordprocessingDocument.Create(_package, WordprocessingDocumentType.Document);
        _main = _document.AddMainDocumentPart();
        _document.ChangeIdOfPart(_main, "rId1");
        _body = new Body();
        _main.Document = new Document(_body);
        _main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Styles();
        _main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = WordStyles.Bullets();
    }

    public static IReportRenderer To(Stream output) => OfficeFiles.IsSupported ? new WordRenderer(output) : throw OfficeFiles.NotSupported();

    public void WriteFront(ReportDocument front) => Write(front);

    public void Write(ReportDocument document)
    {
        if (_hasWritten)
        {
            _body.Append(new Word.Paragraph(new Run(new Break { Type = BreakValues.Page })));
        }
        else
        {
            WriteTitle(document.Title);
        }

        _hasWritten = true;
        Add(WordStyles.Title, document.Title);
        Write(document.Head);
        foreach (var section in document.Sections)
        {
            Add(WordStyles.Section, section.Title);
            _hasSubHeading = false;
            Write(section.Blocks);
        }

        Write(document.Foot);
    }

    public void End()
    {
        Add(WordStyles.Small, Wording.Disclaimer);

        // A4 with margins of two centimetres, in twentieths of a point.
        _body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }));
        _document.Dispose();
        OfficePackage.CopyTo(_package, _output);
    }

    public void Dispose()
    {
        _document.Dispose();
        _package.Dispose();
    }

    /// <summary>The title by which a reader's programs name the document. The library would write it under a name that is another one each time.</summary>
    private void WriteTitle(string title)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace terms = "http://purl.org/dc/elements/1.1/";
        using var properties = _document.AddNewPart<CoreFilePropertiesPart>("core").GetStream(FileMode.Create);
        new XElement(core + "coreProperties", new XElement(terms + "title", OfficePackage.Text(title)), new XElement(terms + "language", ReportWords.Language)).Save(properties);
    }

    private void Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case SubHeading heading:
                Add(WordStyles.SubHeading, heading.Text);
                _hasSubHeading = true;
                break;
            case Paragraph text:
                foreach (var line in text.Lines)
                {
                    Add(WordStyles.Text, line);
                }

                break;
            case ItemList list:
                foreach (var item in list.Items)
                {
                    Add(WordStyles.Bullet, item.IsTask ? ["\u2610 ", .. item.Text] : item.Text);
                    foreach (var (label, text) in item.Rows?.Rows ?? [])
                    {
                        Add(WordStyles.Small, Labelled(label, text));
                    }
                }

                break;
            case RowList list:
                foreach (var (label, text) in list.Rows)
                {
                    Add(WordStyles.Text, Labelled(label, text));
                }

                break;
            case FindingBlock finding:
                Write(finding);
                break;
            case Table table:
                Write(table);
                break;
            case ColumnList columns:
                foreach (var (title, list) in columns.Columns)
                {
                    Add(WordStyles.SubHeading, $"{title} ({Wording.Number(list.Items.Count)})");
                    Write(list.Items.Count > 0 ? list : ItemList.Of([ReportWords.None]));
                }

                break;
        }
    }

    private void Write(FindingBlock block)
    {
        var finding = block.Finding;
        Add(_hasSubHeading ? WordStyles.Finding : WordStyles.SubHeading, finding.Message);
        Add(WordStyles.Small, [Piece.Strong(block.Severity), $" {finding.Rule.Id} {finding.Rule.Title}: {finding.Label}"]);
        foreach (var row in block.Rows.Where(static r => r.Kind is not (FindingRowKind.For or FindingRowKind.Rule)).OrderByDescending(static r => r.Kind == FindingRowKind.Remedy))
        {
            var label = row.Kind == FindingRowKind.Remedy ? ReportWords.Office_RemedyFor(FindingBlock.Label(row.Kind), Wording.Addressee(finding.Rule.Addressee)) : FindingBlock.Label(row.Kind);
            Add(row.Kind == FindingRowKind.Remedy ? WordStyles.Text : WordStyles.Small, Labelled(label, row.Text));
        }
    }

    private void Write(Table table)
    {
        var rows = table.Rows.Select(row => new TableRow(row.Select((cell, i) => Cell(cell, table.Columns[i].IsNumber, isHeading: false))));
        var head = new TableRow(table.Columns.Select(static c => (Line)c.Title).Select((title, i) => Cell(title, table.Columns[i].IsNumber, isHeading: true)))
        {
            TableRowProperties = new TableRowProperties(new TableHeader()),
        };
        var lines = new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 8 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 2, Color = "999999" });
        _body.Append(
            new Word.Table(
                [
                    new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, lines),
                    new TableGrid(table.Columns.Select(static _ => new GridColumn())),
                    head,
                    .. rows,
                ]),
            new Word.Paragraph());
    }

    private TableCell Cell(Line text, bool isNumber, bool isHeading)
    {
        var paragraph = Paragraph(WordStyles.Cell, isHeading ? [Piece.Strong(text.ToString())] : text);
        if (isNumber)
        {
            paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
        }

        return new TableCell(paragraph);
    }

    private static Line Labelled(string label, Line text) => label.Length == 0 ? text : [Piece.Strong(label + ": "), .. text];

    private void Add(string style, Line text) => _body.Append(Paragraph(style, text));

    private Word.Paragraph Paragraph(string style, Line text)
    {
        var paragraph = new Word.Paragraph { ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style }) };
        foreach (var piece in text)
        {
            var run = Run(piece);
            if (piece is { Url: { } url, Style: not PieceStyle.Within })
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"link{++_links}");
                _main.AddHyperlinkRelationship(new Uri(url), isExternal: true, id);
                paragraph.Append(new Hyperlink(run) { Id = id });
            }
            else
            {
                paragraph.Append(run);
            }
        }

        return paragraph;
    }

    private static Run Run(Piece piece)
    {
        var properties = new RunProperties();
        if (piece.Style == PieceStyle.Strong)
        {
            properties.Append(new Bold());
        }

        if (piece.Style is PieceStyle.Small or PieceStyle.Note)
        {
            properties.Append(new Color { Val = "4B5563" });
        }

        if (piece is { Url: not null, Style: not PieceStyle.Within })
        {
            properties.Append(new Color { Val = "0B4F9C" }, new Underline { Val = UnderlineValues.Single });
        }

        return new Run(properties, new Word.Text(OfficePackage.Text(piece.Text)) { Space = SpaceProcessingModeValues.Preserve });
    }
}
