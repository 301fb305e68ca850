namespace RelationshipRules.Exchange;

/// <summary>What is to be said once of a whole file of records. Takes the memory of two numbers for each record, by which those are found that are there twice.</summary>
public sealed class RecordSummary
{
    private const int MostPlaces = 3;
    private const int MostProgrammes = 10_000;
    private const int MostColumns = 50;
    private const int MostCharacters = 100;
    private readonly Dictionary<string, Tally> _remarks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> _leftOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> _noticed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> _missing = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Terms, string Programme, string Path, string Value), Tally> _differences = [];
    private readonly List<string> _unread = [];
    private readonly List<string> _ofTheFile = [];
    private readonly HashSet<long> _ids = [];
    private readonly HashSet<long> _awards = [];
    private readonly Tally _duplicates = new();
    private readonly Tally _splits = new();
    private readonly Dictionary<string, int> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _funders = new(StringComparer.Ordinal);

    internal RecordSummary()
    {
    }

    /// <summary>How many records were described.</summary>
    public int Described { get; private set; }

    /// <summary>How many could not be used.</summary>
    public int Refused { get; private set; }

    /// <summary>How many facts the records themselves state, all records together.</summary>
    public long FactsStated => _facts.Values.Sum(static n => (long)n);

    /// <summary>Which facts the records state, and how many do.</summary>
    public IReadOnlyDictionary<string, int> Facts => _facts;

    /// <summary>The kinds of funder, as facts name them, with the number of records of each; an empty name for those of which the kind is not told.</summary>
    public IReadOnlyDictionary<string, int> FunderKinds => _funders;

    /// <summary>How many of the described records neither tell the country themselves nor have terms that do.</summary>
    public int WithoutCountry { get; private set; }

    /// <summary>The titles of a sheet's columns that mean nothing here, the first fifty.</summary>
    public IReadOnlyList<string> UnreadColumns => _unread;

    /// <summary>What is to be known of the file as a whole: sheets that were not read, rows above the titles, cells without a value.</summary>
    public IReadOnlyList<string> OfTheFile => _ofTheFile;

    /// <summary>Why records were left out though nothing is wrong with them.</summary>
    public IReadOnlyList<RecordNote> LeftOut => Notes(_leftOut);

    /// <summary>What is to be known of how records were read.</summary>
    public IReadOnlyList<RecordNote> Remarks => Notes(_remarks);

    /// <summary>The fields that the published schema of the records' standard requires and records do not tell, by their paths. Such records are taken all the same.</summary>
    public IReadOnlyList<RecordNote> Missing => Notes(_missing);

    /// <summary>How many of the described records <see cref="RecordOptions.Inspect"/> looked at.</summary>
    public int Inspected { get; private set; }

    /// <summary>What <see cref="RecordOptions.Inspect"/> says of records, the first fifty kinds. Where it is asked, <see cref="Missing"/> is empty.</summary>
    public IReadOnlyList<RecordNote> Noticed => Notes(_noticed);

    /// <summary>Identifiers that several records have.</summary>
    public IReadOnlyList<RecordNote> Duplicates => Repeated(_duplicates, RecordWords.Duplicate);

    /// <summary>Awards of one funder to one recipient under one programme on one day, which may be one grant in parts.</summary>
    public IReadOnlyList<RecordNote> Splits => Repeated(_splits, RecordWords.Split);

    /// <summary>Where records say something else than the terms, once for each programme and fact.</summary>
    public IReadOnlyList<TermsDifference> Differences =>
        [.. _differences.Select(static d => new TermsDifference(d.Key.Terms, d.Key.Programme.Length == 0 ? null : d.Key.Programme, d.Key.Path, d.Key.Value, d.Value.Count, d.Value.Example, d.Value.Places))];

    internal void LeavesUnread(string column)
    {
        if (column.Length is > 0 and <= MostCharacters && _unread.Count < MostColumns && !_unread.Contains(column, StringComparer.Ordinal))
        {
            _unread.Add(column);
        }
    }

    internal void Tell(string note)
    {
        if (_ofTheFile.Count < MostColumns && !_ofTheFile.Contains(note, StringComparer.Ordinal))
        {
            _ofTheFile.Add(note);
        }
    }

    internal void Notice(IEnumerable<string> notes, string place)
    {
        Inspected++;
        foreach (var note in notes.Distinct(StringComparer.Ordinal))
        {
            if (_noticed.ContainsKey(note) || _noticed.Count < MostColumns)
            {
                Count(_noticed, note, place);
            }
        }
    }

    internal void Differs(string terms, string? programme, string path, string value, string stated, string place)
    {
        // Of a file with a programme for each record, the rest is told together.
        var key = (terms, _differences.Count < MostProgrammes ? programme ?? "" : "", path, value);
        if (!_differences.TryGetValue(key, out var tally))
        {
            _differences[key] = tally = new() { Example = stated };
        }

        tally.Add(place);
    }

    internal void Add(DescribedRecord record, Describing.DraftedRecord drafted, IEnumerable<string> facts, bool hasCountry)
    {
        foreach (var remark in record.Remarks.Distinct(StringComparer.Ordinal))
        {
            Count(_remarks, remark, record.Place);
        }

        if (record.LeftOut is { } reason)
        {
            Count(_leftOut, reason, record.Place);
        }

        Refused += record.Problem is null ? 0 : 1;
        if (record.Document is null)
        {
            return;
        }

        Described++;
        WithoutCountry += hasCountry ? 0 : 1;
        foreach (var field in drafted.Missing)
        {
            Count(_missing, field, record.Place);
        }

        foreach (var fact in facts)
        {
            _facts[fact] = _facts.GetValueOrDefault(fact) + 1;
        }

        _funders[drafted.FunderKind ?? ""] = _funders.GetValueOrDefault(drafted.FunderKind ?? "") + 1;
        var isRepeated = record.Id is { } id && Repeats(_ids, _duplicates, id, record.Place);
        if (!isRepeated && drafted is { AwardedOn: not null, Recipient: not null })
        {
            Repeats(_awards, _splits, $"{drafted.Funder}\n{drafted.Recipient}\n{drafted.Programme}\n{drafted.AwardedOn}", record.Place);
        }
    }

    private static bool Repeats(HashSet<long> seen, Tally repeated, string text, string place)
    {
        // Two texts of one number are so rare that a false hint costs less than keeping the texts of a million records.
        if (seen.Add(BitConverter.ToInt64(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))))
        {
            return false;
        }

        repeated.Add(place);
        return true;
    }

    private static RecordNote[] Repeated(Tally repeated, string text) => repeated.Count == 0 ? [] : [new(text, repeated.Count, repeated.Places)];

    private static void Count(Dictionary<string, Tally> tallies, string text, string place)
    {
        if (!tallies.TryGetValue(text, out var tally))
        {
            tallies[text] = tally = new();
        }

        tally.Add(place);
    }

    private static RecordNote[] Notes(Dictionary<string, Tally> tallies) => [.. tallies.OrderByDescending(static t => t.Value.Count).Select(static t => new RecordNote(t.Key, t.Value.Count, t.Value.Places))];

    private sealed class Tally
    {
        private readonly List<string> _places = [];

        public string Example { get; init; } = "";

        public int Count { get; private set; }

        public IReadOnlyList<string> Places => _places;

        public void Add(string place)
        {
            Count++;
            if (_places.Count < MostPlaces)
            {
                _places.Add(place);
            }
        }
    }
}

/// <summary>Something that holds of several records.</summary>
/// <param name="Text">What holds.</param>
/// <param name="Count">Of how many.</param>
/// <param name="Places">Where the first of them stand.</param>
public sealed record RecordNote(string Text, int Count, IReadOnlyList<string> Places);

/// <summary>Where records say something else than the terms that are laid under them.</summary>
/// <param name="Terms">The file of the terms.</param>
/// <param name="Programme">The programme of the records; null where none is told.</param>
/// <param name="Path">The path of the fact.</param>
/// <param name="TermsValue">What the terms say, as JSON.</param>
/// <param name="Count">How many records say something else.</param>
/// <param name="RecordValue">What the first of them says, as JSON.</param>
/// <param name="Places">Where the first of them stand.</param>
public sealed record TermsDifference(string Terms, string? Programme, string Path, string TermsValue, int Count, string RecordValue, IReadOnlyList<string> Places);
