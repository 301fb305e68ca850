using System.Globalization;
using System.IO.Compression;
using System.Text;
using RelationshipRules.Documents.Texts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace RelationshipRules.Documents.Formats;

/// <summary>PDF: letters are put together to lines, lines to paragraphs; what is repeated at the top and foot of pages, and page numbers, are left out.</summary>
internal static class PdfReader
{
    private const int LeastRowsInColumn = 4;
    private const double HalfGutter = 3;
    private const double ApartInEms = 2;
    private const double SameColumn = 4;
    private const double MostOfColumns = 0.6;

    // Where the gutter of two columns may be, and the first of three, in hundredths of the width.
    private static readonly Range HalfOfPage = 40..61;
    private static readonly Range ThirdOfPage = 28..40;

    public static int Read(byte[] bytes, string name, ReadLimits limits, BlockList blocks, List<Diagnostic> diagnostics)
    {
        using var pdf = Open(bytes, limits, blocks);
        blocks.CheckPages(pdf.NumberOfPages);
        var pages = new List<List<Line>>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            blocks.Pause();
            pages.Add(ReadPage(pdf, number, name, diagnostics));
        }

        var repeated = FindRepeated(pages);
        var paragraph = new List<string>();
        var (from, last, row) = (1, default(Line), default(string));
        for (var page = 0; page < pages.Count; page++)
        {
            var lines = pages[page];
            for (var i = 0; i < lines.Count; i++)
            {
                var line = lines[i];
                if ((IsAtEdge(i, lines.Count) && repeated.Contains(Shape(line.Text))) || (IsAtEdge(i, lines.Count) && IsPageNumber(line.Text)))
                {
                    continue;
                }

                if (IsRow(lines, i))
                {
                    Flush();
                    row = line.Cells;
                    (from, last) = (page + 1, line with { Page = page });
                    continue;
                }

                // What goes on under the second cell is more of it.
                if (row is not null && line.Cells is null && last.Page == page && Math.Abs(line.Left - last.Second) <= SameColumn && last.Y - line.Y < 2 * last.Size)
                {
                    row = $"{row} {line.Text}";
                    last = last with { Y = line.Y };
                    continue;
                }

                if (row is not null || (paragraph.Count > 0 && BeginsParagraph(line, last, isNewPage: last.Page != page)))
                {
                    Flush();
                }

                from = paragraph.Count == 0 ? page + 1 : from;
                paragraph.Add(line.Text);
                last = line with { Page = page };
            }
        }

        Flush();
        return pdf.NumberOfPages;

