using System.Runtime.CompilerServices;
using System.Text;

namespace RelationshipRules.Fuzzing;

/// <summary>What must hold of every answer, whatever was asked.</summary>
internal static class Judge
{
    private const int LongestMessage = 4_000;

    public static void That(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new BrokenPromiseException(otherwise);
        }
    }

    /// <summary>Places are within the text, ends not before beginnings, and messages can be shown in a line.</summary>
    public static void Places(IEnumerable<Diagnostic> diagnostics, ReadOnlySpan<byte> text)
    {
        int[]? lines = null;
        foreach (var diagnostic in diagnostics)
        {
            Message(diagnostic);
            Place(diagnostic.Location, diagnostic.Id, lines ??= Lengths(text));
        }
    }

    public static void Places(IEnumerable<Finding> findings, ReadOnlySpan<byte> text)
    {
        int[]? lines = null;
        foreach (var finding in findings)
        {
            That(finding.Message.Length > 0, $"{finding.Rule.Id} says nothing");
            Place(finding.Location, finding.Rule.Id, lines ??= Lengths(text));
        }
    }

    /// <summary>Diagnostics of which the text is not at hand: a place has a line from 1, and does not end before it begins; messages as above.</summary>
    public static void Told(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Message(diagnostic);
            Place(diagnostic.Location, diagnostic.Id, null);
        }
    }

    private static void Message(Diagnostic diagnostic)
    {
        That(diagnostic.Message.Length is > 0 and < LongestMessage, $"a message of {diagnostic.Message.Length} characters, {diagnostic.Id}");
        That(!diagnostic.Message.AsSpan().ContainsAny('\n', '\r', '\0'), $"a message of several lines: {diagnostic.Id} {diagnostic.Message}");
    }

    private static void Place(SourceLocation? place, string id, int[]? lines)
    {
        if (place is null || place.Line == 0)
        {
            return;
        }

        Within(place.Line, place.Column, lines, id);
        if (place.EndLine > 0)
        {
            Within(place.EndLine, place.EndColumn, lines, id);
            That((place.EndLine, place.EndColumn).CompareTo((place.Line, place.Column)) >= 0, $"{id} ends before it begins: {place}");
        }
    }

    private static void Within(int line, int column, int[]? lines, string id, [CallerArgumentExpression(nameof(line))] string what = "") =>
        That(line >= 1 && column >= 1 && (lines is null || (line <= lines.Length && column <= lines[line - 1] + 1)), $"{id} is told at {line}:{column} ({what}), outside the text");

    /// <summary>How many units of UTF-16 each line has; damaged UTF-8 counts by the byte, as it has no more units than that. A carriage return before a line feed is within the line.</summary>
    private static int[] Lengths(ReadOnlySpan<byte> text)
    {
        var lengths = new List<int>();
        while (true)
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r');
            var isPair = end >= 0 && text[end..].StartsWith("\r\n"u8);
            var line = end < 0 ? text : text[..(end + (isPair ? 1 : 0))];
            lengths.Add(System.Text.Unicode.Utf8.IsValid(line) ? Encoding.UTF8.GetCharCount(line) : line.Length);
            if (end < 0)
            {
                return [.. lengths];
            }

            text = text[(end + (isPair ? 2 : 1))..];
        }
    }
}

/// <summary>A promise that an answer does not keep.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
