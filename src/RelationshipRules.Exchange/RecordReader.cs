using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using RelationshipRules.Exchange.Describing;
using RelationshipRules.Exchange.OpenContracting;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Terms;
using RelationshipRules.Exchange.ThreeSixtyGiving;

namespace RelationshipRules.Exchange;

/// <summary>
/// Reads a file of records as descriptions, one after the other. A record that cannot be used is told with its place, and the others go on. Each fact has the record, field and value
/// that it was taken from as its evidence; terms, described once, are laid under each record.
/// </summary>
public sealed class RecordReader : IDisposable
{
    private readonly Stream _stream;
    private readonly RecordOptions _options;
    private readonly ContentKind _content;
    private readonly Func<SourceRecord, DraftedRecord> _describe;
    private readonly bool _isOfLines;
    private readonly List<(ProgrammeTerms Terms, TermsLayer Layer)> _terms;
    private readonly WorkbookSource? _workbook;
    private readonly Stream? _copy;
    private readonly Dictionary<string, string> _refused = new(StringComparer.OrdinalIgnoreCase);

    private RecordReader(Stream stream, RecordOptions options, ContentKind content, RecordFormat? guessed, bool isOfLines, Stream? copy)
    {
        _stream = stream;
        _options = options;
        _content = content;
        _copy = copy;
        _terms = [.. options.Terms.OrderByDescending(Narrowness).Select(static t => (t, new TermsLayer(t)))];
        Format = options.Mapping is not null ? RecordFormat.Sheet : options.Format ?? guessed ?? RecordFormat.ThreeSixtyGiving;
        _isOfLines = isOfLines;
        if (options.Format == RecordFormat.Sheet && options.Mapping is null)
        {
            throw new RecordFileException("A sheet with titles of its own needs a mapping that says what they mean.");
        }

        if (options.Mapping is not null && content == ContentKind.Json)
        {
            throw new RecordFileException("A mapping is for the columns of a sheet, and the file is JSON.");
        }

        if (Format == RecordFormat.OpenContracting && content != ContentKind.Json)
        {
            throw new RecordFileException("Files of the Open Contracting Data Standard are read as JSON; this one is none.");
        }

        if (options is { Inspect: not null, Mapping: not null })
        {
            throw new RecordFileException("A sheet with titles of its own is in no standard that its records could be held against.");
        }

        _describe = Format == RecordFormat.OpenContracting
            ? new ReleaseDescriber(options.FileName).Describe
            : new ThreeSixtyDescriber(options.FileName, options.Mapping is { } mapping ? (record, draft, agreement) => MappedFacts.State(mapping, record, draft, agreement, _refused) : null).Describe;
        _workbook = content == ContentKind.Workbook ? WorkbookSource.Open(copy ?? stream, options.Limits) : null;
    }

    /// <summary>What the file is taken for.</summary>
    public RecordFormat Format { get; }

    /// <summary>What is to be said once of the records read so far.</summary>
    public RecordSummary Summary { get; } = new();

    /// <summary>How many bytes of a file's beginning are looked at.</summary>
    public static int GuessedFrom => Content.Head;

    /// <summary>What a file is, where its beginning tells it plainly; null where it does not, as for a description.</summary>
    /// <param name="head">The first bytes of the file, some thousands of them.</param>
    public static RecordFormat? Guess(ReadOnlySpan<byte> head) => Content.Guess(head);

    /// <summary>Opens a file of records.</summary>
    /// <param name="stream">The file, which is left open. A workbook that cannot be read to and fro is copied first.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="RecordFileException">It is no file of records, or cannot be read at all.</exception>
    public static RecordReader Open(Stream stream, RecordOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new();
        var head = new byte[Content.Head];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var content = Content.Of(head.AsSpan(0, count));
        if (content == ContentKind.None)
        {
            throw new RecordFileException(head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? "The file is JSON in UTF-16; saved as UTF-8 it can be read." : count == 0 ? "The file is empty." : "The file is neither JSON, nor a workbook (.xlsx), nor text with separated values.");
        }

        Stream? copy = null;
        if (stream.CanSeek)
        {
            stream.Seek(-count, SeekOrigin.Current);
        }
        else
        {
            stream = new ReplayedStream(head.AsMemory(0, count), stream);
            copy = content == ContentKind.Workbook ? Copy(stream, options.Limits) : null;
        }

        try
        {
            return new(stream, options, content, Content.Guess(head.AsSpan(0, count)), Content.IsOfLines(head.AsSpan(0, count)), copy);
        }
        catch
        {
            copy?.Dispose();
            throw;
        }
    }