        void Flush()
        {
            if (row is not null)
            {
                blocks.Add(new(row, PassageKind.Row, Page: from));
                row = null;
            }

            if (paragraph.Count > 0)
            {
                var text = TextBlocks.Join(paragraph);
                var isItem = text[0] is '\u2022' or '\u25CF' or '\u25AA' or '\uF0B7' or '\u00B7' or '\u25E6';
                blocks.Add(new(isItem ? text[1..] : text, isItem ? PassageKind.Item : PassageKind.Paragraph, isItem ? 1 : 0, Page: from));
                paragraph.Clear();
            }
        }
    }

    private static PdfDocument Open(byte[] bytes, ReadLimits limits, BlockList blocks)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new LimitedFilters(limits.MaxUnpackedBytes, blocks) });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new DocumentProblem(DocumentDiagnostics.Locked, "The PDF is locked by a password; save a copy without one.");
        }
    }

    private static List<Line> ReadPage(PdfDocument pdf, int number, string name, List<Diagnostic> diagnostics)
    {
        try
        {
            return Columns([.. pdf.GetPage(number).GetWords().Where(static w => !string.IsNullOrWhiteSpace(w.Text))]);
        }
#pragma warning disable CA1031 // one damaged page is told and the others go on
        catch (Exception error) when (error is not (OperationCanceledException or DocumentProblem))
#pragma warning restore CA1031
        {
            diagnostics.Add(new(DocumentDiagnostics.PageSkipped, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"Page {number} could not be read and was left out."), new("", Path: name)));
            return [];
        }
    }

    /// <summary>What stands in two or three columns is read one column after the other, between what goes across them; a table, whose first cells are short, is read in rows.</summary>
    private static List<Line> Columns(List<Word> words)
    {
        var rows = Rows(words);
        var lines = new List<Line>();
        var from = 0;
        var bands = Bands(rows, HalfOfPage);
        var isOfThree = bands.Count == 0 && (bands = [.. Bands(rows, ThirdOfPage).Where(band => IsOfThree(rows, band))]).Count > 0;
        foreach (var band in bands)
        {
            lines.AddRange(Lines(rows[from..band.First].SelectMany(static row => row)));
            lines.AddRange(Lines(rows[band.First..band.End].SelectMany(row => row.Where(word => word.BoundingBox.Right <= band.Gutter))));
            var rest = rows[band.First..band.End].SelectMany(row => row.Where(word => word.BoundingBox.Left >= band.Gutter));
            lines.AddRange(isOfThree ? Columns([.. rest]) : Lines(rest));
            from = band.End;
        }

        lines.AddRange(Lines(rows[from..].SelectMany(static row => row)));
        return lines;
    }

    private static List<List<Word>> Rows(IEnumerable<Word> words) => [.. words.GroupBy(static w => Math.Round(w.Letters[0].StartBaseLine.Y)).OrderByDescending(static row => row.Key).Select(static row => row.ToList())];

    /// <summary>Whether what stands beside the first third is in two columns, for most of its height.</summary>
    private static bool IsOfThree(List<List<Word>> rows, Band band)
    {
        var rest = Rows(rows[band.First..band.End].SelectMany(row => row.Where(word => word.BoundingBox.Left >= band.Gutter)));
        return Bands(rest, HalfOfPage).Sum(static other => other.End - other.First) >= MostOfColumns * rest.Count;
    }

    /// <summary>The parts of a page that stand in columns of running text, with a gutter at one of several hundredths of its width, from the top; of several that share rows the longest.</summary>
    private static List<Band> Bands(List<List<Word>> rows, Range hundredths)
    {
        if (rows.Count < LeastRowsInColumn)
        {
            return [];
        }

        var (left, right) = (rows.Min(static row => row.Min(static w => w.BoundingBox.Left)), rows.Max(static row => row.Max(static w => w.BoundingBox.Right)));
        var open = Enumerable.Range(hundredths.Start.Value, hundredths.End.Value - hundredths.Start.Value).SelectMany(percent => Open(rows, left + (percent / 100.0 * (right - left)))).ToList();
        var bands = new List<Band>();
        foreach (var band in open.Select(band => Trim(rows, band, left, right, LeastRowsInColumn)).OfType<Band>().OrderByDescending(static band => band.End - band.First))
        {
            Add(band);
        }

        // What is open where a longer part has its gutter may be shorter: more of the same columns, around a line across both.
        foreach (var band in bands is [var longest, ..] ? open.Where(band => band.Gutter.Equals(longest.Gutter)).Select(band => Trim(rows, band, left, right, least: 1)).OfType<Band>() : [])
        {
            Add(band);
        }

        bands.Sort(static (a, b) => a.First.CompareTo(b.First));
        return bands;

        void Add(Band band)
        {
            if (bands.TrueForAll(other => band.End <= other.First || band.First >= other.End))
            {
                bands.Add(band);
            }
        }
    }

    /// <summary>Rows one below the other of which no word stands across a place.</summary>
    private static IEnumerable<Band> Open(List<List<Word>> rows, double gutter)
    {
        var first = 0;
        for (var i = 0; i <= rows.Count; i++)
        {
            if (i == rows.Count || rows[i].Exists(word => word.BoundingBox.Left < gutter + HalfGutter && word.BoundingBox.Right > gutter - HalfGutter))
            {
                if (i > first)
                {
                    yield return new(first, i, gutter);
                }

                first = i + 1;
            }
        }
    }

    /// <summary>A band without what stands apart above and below its columns, such as a heading or a table; null where it has no columns, or is a table itself.</summary>
    private static Band? Trim(List<List<Word>> rows, Band band, double left, double right, int least)
    {
        var sides = new[] { new List<double>(), [] };
        for (var i = band.First; i < band.End; i++)
        {
            foreach (var word in rows[i].DistinctBy(word => word.BoundingBox.Left >= band.Gutter))
            {
                sides[word.BoundingBox.Left >= band.Gutter ? 1 : 0].Add(word.Letters[0].StartBaseLine.Y);
            }
        }

        var steps = sides.SelectMany(static side => side.Zip(side.Skip(1), static (above, below) => above - below)).Order().ToList();
        if (steps.Count == 0)
        {
            return null;
        }

        // Between paragraphs that end on both sides there is a gap through the band.
        var apart = 1.4 * steps[steps.Count / 2];
        var gaps = Enumerable.Range(band.First + 1, band.End - band.First - 1).Where(i => Height(i - 1) - Height(i) > apart).ToList();
        List<int> parts = [band.First, .. gaps, band.End];
        while (parts.Count > 2 && !IsFull(parts[0], parts[1], 1, 0))
        {
            parts.RemoveAt(0);
        }

        while (parts.Count > 2 && !IsFull(parts[^2], parts[^1], 1, 0))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        // Rows of a table begin on one height in all their cells, paragraphs in columns hardly ever.
        var (top, bottom) = (Height(parts[0]), Height(parts[^1] - 1));
        var most = sides.Max(side => side.Zip(side.Skip(1), (above, below) => above <= top && below >= bottom && above - below > apart).Count(static isGap => isGap));
        var isTable = parts.Count > 2 && parts.Count - 2 >= 0.8 * most;
        return !isTable && IsFull(parts[0], parts[^1], least, least) && GoesOn(rows[parts[0]..parts[^1]]) ? new(parts[0], parts[^1], band.Gutter) : null;

        double Height(int row) => rows[row][0].Letters[0].StartBaseLine.Y;

        // Whether most rows of either side fill it, as running text does.
        bool IsFull(int first, int end, int leastOfOne, int leastOfOther)
        {
            var part = rows[first..end];
            var (one, other) = (Full(part, word => word.BoundingBox.Right <= band.Gutter, band.Gutter - left), Full(part, word => word.BoundingBox.Left >= band.Gutter, right - band.Gutter));
            return Math.Max(one.Rows, other.Rows) >= leastOfOne && Math.Min(one.Rows, other.Rows) >= leastOfOther && one.IsFull && other.IsFull;
        }

        // Whether the lines on the left go on in the middle of sentences, as the first cells of a table do not.
        bool GoesOn(List<List<Word>> part)
        {
            var starts = part.Select(row => row.Where(word => word.BoundingBox.Right <= band.Gutter).MinBy(static word => word.BoundingBox.Left)).OfType<Word>().ToList();
            return starts.Count(static word => char.IsLower(word.Text[0])) >= 0.3 * starts.Count;
        }
    }

    private static (int Rows, bool IsFull) Full(List<List<Word>> rows, Func<Word, bool> isOfSide, double width)
    {
        var sides = rows.Select(row => row.Where(isOfSide).ToList()).Where(static side => side.Count > 0).ToList();
        return (sides.Count, sides.Count(side => side.Count >= 3 && side.Max(static w => w.BoundingBox.Right) - side.Min(static w => w.BoundingBox.Left) >= 0.6 * width) >= 0.6 * sides.Count);
    }

    /// <summary>Words on one height are a line, from left to right.</summary>
    private static List<Line> Lines(IEnumerable<Word> words)
    {
        var lines = new List<Line>();
        var row = new List<Word>();
        foreach (var word in words.Where(static w => !string.IsNullOrWhiteSpace(w.Text)).OrderByDescending(static w => Math.Round(w.BoundingBox.Bottom, 1)).ThenBy(static w => w.BoundingBox.Left))
        {
            if (row.Count > 0 && row[0].Letters[0].StartBaseLine.Y - word.Letters[0].StartBaseLine.Y > 0.45 * Math.Max(1, row[0].Letters[0].PointSize))
            {
                Flush();
            }

            row.Add(word);
        }

        Flush();
        return lines;

        void Flush()
        {
            if (row.Count > 0)
            {
                row.Sort(static (a, b) => a.BoundingBox.Left.CompareTo(b.BoundingBox.Left));
                var size = row[0].Letters[0].PointSize;
                lines.Add(new(string.Join(' ', row.Select(static w => w.Text)), row[0].BoundingBox.Left, row[^1].BoundingBox.Right, row[0].Letters[0].StartBaseLine.Y, size, row.TrueForAll(static w => w.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true), 0) { Cells = Cells(row, size, out var second), Second = second });
                row.Clear();
            }
        }
    }

    /// <summary>Whether a line is of a table: its cells stand apart, and the second begins where that of a line near it does.</summary>
    private static bool IsRow(List<Line> lines, int at)
    {
        // A cell may take several lines.
        return lines[at].Cells is not null && Enumerable.Range(1, 4).Any(off => IsBeside(at - off) || IsBeside(at + off));

        bool IsBeside(int other) => other >= 0 && other < lines.Count && lines[other].Cells is not null && Math.Abs(lines[other].Second - lines[at].Second) <= SameColumn;
    }

    private static bool BeginsParagraph(Line line, Line last, bool isNewPage)
    {
        if (TextBlocks.BeginsClause(line.Text) || line.Text[0] is '\u2022' or '\u25CF' or '\u25AA' or '\uF0B7' or '\u25E6')
        {
            return true;
        }

        if (line.IsBold != last.IsBold || Math.Abs(line.Size - last.Size) > 1)
        {
            return true;
        }

        var ended = last.Text[^1] is '.' or ':' or ';' or '?' or '!';
        if (isNewPage)
        {
            return ended || char.IsUpper(line.Text[0]);
        }

        var gap = last.Y - line.Y;
        return gap > 1.7 * Math.Max(1, Math.Max(line.Size, last.Size)) || (ended && gap > 1.45 * Math.Max(1, line.Size)) || (ended && last.Right < line.Right - 60);
    }

    private static bool IsAtEdge(int index, int count) => index < 3 || index >= count - 3;

    private static bool IsPageNumber(string text)
    {
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 5 && words.Any(static w => w.Any(char.IsDigit)) && words.All(static w => w is "page" or "of" or "-" or "|" or "/" || (w.Length <= 5 && w.All(static c => char.IsDigit(c) || c is '-' or '/' or '.' or '|')));
    }

    /// <summary>The shapes of lines that stand at the top or foot of at least three pages, and of a third of them.</summary>
    private static HashSet<string> FindRepeated(List<List<Line>> pages)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var lines in pages)
        {
            foreach (var shape in lines.Where((_, i) => IsAtEdge(i, lines.Count)).Select(static l => Shape(l.Text)).Distinct(StringComparer.Ordinal))
            {
                seen[shape] = seen.GetValueOrDefault(shape) + 1;
            }
        }

        return [.. seen.Where(s => s.Value >= Math.Max(3, pages.Count / 3)).Select(static s => s.Key)];
    }

    /// <summary>A line with its digits as one sign: footers differ by the number of the page.</summary>
    private static string Shape(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)).Select(static c => char.IsDigit(c) ? '0' : c));

    /// <summary>Words of a line with a mark where they stand apart; null where they do not, and where a number or a bullet stands before its paragraph.</summary>
    private static string? Cells(List<Word> words, double size, out double second)
    {
        second = 0;
        var cells = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            var isApart = i > 0 && words[i].BoundingBox.Left - words[i - 1].BoundingBox.Right > ApartInEms * Math.Max(1, size);
            if (isApart && second == 0)
            {
                if (cells.ToString().Count(char.IsLetter) < 3)
                {
                    return null;
                }

                second = words[i].BoundingBox.Left;
            }

            cells.Append(isApart ? " | " : i > 0 ? " " : "").Append(words[i].Text);
        }

        return second > 0 ? cells.ToString() : null;
    }

    /// <summary>Rows of a page that are open at a gutter.</summary>
    private sealed record Band(int First, int End, double Gutter);

    private readonly record struct Line(string Text, double Left, double Right, double Y, double Size, bool IsBold, int Page)
    {
        /// <summary>Its cells, where it may be of a table; null where it is not.</summary>
        public string? Cells { get; init; }

        /// <summary>Where the second of them begins.</summary>
        public double Second { get; init; }
    }

    /// <summary>The filters of the library, which unfold no more in all than the limit, and not for longer.</summary>
    private sealed class LimitedFilters(long limit, BlockList blocks) : IFilterProvider
    {
        private long _unpacked;

        public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Wrap(DefaultFilterProvider.Instance.GetFilters(dictionary));

        public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Wrap(DefaultFilterProvider.Instance.GetNamedFilters(names));

        public IReadOnlyList<IFilter> GetAllFilters() => Wrap(DefaultFilterProvider.Instance.GetAllFilters());

        private List<IFilter> Wrap(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new LimitedFilter(filter, this))];

        private void Count(long bytes)
        {
            blocks.Pause();
            if (Interlocked.Add(ref _unpacked, bytes) > limit)
            {
                throw new DocumentProblem(DocumentDiagnostics.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The document unfolds to more than the limit of {limit:N0} bytes."));
            }
        }

        private sealed class LimitedFilter(IFilter filter, LimitedFilters all) : IFilter
        {
            // A small stream unfolds to a thousand times its size at most, which is counted when it has.
            private const int Harmless = 32 * 1024;

            public bool IsSupported => filter.IsSupported;

            public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
            {
                if (filter is FlateFilter && input.Length > Harmless)
                {
                    Measure(input);
                }

                var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
                all.Count(output.Length);
                return output;
            }

            private void Measure(Memory<byte> input)
            {
                try
                {
                    using var deflate = new DeflateStream(new MemoryStream(input[2..].ToArray()), CompressionMode.Decompress);
                    var buffer = new byte[64 * 1024];
                    long total = 0;
                    for (int read; (read = deflate.Read(buffer)) > 0;)
                    {
                        total += read;
                        if (total > all.Left)
                        {
                            all.Count(total);
                        }
                    }
                }
                catch (InvalidDataException)
                {
                    // What is no such stream unfolds to nothing; the filter says what is wrong with it.
                }
            }
        }

        private long Left => limit - Interlocked.Read(ref _unpacked);
    }
}
