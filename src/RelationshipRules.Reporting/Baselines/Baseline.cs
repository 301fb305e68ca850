using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace RelationshipRules.Reporting.Baselines;

/// <summary>
/// The findings of an earlier run, by fingerprint, so that a later one can tell what is new. Read from a JSON report, or from a list of
/// fingerprints: <c>{ "baseline": [{ "fingerprint": "…" }] }</c>.
/// </summary>
public sealed class Baseline
{
    private const int MostDeep = 64;
    private readonly Dictionary<(string? Id, string? Path), BaselineReport> _reports = [];
    private readonly Dictionary<string, List<BaselineReport>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BaselineReport> _byPath = new(StringComparer.Ordinal);
    private readonly List<BaselineEntry> _anywhere = [];
    private readonly BaselineRun? _run;
    private readonly EarlierRun _earlier = new();
    private bool _hasTables;
    private bool _hasReports;

    private Baseline(BaselineRun? run) => _run = run;

    /// <summary>The descriptions of which the baseline holds findings and that were not compared so far: by their path, or by their id where they have none.</summary>
    public IReadOnlyList<string> NotSeen => [.. _reports.Values.Where(static r => !r.WasSeen && r.Entries.Any(static e => e.Outcome.IsUnmet())).Select(static r => r.Path ?? r.Id ?? "")];

    /// <summary>All descriptions of the baseline that were not compared so far.</summary>
    internal IReadOnlyList<string> Gone => [.. _reports.Values.Where(static r => !r.WasSeen).Select(static r => r.Path ?? r.Id ?? "")];

    /// <summary>What the run of the baseline counted by rule and programme; null for a list of fingerprints, and for a report that does not list what is met.</summary>
    internal EarlierRun? Earlier => _earlier is { Descriptions: > 0, IsPartial: false } ? _earlier : null;

    /// <summary>Whether it is the tables of many descriptions alone, which hold no findings to compare with one by one.</summary>
    internal bool IsTables => _hasTables && !_hasReports;

    /// <summary>Reads a baseline.</summary>
    /// <param name="utf8">A report of the format <c>json</c> or <c>jsonl</c>, the tables of a run in JSON, or a baseline file, as UTF-8.</param>
    /// <param name="run">The run that is compared; null where its descriptions are known by their ids and their paths as given.</param>
    /// <exception cref="FormatException">It is neither; the message says where.</exception>
    public static Baseline Parse(ReadOnlyMemory<byte> utf8, BaselineRun? run = null)
    {
        var baseline = new Baseline(run);
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var text = WithoutMark(utf8.Span);
        var rest = text.TrimStart(WhiteSpace);
        if (rest.IsEmpty)
        {
            throw new FormatException("it is empty.");
        }

        Check(text);

        // One value after the other: JSON lines are several, and a reader of .NET 8 takes one only.
        while (!rest.IsEmpty)
        {
            try
            {
                var reader = new Utf8JsonReader(rest, options);
                using var document = JsonDocument.ParseValue(ref reader);
                var root = document.RootElement;
                foreach (var report in root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().AsEnumerable() : [root])
                {
                    baseline.ReadReport(report);
                }

                rest = rest[(int)reader.BytesConsumed..].TrimStart(WhiteSpace);
            }
            catch (JsonException error)
            {
                throw new FormatException($"line {LineAt(text, text.Length - rest.Length) + (error.LineNumber ?? 0)}: it is no JSON.", error);
            }
        }

        return baseline;
    }

    /// <summary>Compares an assessment with what the baseline holds about its description.</summary>
    /// <exception cref="ArgumentNullException">The assessment is null.</exception>
    public BaselineComparison Compare(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        // A list of bare fingerprints does not say whose they are, so that nothing can be said to have left it.
        var own = Find(assessment.Document);
        return new BaselineComparison(assessment, own?.Entries ?? [], _anywhere) { IsOfBaseline = own is not null || _reports.Count == 0 };
    }

    /// <summary>
    /// What the baseline holds of a description: that of its file, else that of its id where no other description can claim it. A copy that kept
    /// the id of its model never has its findings excused by the model's.
    /// </summary>
    private BaselineReport? Find(PartnershipDocument document)
    {
        var id = document.Partnership.Id is { Length: > 0 } stated ? stated : null;
        var path = _run?.PathOf(document) ?? Normal(document.Path);
        var sameId = id is null ? [] : _byId.GetValueOrDefault(id) ?? [];
        var own = _reports.GetValueOrDefault((id, path))
            ?? (sameId is [var one] && (path is null || one.Path is null || _run?.Paths.Contains(one.Path) != true) ? one : null)
            ?? (path is not null && _byPath.GetValueOrDefault(path) is { } there && (there.Id is null || id is null) ? there : null);
        return own?.TakeFor(path) == true ? own : null;
    }

