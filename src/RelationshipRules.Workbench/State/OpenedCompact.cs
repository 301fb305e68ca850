using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.Workbench.State;

/// <summary>A local compact that is worked on: its file, held against the national text after each change.</summary>
public sealed class OpenedCompact
{
    private readonly Stack<JsonObject> _earlier = new();
    private byte[]? _content;
    private string? _report;
    private LocalCompact _compact;

    private OpenedCompact(JsonObject root, string name, LocalCompact compact, IReadOnlyList<string> problems)
    {
        (Root, Name, _compact, Problems) = (root, name, compact, problems);
        Audit = CompactAudit.Of(compact);
    }

    /// <summary>The name of its file.</summary>
    public string Name { get; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<string> Problems { get; private set; }

    /// <summary>Whether there is a change to take back.</summary>
    public bool HasEarlier => _earlier.Count > 0;

    /// <summary>The file.</summary>
    internal JsonObject Root { get; private set; }

    /// <summary>What it does to each of the undertakings, as of the last change after which it could be read.</summary>
    internal CompactAudit Audit { get; private set; }

    /// <summary>The file as it is saved, which is how the command line lays it out.</summary>
    internal byte[] Content => _content ??= Encoding.UTF8.GetBytes(CompactSheet.Pretty(Encoding.UTF8.GetBytes(Root.ToJsonString())));

    /// <summary>The audit, as the command line writes it of the file that is saved.</summary>
    internal string Report => _report ??= Write();

    /// <summary>A compact of which nothing is said yet.</summary>
    public static OpenedCompact Empty() => Read(CompactSheet.Starter(), "our-compact.json");

    /// <summary>Whether a file is a compact's: its sheet, or JSON that has what a compact has and a description has not.</summary>
    public static bool IsOne(byte[] content)
    {
        try
        {
            return CompactSheet.IsWorkbook(content)
                ? ExcelCells.Read(content, CancellationToken.None, out _)?.ContainsKey(CompactSheetColumns.Head) == true
                : CompactSheet.Node(content) is JsonObject root && root["clauses"] is JsonArray;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Reads a compact's file or sheet.</summary>
    /// <exception cref="RecordFileException">There is too little to go on.</exception>
    public static OpenedCompact Read(byte[] content, string name)
    {
        var diagnostics = new List<Diagnostic>();
        IReadOnlyDictionary<string, string>? cells = null;
        var utf8 = CompactSheet.IsWorkbook(content) ? CompactSheet.ToJson(content, name, diagnostics, CancellationToken.None, out cells) : content;
        var compact = utf8 is null ? null : CompactReader.Read(utf8, name, diagnostics);
        IReadOnlyList<string> problems = [.. diagnostics.Select(d => Wording.Line(cells is null ? d : CompactSheet.InCells(d, cells, name), name))];
        return compact is not null && HasEachKeyOnce(utf8!) ? new((JsonObject)CompactSheet.Node(utf8), Path.ChangeExtension(name, ".json"), compact, problems) : throw new RecordFileException(string.Join(" ", problems));
    }

    /// <summary>What is kept of it in the browser.</summary>
    internal SavedCompact ToSave() => new(Name, Encoding.UTF8.GetString(Content));

    /// <summary>Takes up what was kept; null for what is no compact.</summary>
    internal static OpenedCompact? Restore(SavedCompact saved)
    {
        try
        {
            return Read(Encoding.UTF8.GetBytes(saved.Text), saved.Name);
        }
        catch (RecordFileException)
        {
            return null;
        }
    }

    /// <summary>The list of that name in an entry of the file, or in the file; made where there is none.</summary>
    internal static JsonArray ListOf(JsonObject entry, string key)
    {
        if (entry[key] is not JsonArray list)
        {
            entry[key] = list = [];
        }

        return list;
    }

    /// <summary>The entries of a list.</summary>
    internal static IReadOnlyList<JsonObject> EntriesOf(JsonObject entry, string key) => [.. (entry[key] as JsonArray ?? []).OfType<JsonObject>()];

    /// <summary>Changes the file, and holds it against the national text again.</summary>
    internal void Change(Action change)
    {
        var before = (JsonObject)Root.DeepClone();
        change();
        _earlier.Push(before);
        Look();
    }

    internal void Undo()
    {
        Root = _earlier.Pop();
        Look();
    }

    /// <summary>The sheet, to go on with in a spreadsheet.</summary>
    internal byte[] ToSheet() => CompactSheet.FromJson(Content);

    /// <summary>What says a thing twice can be read, and told, but not changed.</summary>
    private static bool HasEachKeyOnce(byte[] utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8, new() { AllowDuplicateProperties = false, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string Write() =>
        Encoding.UTF8.GetString(PrintedDocuments.ToFile(CompactAuditReport.Of(_compact, earlier: null, DateOnly.FromDateTime(DateTime.Today), CancellationToken.None).Tell(), ReportFormats.Html));

    private void Look()
    {
        (_content, _report) = (null, null);
        var diagnostics = new List<Diagnostic>();
        if (CompactReader.Read(Content, Name, diagnostics) is { } compact)
        {
            (_compact, Audit) = (compact, CompactAudit.Of(compact));
        }

        Problems = [.. diagnostics.Select(d => $"{PlaceOf(d.Location?.Pointer ?? "")}: {(string.Equals(d.Id, CompactDiagnostics.NotConfirmed, StringComparison.Ordinal) ? "an effect of which nobody has said that it is so, and when; it is only proposed." : d.Message)}")];
    }

    /// <summary>Where in the page a reader finds a place of the file that they have not seen.</summary>
    private string PlaceOf(string pointer) => pointer.Split('/') is [_, var list, var at, ..] && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && Root[list] is JsonArray entries && index < entries.Count
        ? list switch
        {
            "clauses" => $"Clause {entries[index]?["number"] ?? entries[index]?["id"]}",
            "undertakings" => $"Undertaking {entries[index]?["undertaking"]}",
            "scorecards" => $"Scorecard of {entries[index]?["on"]}",
            _ => "About the compact",
        }
        : "About the compact";
}
