using System.Globalization;
using System.Text;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Reading;

namespace RelationshipRules;

/// <summary>
/// A description of a partnership: what it states, where in its text each fact stands, and what is wrong with it.
/// Reading never throws for bad data: problems are <see cref="Diagnostics"/>, and what can be read is in <see cref="Partnership"/>.
/// Immutable and safe for use by several threads.
/// </summary>
public sealed class PartnershipDocument
{
    private readonly JsonText? _text;
    private readonly Lazy<PartnershipDocument>? _readBack;
    private readonly IReadOnlyList<Diagnostic> _diagnostics;

    /// <summary>Where the text states, as it was one version ago, what is at another place now.</summary>
    private readonly IReadOnlyDictionary<string, string>? _places;

    private PartnershipDocument(Partnership partnership, JsonText? text, IReadOnlyList<Diagnostic> diagnostics, string? path, IReadOnlyDictionary<string, string>? places = null)
    {
        _places = places;
        Partnership = partnership;
        Path = path;
        _text = text;
        _diagnostics = diagnostics;
    }

    private PartnershipDocument(Partnership partnership)
        : this(partnership, null, [], null) =>
        _readBack = new(() => Parse(DescriptionWriter.Write(partnership)));

    private PartnershipDocument(PartnershipDocument read, string name)
        : this(read.Partnership, null, [.. read.Diagnostics.Select(d => d with { Location = WithoutPlace(d.Location, name) })], name)
    {
        HasRead = true;
        _readBack = new(() => Parse(DescriptionWriter.Write(Partnership)));
    }

    /// <summary>What the description states, as far as it could be read.</summary>
    public Partnership Partnership { get; }

    /// <summary>The file or other name of the source, where there is one.</summary>
    public string? Path { get; }

    /// <summary>
    /// What is wrong with the description, in the order of its text. A fact that is named here is taken as not stated.
    /// For a description built in code the list is made when first asked for, and has pointers without lines.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _readBack is null || HasRead
        ? _diagnostics
        : field ??= [.. _readBack.Value._diagnostics.Select(d => d with { Location = WithoutPlace(d.Location) })];

    /// <summary>
    /// Whether there is a description at all: false for a file that is missing, too large or no JSON object, of which only
    /// <see cref="Diagnostics"/> can tell.
    /// </summary>
    public bool IsReadable => _text is null || _text.Root.Kind == JsonKind.Object;

    /// <summary>The text and its source map; for a description built in code, what it would be written as.</summary>
    internal JsonText Text => _text ?? _readBack!.Value.Text;

    /// <summary>Whether there is a text that a person wrote, with lines and columns.</summary>
    internal bool HasText => _text is not null;

    /// <summary>Whether it is known what is wrong with it, though it has no text.</summary>
    private bool HasRead { get; }

    /// <summary>Reads a description from text.</summary>
    /// <param name="json">The JSON text; comments and trailing commas are accepted.</param>
    /// <param name="limits">What is too much, or null for <see cref="JsonLimits.Default"/>.</param>
    /// <param name="path">A file or other name to show in locations.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static PartnershipDocument Parse(string json, JsonLimits? limits = null, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(json);

