using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>
/// One edit on its way to its place. The generated <c>PartEditor</c> knows the model and calls this at each part; values are read by
/// the same reader as whole descriptions are. Where it <see cref="HasErrors"/>, what came out is not to be used.
/// </summary>
internal sealed class DescriptionEdit
{
    private readonly EditKind _kind;
    private readonly string _pointer;
    private readonly string[] _steps;
    private readonly ReadOnlyMemory<byte> _value;
    private readonly List<Diagnostic> _problems = [];
    private readonly JsonLimits _limits;
    private readonly StringBuilder _path = new();
    private List<string>? _appeared;
    private int _at;
    private string _name = "";
    private string? _placeInText;
    private string _place = "";

    /// <summary>Prepares an edit.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="pointer">The JSON Pointer of its place; for a new element the list's with its index, or <c>-</c> for its end.</param>
    /// <param name="value">The new value as JSON; empty where it takes something away.</param>
    /// <param name="limits">What is too much.</param>
    public DescriptionEdit(EditKind kind, string pointer, ReadOnlyMemory<byte> value, JsonLimits limits)
    {
        _kind = kind;
        _pointer = pointer;
        _value = value;
        _limits = limits;
        _steps = pointer.Length == 0 || pointer[0] != '/' ? [] : Array.ConvertAll(pointer[1..].Split('/'), JsonPointer.Unescape);
        Reader = new(new ProblemList(limits, _problems)) { IsOfFragment = true };
    }

    public DescriptionReader Reader { get; }

    public bool HasErrors => _problems.Exists(problem => problem.Severity == Severity.Error);

    public IReadOnlyList<Diagnostic> Problems => _problems.ConvertAll(problem => problem with
    {
        Location = new(problem.Location is { } location && _placeInText is { } inText && location.Pointer.StartsWith(inText, StringComparison.Ordinal)
            ? _place + location.Pointer[inText.Length..]
            : _pointer),
    });

    /// <summary>The path of what changed, with all below it: <c>agreements[].termMonths</c>.</summary>
    public string Path => _path.ToString();

    /// <summary>The path of the list that the edit went through, or whose element it changed; null for none.</summary>
    public string? List { get; private set; }

    /// <summary>The index of the element in that list; -1 where the list itself changed.</summary>
    public int Element { get; private set; } = -1;

    /// <summary>The parts that were not there before and are now.</summary>
    public IReadOnlyList<string> Appeared => _appeared ?? [];

    /// <summary>Whether ids, or what refers to them, may have changed.</summary>
    public bool TouchesIdentity { get; private set; }

    public bool IsAtEnd => _at == _steps.Length;

    public Partnership Apply(Partnership partnership)
    {
        if (_pointer.Length > 0 && _pointer[0] != '/')
        {
            NoSuchPlace($"'{_pointer.Shown()}' is not a JSON Pointer; write it like '/agreements/0/termMonths'.");
            return partnership;
        }

        if (IsAtEnd)
        {
            NoSuchPlace("A description is edited by its facts, parts and lists, not as a whole.");
            return partnership;
        }

        var edited = PartEditor.EditPartnership(this, partnership);
        return Places.After(partnership, edited, _kind, _pointer);
    }

    /// <summary>Takes a step into a part: the position of the property, or -1 where there is none of that name.</summary>
    public int Step(NameTable names)
    {
        _name = _steps[_at++];
        var index = names.IndexOf(Encoding.UTF8.GetBytes(_name));
        if (index < 0)
        {
            Report(
                DescriptionDiagnostics.UnknownProperty,
                $"There is no property '{_name.Shown()}' here{NearestName.Hint(_name, names.Names)}");
            return -1;
        }

        (_path.Length == 0 ? _path : _path.Append('.')).Append(_name);
        return index;
    }

    /// <summary>The part to go on in: the one there, a new one, or null where there is nothing to take away.</summary>
    public T? Inside<T>(T? part)
        where T : class, new()
    {
        if (part is not null || _kind is EditKind.Clear or EditKind.Remove)
        {
            return part;
        }

        (_appeared ??= []).Add(Path);
        return new T();
    }

    /// <summary>The new value of a property without parts of its own; false where there is none.</summary>
    public bool Value(out JsonCursor value)
    {
        value = default;
        if (!IsAtEnd)
        {
            NoSuchPlace($"'{_name.Shown()}' has no parts; set it as a whole.");
            return false;
        }

        if (_kind is EditKind.Add or EditKind.Remove)
        {
            NoSuchPlace($"'{_name.Shown()}' is not an element of a list.");
            return false;
        }

        return _kind == EditKind.Set && TryRead(Wrap(isElement: false), "/" + JsonPointer.Escape(_name), PointerHere(), out value);
    }

