using System.Globalization;
using RelationshipRules.Json;

namespace RelationshipRules.Reading;

/// <summary>The problems of one description, up to a limit, and the words in which they are told.</summary>
internal sealed class ProblemList(JsonLimits limits, List<Diagnostic> diagnostics)
{
    private const int LongestQuote = 60;

    private int _count;

    /// <summary>How many problems were reported so far, those over the limit included.</summary>
    public int Count => _count;

    /// <summary>Whether further problems are only counted: what they say is not shown, and need not be worked out.</summary>
    public bool IsFull => _count >= limits.MaxDiagnostics;

    /// <summary>Reports a problem at a place.</summary>
    public void Add(string id, string message, SourceLocation location, Severity severity = Severity.Error)
    {
        _count++;
        if (_count < limits.MaxDiagnostics)
        {
            diagnostics.Add(new(id, severity, message, location));
        }
        else if (_count == limits.MaxDiagnostics)
        {
            diagnostics.Add(new(
                DescriptionDiagnostics.TooManyProblems,
                Severity.Error,
                string.Create(CultureInfo.InvariantCulture, $"There are more than {limits.MaxDiagnostics - 1:N0} problems; the rest are not shown."),
                location));
        }
    }

    /// <summary>Reports a value of the wrong type. A property that is null is not stated, which is no problem; a broken value has been reported already.</summary>
    public void AddWrongType(JsonCursor value, string expected)
    {
        if (value.Kind != JsonKind.Invalid && (value.Kind != JsonKind.Null || value.Name is null))
        {
            Add(DescriptionDiagnostics.WrongType, $"'{NameOf(value)}' needs {expected}, but this is {Describe(value)}.", value.StartLocation);
        }
    }

    /// <summary>The value as written, on one line and not too long.</summary>
    public static string Quote(JsonCursor value) =>
        value.GetString() is { } text ? $"\"{Shorten(text)}\"" : Shorten(System.Text.Encoding.UTF8.GetString(value.Raw[..Math.Min(value.Raw.Length, 4 * LongestQuote)]));

    /// <summary>A text on one line, cut where it is long.</summary>
    public static string Shorten(string text)
    {
        var length = Math.Min(text.Length, LongestQuote);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        var shown = text.AsSpan(0, length).ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsControl(shown[i]) || shown[i] is '\u2028' or '\u2029')
            {
                shown[i] = ' ';
            }
        }

        return length < text.Length ? new string(shown) + "…" : new string(shown);
    }

    /// <summary>The property that a value belongs to; for an element, the list's.</summary>
    public static string NameOf(JsonCursor value)
    {
        if (value.Name is { } name)
        {
            return Shorten(name);
        }

        var steps = value.Pointer.Split('/');
        var last = Array.FindLast(steps, s => s.Length > 0 && !char.IsAsciiDigit(s[0]));
        return last is null ? "description" : Shorten(JsonPointer.Unescape(last));
    }

    /// <summary>What kind of value it is, in words.</summary>
    public static string Describe(JsonCursor value) => value.Kind switch
    {
        JsonKind.True => "true",
        JsonKind.False => "false",
        JsonKind.Null => "null",
        JsonKind.Number => $"the number {Quote(value)}",
        JsonKind.String => $"the text {Quote(value)}",
        JsonKind.Array => "a list",
        _ => "an object",
    };

    /// <summary>Names for a sentence: "grant, contract or informal".</summary>
    public static string AnyOf(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[^1];
}