        // A text that is too long is refused before it is copied.
        return json.Length > (limits ?? JsonLimits.Default).MaxBytes
            ? TooLarge(limits ?? JsonLimits.Default, path)
            : Parse(Encoding.UTF8.GetBytes(JsonStrings.HasHalves(json) ? JsonStrings.EscapeHalves(json) : json), limits, path);
    }

    /// <summary>Reads a description from bytes.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark. It is kept and must not change afterwards.</param>
    /// <param name="limits">What is too much, or null for <see cref="JsonLimits.Default"/>.</param>
    /// <param name="path">A file or other name to show in locations.</param>
    public static PartnershipDocument Parse(ReadOnlyMemory<byte> utf8, JsonLimits? limits = null, string? path = null)
    {
        limits ??= JsonLimits.Default;
        var diagnostics = new List<Diagnostic>();
        return Read(JsonText.Parse(utf8, limits, path, diagnostics, DescriptionDiagnostics.Prefix), limits, diagnostics, path);
    }

    /// <summary>Reads a description from a file. A missing or unreadable file, or a folder, is a diagnostic.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">What is too much, or null for <see cref="JsonLimits.Default"/>.</param>
    /// <param name="shownPath">The file's name as locations show it; null for the path as given.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static PartnershipDocument Load(string path, JsonLimits? limits = null, string? shownPath = null) => Load(path, limits, shownPath, CancellationToken.None);

    /// <summary>Reads a description from a stream, which is left open.</summary>
    /// <param name="stream">The JSON text in UTF-8.</param>
    /// <param name="limits">What is too much, or null for <see cref="JsonLimits.Default"/>.</param>
    /// <param name="path">A file or other name to show in locations.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static PartnershipDocument Load(Stream stream, JsonLimits? limits = null, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= JsonLimits.Default;
        var diagnostics = new List<Diagnostic>();
        return From(JsonFile.ReadStream(stream, limits, diagnostics, DescriptionDiagnostics.Prefix, path), limits, path, diagnostics);
    }

    /// <summary>Reads a description from a file without blocking. A missing or unreadable file, or a folder, is a diagnostic.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">What is too much, or null for <see cref="JsonLimits.Default"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<PartnershipDocument> LoadAsync(string path, JsonLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        cancellationToken.ThrowIfCancellationRequested();
        limits ??= JsonLimits.Default;
        var diagnostics = new List<Diagnostic>();
        return From(
            await JsonFile.ReadFileAsync(path, limits, diagnostics, DescriptionDiagnostics.Prefix, path, isAsync: true, cancellationToken).ConfigureAwait(false),
            limits,
            path,
            diagnostics);
    }

    /// <summary>Reads a description from a stream without blocking; the stream is left open.</summary>
    /// <param name="stream">The JSON text in UTF-8.</param>
    /// <param name="limits">What is too much, or null for <see cref="JsonLimits.Default"/>.</param>
    /// <param name="path">A file or other name to show in locations.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<PartnershipDocument> LoadAsync(
        Stream stream, JsonLimits? limits = null, string? path = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= JsonLimits.Default;
        var diagnostics = new List<Diagnostic>();
        return From(
            await JsonFile.ReadStreamAsync(stream, limits, diagnostics, DescriptionDiagnostics.Prefix, path, isAsync: true, cancellationToken).ConfigureAwait(false),
            limits,
            path,
            diagnostics);
    }

    /// <summary>Makes a document of a description built in code. Its facts are used as they are; <see cref="Diagnostics"/> says what is wrong with them.</summary>
    /// <param name="partnership">The description.</param>
    /// <exception cref="ArgumentNullException">The description is null.</exception>
    public static PartnershipDocument FromPartnership(Partnership partnership)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        return new(partnership);
    }

    /// <summary>
    /// The same description without its text, for one that no person wrote, such as one made from a record: places in it have a pointer and the name, and no lines.
    /// </summary>
    /// <param name="name">What reports call the source, such as <c>grants.csv, row 12</c>.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public PartnershipDocument WithoutText(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(this, name);
    }

    /// <summary>Where a value stands, or would stand.</summary>
    /// <param name="pointer">JSON Pointer of the value; empty for the whole description.</param>
    /// <returns>
    /// The place of the value; where the description does not state it, the start of the nearest part around it.
    /// The location's pointer is always the one asked for. Without a text, lines and columns are 0.
    /// </returns>
    /// <exception cref="ArgumentNullException">The pointer is null.</exception>
    public SourceLocation Locate(string pointer) => Locate(pointer, out _);

    /// <summary>Where a value stands, or would stand.</summary>
    /// <param name="pointer">JSON Pointer of the value; empty for the whole description.</param>
    /// <param name="isStated">Whether the description states the value itself.</param>
    /// <returns>As <see cref="Locate(string)"/>.</returns>
    /// <exception cref="ArgumentNullException">The pointer is null.</exception>
    public SourceLocation Locate(string pointer, out bool isStated)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        var cursor = Text.Find(pointer, out var nearest);
        isStated = cursor.Kind is not (JsonKind.None or JsonKind.Null);
        if (!isStated && _places?.GetValueOrDefault(pointer) is { } place)
        {
            cursor = Text.Find(place);
        }

        if (!HasText)
        {
            return new(pointer, Path: Path);
        }

        if (cursor.Kind != JsonKind.None)
        {
            return cursor.LocationAs(pointer);
        }

        return nearest.Kind == JsonKind.None ? new(pointer, Path: Path) : nearest.StartLocationAs(pointer);
    }

    /// <summary>The description with edits made, one after the other; this one stays as it is.</summary>
    /// <param name="edits">The edits; each is made in what those before it left.</param>
    /// <returns>
    /// Another description, or what is in the way: any error leaves nothing changed; so does an id that is taken, or a reference to an id that
    /// the edits leave without its element.
    /// </returns>
    /// <exception cref="ArgumentNullException">The edits are null, or one of them is.</exception>
    public EditResult Edit(IEnumerable<FactEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        return EditResult.Of(this, edits);
    }

    /// <summary>Where this description differs from an earlier one, in what conditions can read: for a <c>RuleEvaluator</c>, which is to be told, where no edits say it.</summary>
    /// <param name="earlier">The earlier description.</param>
    /// <exception cref="ArgumentNullException">The description is null.</exception>
    public IReadOnlyList<ChangedPlace> FindChanges(PartnershipDocument earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return ChangedPlaces.Between(earlier.Partnership, Partnership);
    }

    /// <summary>Writes what the description states as JSON: indented, in the model's order, without what is not stated, line feeds at line ends.</summary>
    public string ToJson() => Encoding.UTF8.GetString(DescriptionWriter.Write(Partnership));

    /// <summary>
    /// Reads a description that is one line of a file. Places have the file and the line; the name is both. A line that is no whole JSON text is not read at all: it may have
    /// been cut off, and what it does not come to would count as not stated.
    /// </summary>
    internal static PartnershipDocument ParseLine(ReadOnlyMemory<byte> utf8, string file, int line)
    {
        var diagnostics = new List<Diagnostic>();
        var text = JsonText.Parse(utf8, JsonLimits.Default, file, diagnostics, DescriptionDiagnostics.Prefix, firstLine: line);
        var name = NameOfLine(file, line);
        return text.IsComplete ? Read(text, JsonLimits.Default, diagnostics, name) : Unread(diagnostics, name);
    }

    /// <summary>What stands for a line that is too long to be read.</summary>
    internal static PartnershipDocument LongLine(string file, int line) => Unread(
        [new(DescriptionDiagnostics.Prefix + JsonDiagnostics.TooLarge, Severity.Error, JsonFile.TooLargeMessage(JsonLimits.Default), new("", line, 1, line, 1, file))],
        NameOfLine(file, line));

    /// <summary>What a line of a file is called.</summary>
    internal static string NameOfLine(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}");

    internal static PartnershipDocument Load(string path, JsonLimits? limits, string? shownPath, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= JsonLimits.Default;
        shownPath ??= path;
        var diagnostics = new List<Diagnostic>();
        return From(JsonFile.Read(path, limits, diagnostics, DescriptionDiagnostics.Prefix, shownPath, cancellationToken), limits, shownPath, diagnostics);
    }

    // The JSON is read before its content, and references are checked last; a reader goes through the text from its top.
    private static List<Diagnostic> InOrder(List<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(d => d.Id.Equals(DescriptionDiagnostics.TooManyProblems, StringComparison.Ordinal))
            .ThenBy(d => d.Location?.Line)
            .ThenBy(d => d.Location?.Column),
    ];

    private static SourceLocation? WithoutPlace(SourceLocation? location, string? path = null) => location is null ? null : new(location.Pointer, Path: path);

    private static PartnershipDocument Read(JsonText text, JsonLimits limits, List<Diagnostic> diagnostics, string? path)
    {
        var partnership = DescriptionRoot.Read(text, new ProblemList(limits, diagnostics), out var places);
        return new(partnership, text, diagnostics.Count < 2 ? diagnostics : InOrder(diagnostics), path, places);
    }

    private static PartnershipDocument From(byte[]? bytes, JsonLimits limits, string? path, IReadOnlyList<Diagnostic> diagnostics) =>
        bytes is null ? Unread(diagnostics, path) : Parse(bytes, limits, path);

    private static PartnershipDocument TooLarge(JsonLimits limits, string? path) => Unread(
        [new(DescriptionDiagnostics.Prefix + JsonDiagnostics.TooLarge, Severity.Error, JsonFile.TooLargeMessage(limits), new("", Path: path))],
        path);

    /// <summary>What stands for a file of which nothing can be read.</summary>
    internal static PartnershipDocument Unread(IReadOnlyList<Diagnostic> diagnostics, string? path) =>
        new(new Partnership(), JsonText.Parse(default, JsonLimits.Default, path, new List<Diagnostic>(), DescriptionDiagnostics.Prefix), diagnostics, path);
}