    /// <summary>The new value of a list of values, of money or of a side map, of which also a part can be edited: then the rest is as it was.</summary>
    public bool Value<T>(T owner, Action<DescriptionWriter, T> write, out JsonCursor value)
    {
        if (IsAtEnd)
        {
            return Value(out value);
        }

        value = default;
        var pointer = PointerHere();
        if (_name is "extensions")
        {
            _path.Append('.').Append(_steps[_at]);
        }

        var root = JsonNode.Parse(DescriptionWriter.Write(owner, write))!.AsObject();
        if (!TryPatch(root))
        {
            return false;
        }

        return TryRead(Encoding.UTF8.GetBytes(root.ToJsonString()), "/" + JsonPointer.Escape(_name), pointer, out value);
    }

    /// <inheritdoc cref="Value(out JsonCursor)"/>
    /// <remarks>Notes besides that ids may have changed.</remarks>
    public bool Identity(out JsonCursor value)
    {
        TouchesIdentity = true;
        return Value(out value);
    }

    /// <inheritdoc cref="Value{T}(T, Action{DescriptionWriter, T}, out JsonCursor)"/>
    /// <remarks>Notes besides that ids may have changed.</remarks>
    public bool Identity<T>(T owner, Action<DescriptionWriter, T> write, out JsonCursor value)
    {
        TouchesIdentity = true;
        return Value(owner, write, out value);
    }

    public IReadOnlyList<T>? Elements<T>(IReadOnlyList<T>? list, Func<DescriptionReader, JsonCursor, T> read, Func<DescriptionEdit, T, T> edit)
        where T : class, IIdentified, new()
    {
        if (IsAtEnd)
        {
            List = Path;
            return Identity(out var whole) ? Reader.PartList(whole, read) : null;
        }

        List = Path;
        if (list is KnownList { IsWhole: false } || (list is null && _steps[_at] is "has"))
        {
            return ElementsInPart(list, read, edit);
        }

        return ElementsOf(list, read, edit);
    }

    /// <summary>The elements that a list is known to have, which stand below <c>has</c>.</summary>
    private IReadOnlyList<T>? ElementsInPart<T>(IReadOnlyList<T>? list, Func<DescriptionReader, JsonCursor, T> read, Func<DescriptionEdit, T, T> edit)
        where T : class, IIdentified, new()
    {
        if (_steps[_at] is "has")
        {
            _at++;
        }

        if (IsAtEnd || _steps[_at - 1] is not "has")
        {
            NoSuchPlace($"'{_name.Shown()}' is stated in part: its elements are at '{_name.Shown()}/has/0' and so on.");
            return list;
        }

        var edited = ElementsOf(list, read, edit);
        if (edited is not T[] elements)
        {
            return list;
        }

        if (Array.Exists(elements, element => string.IsNullOrEmpty(element.Id)))
        {
            Report(DescriptionDiagnostics.ListInPart, "What a list is known to have needs an 'id', to be told from what else there may be.");
        }

        return new KnownList<T>(elements, []);
    }

    private IReadOnlyList<T>? ElementsOf<T>(IReadOnlyList<T>? list, Func<DescriptionReader, JsonCursor, T> read, Func<DescriptionEdit, T, T> edit)
        where T : class, IIdentified, new()
    {
        var step = _steps[_at++];
        var count = list?.Count ?? 0;
        if (_kind == EditKind.Add && IsAtEnd)
        {
            TouchesIdentity = true;
            var index = step is "-" ? count : IndexOf(step, count + 1);
            return index >= 0 && TryReadElement(out var added) ? Copy(list, index, index, read(Reader, added)) : list;
        }

        var at = IndexOf(step, count);
        if (at < 0)
        {
            return list;
        }

        switch (_kind)
        {
            case EditKind.Remove when IsAtEnd:
                TouchesIdentity = true;
                return Copy(list, at, at + 1, null);
            case EditKind.Clear when IsAtEnd:
                NoSuchPlace("An element of a list is not cleared but removed.");
                return list;
        }

        _path.Append("[]");
        Element = at;
        if (!IsAtEnd)
        {
            if (list![at] is not { } element)
            {
                NoSuchPlace($"'{_name.Shown()}' has nothing there.");
                return list;
            }

            return Copy(list, at, at + 1, edit(this, element));
        }

        TouchesIdentity = true;
        return TryReadElement(out var replacement) ? Copy(list, at, at + 1, read(Reader, replacement)) : list;
    }

    /// <summary>The elements before one position and from another on, with an element in between where there is one. An array, which lists are read fastest from.</summary>
    private static T[] Copy<T>(IReadOnlyList<T>? list, int before, int from, T? between)
        where T : class
    {
        var count = list?.Count ?? 0;
        var copy = new T[before + (between is null ? 0 : 1) + count - from];
        var to = 0;
        for (var i = 0; i < before; i++)
        {
            copy[to++] = list![i];
        }

        if (between is not null)
        {
            copy[to++] = between;
        }

        for (var i = from; i < count; i++)
        {
            copy[to++] = list![i];
        }

        return copy;
    }