    /// <summary>Reads the records; once only.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RecordFileException">The file has no records.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public IEnumerable<DescribedRecord> Read(CancellationToken cancellationToken = default)
    {
        var count = 0;
        foreach (var record in Format == RecordFormat.OpenContracting ? Records(cancellationToken) : MonthFirst.Mark(Records(cancellationToken)))
        {
            if (++count > _options.Limits.MaxRecords)
            {
                yield return Take(SourceRecord.Bad(record.Number, record.Place, string.Create(CultureInfo.InvariantCulture, $"there are more than {_options.Limits.MaxRecords} records; what follows is not read.")));
                yield break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return Take(record);
        }
    }

    /// <summary>The titles of a sheet: of a workbook, those of the named sheet, else of its first that has two or more in a row.</summary>
    /// <param name="stream">The file, which is left open.</param>
    /// <param name="options">How it is read.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="RecordFileException">It is no sheet, or cannot be read at all.</exception>
    public static IReadOnlyList<string> ReadTitles(Stream stream, RecordOptions? options = null)
    {
        using var reader = Open(stream, (options ?? new()) with { Format = null, Mapping = null });
        var titles = reader._content switch
        {
            ContentKind.Separated => SheetSource.GuessTitles(CsvSource.Read(reader._stream, reader._options.Limits)),
            ContentKind.Workbook when reader._options.Sheet is not null => SheetSource.GuessTitles(reader._workbook!.Rows(reader.FindSheets()[0].Id)),
            ContentKind.Workbook => reader._workbook!.Sheets.Select(s => SheetSource.GuessTitles(reader._workbook.Rows(s.Id))).FirstOrDefault(static r => r?.Cells.Count(static t => !string.IsNullOrWhiteSpace(t)) > 1),
            _ => throw new RecordFileException("A JSON text has no columns."),
        };
        return titles?.Cells ?? throw new RecordFileException("The sheet is empty.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _workbook?.Dispose();
        _copy?.Dispose();
    }

    private static int Narrowness(ProgrammeTerms terms) => (terms.Field is null ? 0 : 4) + (terms.Programme is null ? 0 : 2) + (terms.Year is null ? 0 : 1);

    private static bool AreFor(ProgrammeTerms terms, SourceRecord record, DraftedRecord drafted) =>
        (terms.Programme is null || string.Equals(terms.Programme, drafted.Programme, StringComparison.OrdinalIgnoreCase))
        && (terms.Year is null || terms.Year == drafted.Year)
        && (terms.Field is not { } field || record.Fields.Values.Any(f => string.Equals(f.Name, field.Key, StringComparison.OrdinalIgnoreCase) && string.Equals(f.Value, field.Value, StringComparison.OrdinalIgnoreCase)));

    private static MemoryStream Copy(Stream stream, RecordLimits limits)
    {
        var copy = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > limits.MaxWorkbookCharacters)
            {
                throw new RecordFileException("The workbook is larger than the limit.");
            }
        }

        copy.Position = 0;
        return copy;
    }

    private IEnumerable<SourceRecord> Records(CancellationToken cancellationToken) => _content switch
    {
        ContentKind.Json when _isOfLines => JsonSource.ReadLines(_stream, _options.Limits, cancellationToken),
        ContentKind.Json => JsonSource.Read(_stream, Format == RecordFormat.OpenContracting ? ReleaseDescriber.Lists : ThreeSixtyDescriber.Lists, _options.Limits, cancellationToken),
        ContentKind.Workbook => Mapped(OfSheets(cancellationToken)),
        _ => Mapped(NewSheetSource().Read(
            CsvSource.Read(_stream, _options.Limits),
            static number => RecordWords.Place_Line(number.ToString(CultureInfo.InvariantCulture)),
            _options.Mapping is not null ? "The first rows have none of the titles that the mapping explains." : "The first rows have not the titles of the 360Giving Data Standard: 'Identifier', 'Amount Awarded', and one of 'Funding Org:Name' and 'Recipient Org:Name' are needed.",
            cancellationToken)),
    };

    private static string PlaceOf(string row, string? sheet) => sheet is null ? RecordWords.Place_Row(row) : RecordWords.Place_RowOfSheet(row, sheet);

    private SheetSource NewSheetSource() => new(IsOfRecords, PathOf, Summary.Tell, _options.Limits);

