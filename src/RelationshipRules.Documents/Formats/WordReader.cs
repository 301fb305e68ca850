using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RelationshipRules.Documents.Formats;

/// <summary>Word documents: paragraphs with the numbers that Word counts, headings, tables. Headers, footers and deleted text are other parts or marked, and left out.</summary>
internal sealed class WordReader
{
    private readonly BlockList _blocks;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<int, AbstractNum> _lists = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private int _page = 1;
    private bool _hasPages;

    // Most documents have no style that strikes or hides, and need not ask for it at each run.
    private bool _marksAreInStyles;

    private WordReader(BlockList blocks) => _blocks = blocks;

    public static int Read(byte[] bytes, ReadLimits limits, BlockList blocks)
    {
        CheckSize(bytes, limits);
        using var stream = new MemoryStream(bytes, writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = limits.MaxUnpackedBytes });
        if (document.MainDocumentPart is not { Document.Body: { } body } main)
        {
            throw new DocumentProblem(DocumentDiagnostics.UnknownFormat, "The file is no Word document; a spreadsheet or a presentation, perhaps.");
        }

        var reader = new WordReader(blocks);
        reader.ReadStyles(main);
        foreach (var element in Children(body))
        {
            reader.ReadElement(element, depth: 0);
        }

        return reader._hasPages ? reader._page : 0;
    }

    /// <summary>What a package says that it unfolds to is summed before anything is unfolded; that it unfolds to no more is the business of who reads a part.</summary>
    private static void CheckSize(byte[] bytes, ReadLimits limits)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        if (zip.Entries.Count > 5_000 || zip.Entries.Sum(static e => e.Length) > limits.MaxUnpackedBytes)
        {
            throw new DocumentProblem(DocumentDiagnostics.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The document unfolds to more than the limit of {limits.MaxUnpackedBytes:N0} bytes."));
        }
    }

    private void ReadStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles[id] = style;
                _marksAreInStyles |= style.StyleRunProperties?.Elements().Any(static mark => mark is Vanish or Strike or DoubleStrike) == true;
            }
        }

        if (main.NumberingDefinitionsPart?.Numbering is { } numbering)
        {
            var kinds = new Dictionary<int, AbstractNum>();
            foreach (var kind in numbering.Elements<AbstractNum>())
            {
                kinds[kind.AbstractNumberId?.Value ?? -1] = kind;
            }

            foreach (var list in numbering.Elements<NumberingInstance>())
            {
                if (list.AbstractNumId?.Val?.Value is { } of && kinds.TryGetValue(of, out var kind))
                {
                    _lists[list.NumberID?.Value ?? -1] = kind;
                }
            }
        }
    }

    private void ReadElement(OpenXmlElement element, int depth)
    {
        _blocks.Pause();
        switch (element)
        {
            case Paragraph paragraph:
                ReadParagraph(paragraph, depth);
                break;
            case Table table:
                // A table within a cell is read with the cell.
                foreach (var row in table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table))
                {
                    ReadRow(row);
                }

                break;
            case SdtBlock or SdtContentBlock or CustomXmlBlock or AlternateContent or AlternateContentChoice or AlternateContentFallback or TextBoxContent when depth < 50:
                foreach (var child in Children(element))
                {
                    ReadElement(child, depth + 1);
                }

                break;
        }
    }

    private void ReadRow(TableRow row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
        {
            cells.Add(string.Join(' ', Paragraphs(cell).Select(Words).Where(static words => words.Length > 0)).Trim());
        }

        _blocks.Add(new(string.Join(" | ", cells), cells.Count == 1 ? PassageKind.Paragraph : PassageKind.Row, Page: Page));
    }

    private int? Page => _hasPages ? _page : null;

    private void ReadParagraph(Paragraph paragraph, int depth)
    {
        var before = _page;
        var words = Words(paragraph);
        if (!string.IsNullOrWhiteSpace(words))
        {
            var level = HeadingLevel(paragraph);
            var (number, isBullet, depthInList) = Number(paragraph);
            var kind = level > 0 && words.Length <= 150 ? PassageKind.Heading : isBullet ? PassageKind.Item : PassageKind.Paragraph;
            _blocks.Add(new(words, kind, kind == PassageKind.Heading ? level : depthInList, number, _hasPages ? before : null));
        }

        // A text box is only anchored in the paragraph: what it says is no part of its sentences.
        foreach (var box in Within(paragraph).OfType<TextBoxContent>())
        {
            ReadElement(box, depth + 1);
        }
    }

    /// <summary>The paragraphs of a cell, those of text boxes after the one in which they are anchored.</summary>
    private static IEnumerable<Paragraph> Paragraphs(OpenXmlElement of) =>
        Within(of).SelectMany(static element => element is TextBoxContent box ? Paragraphs(box) : element is Paragraph paragraph ? [paragraph] : Enumerable.Empty<Paragraph>());

    /// <summary>All that an element holds, in its order; text boxes without what is in them.</summary>
    private static IEnumerable<OpenXmlElement> Within(OpenXmlElement of)
    {
        var open = new Stack<OpenXmlElement>(Children(of).Reverse());
        while (open.TryPop(out var element))
        {
            yield return element;
            foreach (var child in element is TextBoxContent ? [] : Children(element).Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>What an element holds, but for what was deleted or moved elsewhere; of what is given once for each age of Word, the first that has words which are understood.</summary>
    private static IEnumerable<OpenXmlElement> Children(OpenXmlElement of) => of is AlternateContent
        ? of.ChildElements.Where(static child => child is AlternateContentChoice or AlternateContentFallback).OrderByDescending(static child => child.Descendants<Text>().Any()).Take(1)
        : of.ChildElements.Where(static child => child is not (DeletedRun or MoveFromRun));

    private string Words(Paragraph paragraph)
    {
        var words = new StringBuilder();
        foreach (var element in Within(paragraph))
        {
            switch (element)
            {
                case Text text when element.Parent is Run run && !IsHidden(run, paragraph) && !IsPlaceholder(run):
                    words.Append(text.Text);
                    break;
                case TabChar or CarriageReturn:
                case Break line when line.Type is null || line.Type.Value != BreakValues.Page:
                    words.Append(' ');
                    break;
                case NoBreakHyphen:
                    words.Append('-');
                    break;
                case Break or LastRenderedPageBreak:
                    _hasPages = true;
                    _page++;
                    _blocks.CheckPages(_page);
                    break;
            }
        }

        return words.ToString();
    }

    /// <summary>Whether a run is what a field says while nobody has filled it in: "Choose an item".</summary>
    private static bool IsPlaceholder(Run run) => run.Ancestors<SdtElement>().Any(static field => field.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is { } shows && (shows.Val?.Value ?? true));

    /// <summary>Whether a run is hidden or struck through, by itself, its style or that of its paragraph, the nearest that says so: neither is part of what was agreed.</summary>
    private bool IsHidden(Run run, Paragraph paragraph)
    {
        return IsOn<Vanish>() || IsOn<Strike>() || IsOn<DoubleStrike>();

        bool IsOn<T>()
            where T : OnOffType
        {
            var styles = Styles(run.RunProperties?.RunStyle?.Val?.Value).Concat(Styles(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value));
            var mark = run.RunProperties?.GetFirstChild<T>() ?? (_marksAreInStyles ? styles.Select(static style => style.StyleRunProperties?.GetFirstChild<T>()).FirstOrDefault(static of => of is not null) : null);
            return mark is not null && (mark.Val?.Value ?? true);
        }
    }

    private int HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } direct and < 9)
        {
            return direct + 1;
        }

        foreach (var style in Styles(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level and < 9)
            {
                return level + 1;
            }

            if (style.StyleName?.Val?.Value is { } name && (name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)))
            {
                return name[^1] is >= '1' and <= '9' ? name[^1] - '0' : 1;
            }
        }

        return 0;
    }

    /// <summary>A style and those that it is based on, the nearest first.</summary>
    private IEnumerable<Style> Styles(string? id)
    {
        for (var i = 0; i < 20 && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    /// <summary>The number that Word prints before a paragraph, whether it is a bullet, and the depth in its list.</summary>
    private (string? Number, bool IsBullet, int Depth) Number(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties;
        var styled = Styles(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(static s => s.StyleParagraphProperties?.NumberingProperties).OfType<NumberingProperties>().FirstOrDefault();
        var list = properties?.NumberingId?.Val?.Value ?? styled?.NumberingId?.Val?.Value;
        if (list is not { } id || !_lists.TryGetValue(id, out var kind))
        {
            return (null, false, 0);
        }

        var styleId = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var level = properties?.NumberingLevelReference?.Val?.Value ?? styled?.NumberingLevelReference?.Val?.Value
            ?? kind.Elements<Level>().FirstOrDefault(l => string.Equals(l.ParagraphStyleIdInLevel?.Val?.Value, styleId, StringComparison.Ordinal))?.LevelIndex?.Value ?? 0;
        var levels = kind.Elements<Level>().Where(static l => l.LevelIndex?.Value is >= 0 and < 9).ToDictionary(static l => l.LevelIndex!.Value);
        if (level is < 0 or > 8 || !levels.TryGetValue(level, out var at))
        {
            return (null, false, 0);
        }

        if (at.NumberingFormat?.Val?.Value is { } format && (format == NumberFormatValues.Bullet || format == NumberFormatValues.None))
        {
            return (null, format == NumberFormatValues.Bullet, level + 1);
        }

        var listId = kind.AbstractNumberId?.Value ?? id;
        if (!_counts.TryGetValue(listId, out var counts))
        {
            _counts.Add(listId, counts = new int[9]);
        }

        counts[level] = counts[level] == 0 ? at.StartNumberingValue?.Val?.Value ?? 1 : counts[level] + 1;
        Array.Clear(counts, level + 1, 8 - level);
        var text = at.LevelText?.Val?.Value ?? "";
        for (var i = 0; i <= level; i++)
        {
            text = text.Replace(string.Create(CultureInfo.InvariantCulture, $"%{i + 1}"), Printed(levels.GetValueOrDefault(i), Math.Max(counts[i], 1)), StringComparison.Ordinal);
        }

        return (text, false, level + 1);
    }

    private static string Printed(Level? level, int number)
    {
        var format = level?.NumberingFormat?.Val?.Value;
        return format == NumberFormatValues.LowerLetter || format == NumberFormatValues.UpperLetter ? Counter.Write(number, "a").Trim('(', ')')
            : format == NumberFormatValues.LowerRoman || format == NumberFormatValues.UpperRoman ? Counter.Write(number, "i").Trim('(', ')')
            : Counter.Write(number, "1");
    }
}