    /// <summary>A path with forward slashes, and nothing in it that leads nowhere.</summary>
    private static string? Normal(string? path) => path is not { Length: > 0 } ? null
        : (path[0] is '/' or '\\' ? "/" : "") + string.Join('/', path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries).Where(static part => part is not "."));

    /// <summary>Refuses what the reader of JSON lets pass at first and cannot give as text later.</summary>
    private static void Check(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            var at = 0;
            while (Rune.DecodeFromUtf8(text[at..], out _, out var consumed) == OperationStatus.Done)
            {
                at += consumed;
            }

            throw new FormatException($"line {LineAt(text, at)}: the byte 0x{text[at]:X2} is not valid UTF-8.");
        }

        for (var start = 0; start < text.Length;)
        {
            var reader = new Utf8JsonReader(text[start..], new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = int.MaxValue });
            try
            {
                while (reader.Read())
                {
                    Check(text, start, ref reader);
                    if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
                    {
                        break;
                    }
                }
            }
            catch (JsonException error)
            {
                throw new FormatException($"line {LineAt(text, start) + (error.LineNumber ?? 0)}: it is no JSON.", error);
            }

            var rest = text[(start + (int)reader.BytesConsumed)..].TrimStart(WhiteSpace);
            start = text.Length - rest.Length;
        }
    }

    private static void Check(ReadOnlySpan<byte> text, int start, ref Utf8JsonReader reader)
    {
        var at = start + (int)reader.TokenStartIndex;
        if (reader.CurrentDepth >= MostDeep)
        {
            throw new FormatException($"line {LineAt(text, at)}: it is nested deeper than the limit of {MostDeep}.");
        }

        if (reader.ValueIsEscaped)
        {
            try
            {
                _ = reader.GetString();
            }
            catch (InvalidOperationException error)
            {
                throw new FormatException($"line {LineAt(text, at)}: a text holds half of a surrogate pair.", error);
            }
        }
    }

    private static int LineAt(ReadOnlySpan<byte> text, int at) => text[..at].Count((byte)'\n') + 1;

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private void ReadReport(JsonElement root)
    {
        if (_earlier.ReadTables(root))
        {
            _hasTables = true;
            return;
        }

        _hasReports = true;
        if (Items(root, "results") is { } results)
        {
            var description = root.TryGetProperty("description", out var part) ? part : default;
            var id = Text(description, "id") is { Length: > 0 } stated ? stated : null;
            var path = Normal(Text(description, "relativePath") ?? Text(description, "path"));
            if (!_reports.TryGetValue((id, path), out var own))
            {
                _reports.Add((id, path), own = new(id, path));
                if (id is not null)
                {
                    (_byId.TryGetValue(id, out var others) ? others : _byId[id] = []).Add(own);
                }

                if (path is not null)
                {
                    _byPath.TryAdd(path, own);
                }
            }

            _earlier.AddReport(root, results);
            own.Entries.AddRange(results.Where(static r => Outcome(r) is not null).Select(static r => Entry(r, Outcome(r)!.Value)));
        }
        else if (Items(root, "baseline") is { } list)
        {
            _anywhere.AddRange(list.Select(static e => Entry(e, Outcome(e) ?? RelationshipRules.Outcome.Violated)));
        }
        else
        {
            throw new FormatException("it is neither a JSON report (with 'results'), nor the tables of a run (with 'tables'), nor a baseline file (with 'baseline').");
        }
    }

    private static JsonElement.ArrayEnumerator? Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : null;

    private static BaselineEntry Entry(JsonElement entry, Outcome outcome) =>
        Text(entry, "fingerprint") is { Length: > 0 } fingerprint
            ? new(fingerprint, outcome, Text(entry, "rule"), Text(entry, "message"))
            : throw new FormatException("an entry has no 'fingerprint'.");

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The outcome of an entry; null for any that a baseline does not hold.</summary>
    private static Outcome? Outcome(JsonElement entry) => Text(entry, "outcome") switch
    {
        "violated" => RelationshipRules.Outcome.Violated,
        "unexplained" => RelationshipRules.Outcome.Unexplained,
        "explained" => RelationshipRules.Outcome.Explained,
        "undetermined" => RelationshipRules.Outcome.Undetermined,
        _ => null,
    };
}

/// <summary>The run that a baseline is compared with.</summary>
/// <param name="PathOf">The path of a description from the baseline's folder, with forward slashes and links followed; null where it has none.</param>
/// <param name="Paths">These paths of all descriptions of the run.</param>
public sealed record BaselineRun(Func<PartnershipDocument, string?> PathOf, IReadOnlySet<string> Paths);

/// <summary>What a baseline holds of one description.</summary>
internal sealed class BaselineReport(string? id, string? path)
{
    private string? _seenAt;

    public string? Id => id;

    public string? Path => path;

    public List<BaselineEntry> Entries { get; } = [];

    public bool WasSeen { get; private set; }

    /// <summary>Takes it for the description at a path; false where it has been taken for another one.</summary>
    public bool TakeFor(string? at)
    {
        if (at is not null && Interlocked.CompareExchange(ref _seenAt, at, null) is { } other && !string.Equals(other, at, StringComparison.Ordinal))
        {
            return false;
        }

        return WasSeen = true;
    }
}
