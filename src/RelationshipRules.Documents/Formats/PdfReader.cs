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
    private const int LeastWordsInColumns = 80;
    private const int LeastRowsInColumn = 8;
    private const double ApartInEms = 2;
    private const double SameColumn = 4;

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
            diagnostics.Add(new(DocumentDiagnostics.PageSkipped, Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"Page {number} could not be read and was left out ({error.GetType().Name})."), new("", Path: name)));
            return [];
        }
    }

    /// <summary>Pages in two columns are read one column after the other, between what goes across both; a table, whose first cells are short, is read in rows.</summary>
    private static List<Line> Columns(List<Word> words)
    {
        if (Gutter(words) is not { } gutter)
        {
            return Lines(words);
        }

        var lines = new List<Line>();
        var part = new List<Word>();
        foreach (var row in words.GroupBy(static w => Math.Round(w.Letters[0].StartBaseLine.Y)).OrderByDescending(static row => row.Key))
        {
            if (row.Any(word => Crosses(word, gutter)))
            {
                Flush();
                lines.AddRange(Lines(row));
            }
            else
            {
                part.AddRange(row);
            }
        }

        Flush();
        return lines;

        void Flush()
        {
            lines.AddRange(Lines(part.Where(word => word.BoundingBox.Right <= gutter)));
            lines.AddRange(Lines(part.Where(word => word.BoundingBox.Left >= gutter)));
            part.Clear();
        }
    }

    /// <summary>Where the space between two columns of running text is; null for a page in one.</summary>
    private static double? Gutter(List<Word> words)
    {
        if (words.Count < LeastWordsInColumns)
        {
            return null;
        }

        var (left, right) = (words.Min(static w => w.BoundingBox.Left), words.Max(static w => w.BoundingBox.Right));
        var rows = words.GroupBy(static w => Math.Round(w.Letters[0].StartBaseLine.Y)).Select(static row => row.ToList()).ToList();
        var (gutter, most) = ((double?)null, 0);
        for (var share = 0.40; share <= 0.60; share += 0.01)
        {
            var at = left + (share * (right - left));
            var open = rows.Where(row => !row.Exists(word => Crosses(word, at))).ToList();
            if (open.Count > most && open.Count >= 0.8 * rows.Count && IsFull(open, word => word.BoundingBox.Right <= at, at - left) && IsFull(open, word => word.BoundingBox.Left >= at, right - at))
            {
                (gutter, most) = (at, open.Count);
            }
        }

        return gutter;
    }

    private static bool Crosses(Word word, double at) => word.BoundingBox.Left < at + 3 && word.BoundingBox.Right > at - 3;

    /// <summary>Whether most rows of one side fill it, as running text does.</summary>
    private static bool IsFull(List<List<Word>> rows, Func<Word, bool> isOfSide, double width)
    {
        var sides = rows.Select(row => row.Where(isOfSide).ToList()).Where(static side => side.Count > 0).ToList();
        return sides.Count >= LeastRowsInColumn && sides.Count(side => side.Count >= 3 && side.Max(static w => w.BoundingBox.Right) - side.Min(static w => w.BoundingBox.Left) >= 0.6 * width) >= 0.6 * sides.Count;
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