    private int IndexOf(string step, int end)
    {
        if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < end && (step.Length == 1 || step[0] != '0'))
        {
            return index;
        }

        NoSuchPlace(end == 0
            ? $"'{_name.Shown()}' has no elements."
            : string.Create(CultureInfo.InvariantCulture, $"'{_name.Shown()}' has no element '{step.Shown()}'; here it can be 0 to {end - 1}."));
        return -1;
    }

    private bool TryReadElement(out JsonCursor value)
    {
        var fragment = "/" + JsonPointer.Escape(_name);
        if (!TryRead(Wrap(isElement: true), fragment + "/0", _pointer, out var list))
        {
            value = default;
            return false;
        }

        value = list;
        return Reader.IsObject(value);
    }

    /// <summary>Reads a text and finds a value in it; problems in it are told as of its place in the description.</summary>
    private bool TryRead(byte[] utf8, string inText, string inDescription, out JsonCursor value)
    {
        var text = JsonText.Parse(utf8, _limits, null, _problems, DescriptionDiagnostics.Prefix);
        value = text.Find(inText);
        _placeInText = inText;
        _place = inDescription;
        return _problems.Count == 0 && value.Kind != JsonKind.None;
    }

    /// <summary>The value as the property of an object, or as the element of such a list, so that the reader can name it. Names of the model are plain letters.</summary>
    private byte[] Wrap(bool isElement) => isElement
        ? [.. "{\""u8, .. Encoding.UTF8.GetBytes(_name), .. "\":["u8, .. _value.Span, .. "]}"u8]
        : [.. "{\""u8, .. Encoding.UTF8.GetBytes(_name), .. "\":"u8, .. _value.Span, .. "}"u8];

    private string PointerHere() => "/" + string.Join('/', _steps.Take(_at).Select(JsonPointer.Escape));

    private bool TryPatch(JsonObject root)
    {
        JsonNode? container = root;
        var key = _name;
        for (; _at < _steps.Length; _at++)
        {
            if (!TryEnter(ref container, key))
            {
                return false;
            }

            key = _steps[_at];
        }

        if (!TryReadTree(out var value))
        {
            return false;
        }

        switch (container)
        {
            case JsonArray array when _kind == EditKind.Add:
                var end = key is "-" ? array.Count : IndexOf(key, array.Count + 1);
                if (end >= 0)
                {
                    array.Insert(end, value);
                }

                return end >= 0;
            case JsonArray array when _kind is EditKind.Set or EditKind.Remove:
                var at = IndexOf(key, array.Count);
                if (at < 0)
                {
                    return false;
                }

                if (_kind == EditKind.Remove)
                {
                    array.RemoveAt(at);
                }
                else
                {
                    array[at] = value;
                }

                return true;
            case JsonObject map when _kind == EditKind.Set:
                map[key] = value;
                return true;
            case JsonObject map when _kind == EditKind.Clear:
                map.Remove(key);
                return true;
            default:
                NoSuchPlace("There is no such place in the description.");
                return false;
        }
    }

    /// <summary>
    /// The new value as a tree; null where there is none. It is read as descriptions are and written anew, for the tree's own reader throws at
    /// comments and the like.
    /// </summary>
    private bool TryReadTree(out JsonNode? tree)
    {
        tree = null;
        if (_value.IsEmpty)
        {
            return true;
        }

        var text = JsonText.Parse(_value, _limits, null, _problems, DescriptionDiagnostics.Prefix);
        if (_problems.Count > 0)
        {
            return false;
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            text.Root.WriteTo(json);
        }

        tree = JsonNode.Parse(stream.ToArray());
        return true;
    }

    private bool TryEnter([NotNullWhen(true)] ref JsonNode? container, string key)
    {
        switch (container)
        {
            case JsonObject map when map[key] is null && _kind != EditKind.Add && int.TryParse(_steps[_at], NumberStyles.None, CultureInfo.InvariantCulture, out _):
                return IndexOf(_steps[_at], 0) >= 0;
            case JsonObject map when map[key] is null && _kind == EditKind.Clear:
                return false;
            case JsonObject map:
                var isLast = _at == _steps.Length - 1;
                map[key] ??= _kind == EditKind.Add && isLast ? new JsonArray() : new JsonObject();
                container = map[key]!;
                return true;
            case JsonArray array when IndexOf(key, array.Count) is >= 0 and var index && array[index] is { } element:
                container = element;
                return true;
            default:
                if (_problems.Count == 0)
                {
                    NoSuchPlace("There is no such place in the description.");
                }

                container = null;
                return false;
        }
    }

    private void NoSuchPlace(string message) => Report(DescriptionDiagnostics.NoSuchPlace, message);

    private void Report(string id, string message) => _problems.Add(new(id, Severity.Error, message, new(_pointer)));
}

/// <summary>What an edit does at its place.</summary>
internal enum EditKind
{
    Set,
    Clear,
    Add,
    Remove,
}