    /// <summary>The records of all sheets that have the titles, or of the one that is named.</summary>
    private IEnumerable<SourceRecord> OfSheets(CancellationToken cancellationToken)
    {
        var sheets = FindSheets();
        _workbook!.CellsWithoutValue = 0;
        foreach (var (name, id) in _workbook.Sheets.Where(s => _options.Sheet is null && !sheets.Contains(s) && _workbook.Rows(s.Id).Any(static r => !r.IsEmpty)))
        {
            Summary.Tell(RecordWords.SheetNotRead(name));
        }

        var source = NewSheetSource();
        foreach (var (name, id) in sheets)
        {
            foreach (var record in source.Read(_workbook.Rows(id), number => PlaceOf(number.ToString(CultureInfo.InvariantCulture), sheets.Count > 1 ? name : null), $"The sheet '{name}' has no row with the titles.", cancellationToken))
            {
                yield return record;
            }
        }

        if (_workbook.CellsWithoutValue > 0)
        {
            Summary.Tell(RecordWords.CellsWithoutValue(_workbook.CellsWithoutValue.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private string PathOf(string title)
    {
        if (_options.Mapping is { } mapping)
        {
            return MappedFacts.PathOf(mapping, title);
        }

        if (!ThreeSixtyTitles.IsKnown(title) && !_options.Terms.Any(t => t.Field is { } field && string.Equals(field.Key, title.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            Summary.LeavesUnread(title.Trim());
        }

        return ThreeSixtyTitles.PathOf(title);
    }

    private bool IsOfRecords(IReadOnlyList<string> titles) => _options.Mapping is { } mapping ? titles.Any(t => mapping.Find(t.Trim()) is not null) : ThreeSixtyTitles.AreOfTheStandard(titles);

    /// <summary>The records with what holds for all of them.</summary>
    private IEnumerable<SourceRecord> Mapped(IEnumerable<SourceRecord> records)
    {
        if (_options.Mapping is not { } mapping)
        {
            return records;
        }

        return records.Select(record =>
        {
            var fields = record.Fields.ToDictionary(static f => f.Key, f => mapping.Find(f.Value.Name) is { Fact: null, Times: not 1 and var times } ? f.Value with { Times = times } : f.Value, StringComparer.Ordinal);
            foreach (var (title, value) in mapping.Fixed)
            {
                fields.TryAdd(ThreeSixtyTitles.PathOf(title), new($"{title}, by the mapping", value));
            }

            return record with { Fields = fields };
        });
    }

    private List<(string Name, string Id)> FindSheets()
    {
        var found = _workbook!.Sheets.Where(s => _options.Sheet is { } wanted ? string.Equals(wanted, s.Name, StringComparison.OrdinalIgnoreCase) : SheetSource.FindTitles(_workbook.Rows(s.Id), IsOfRecords) is not null).ToList();
        return found.Count > 0 ? found : throw new RecordFileException(
            _options.Sheet is { } sheet ? $"The workbook has no sheet '{sheet}'; it has {string.Join(", ", _workbook.Sheets.Select(static s => $"'{s.Name}'"))}." : _options.Mapping is not null ? "No sheet of the workbook has titles that the mapping explains." : "No sheet of the workbook has the titles of the 360Giving Data Standard.")
        { LacksTitles = true };
    }

    private DescribedRecord Take(SourceRecord record)
    {
        var drafted = _describe(record);
        var described = new DescribedRecord
        {
            Number = record.Number,
            Place = record.Place,
            Id = drafted.Id,
            Programme = drafted.Programme,
            Year = drafted.Year,
            Funder = drafted.Funder,
            Recipient = drafted.Recipient,
            LeftOut = drafted.LeftOut,
            Problem = drafted.Refused,
            Remarks = drafted.Remarks,
        };
        List<string> facts = [.. (drafted.Description?["evidence"] as JsonObject)?.Select(static entry => string.Join('.', entry.Key.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static s => s is not "has" && !char.IsAsciiDigit(s[0])))) ?? []];
        if (drafted.Description is { } description)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (terms, layer) in _terms)
            {
                if (AreFor(terms, record, drafted))
                {
                    layer.LayUnder(description, taken, (path, stated, value) => Summary.Differs(terms.Name, drafted.Programme, path, value, stated, record.Place));
                }
            }

            var name = $"{_options.FileName}, {record.Place}";
            described = described with { Document = PartnershipDocument.Parse(Encoding.UTF8.GetBytes(description.ToJsonString()), path: name).WithoutText(name) };
        }

        if (described.Document is not null && _options.Inspect is { } inspect)
        {
            Summary.Notice(inspect(RecordJson.Of(record, name => _content != ContentKind.Json && ThreeSixtyTitles.AreNumbers(name))), record.Place);
        }

        Summary.Add(described, _options.Inspect is null ? drafted : drafted with { Missing = [] }, facts, drafted.Description?["context"]?["country"] is not null);
        return described;
    }
}
