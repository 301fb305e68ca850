using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Fuzzing;

/// <summary>What must hold of every answer, whatever was asked.</summary>
internal static partial class Judge
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

    /// <summary>The same for several texts, by the names of their files; what is told of none of them has no line.</summary>
    public static void Told(IReadOnlyCollection<Diagnostic> diagnostics, IReadOnlyDictionary<string, string> files)
    {
        foreach (var file in diagnostics.GroupBy(static diagnostic => diagnostic.Location?.Path ?? "", StringComparer.Ordinal))
        {
            var text = files.FirstOrDefault(other => string.Equals(other.Key, file.Key, StringComparison.Ordinal)).Value;
            That(text is not null || file.All(static diagnostic => diagnostic.Location is null or { Line: 0 }), $"{file.First().Id} is told of a line of '{file.Key}', which is not there");
            Places(file, Encoding.UTF8.GetBytes(text ?? ""));
        }
    }

    /// <summary>The lines that a refusal names are lines of the text.</summary>
    public static void Refusal(string message, ReadOnlySpan<byte> text)
    {
        That(message.Length is > 0 and < LongestMessage && !message.AsSpan().ContainsAny('\n', '\r', '\0'), $"refused without a word that can be read: {message}");
        foreach (Match match in NamedLine().Matches(message))
        {
            That(int.TryParse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture, out var line) && line >= 1 && line <= Lengths(text).Length, $"{message} is told of a line outside the text");
        }
    }

    /// <summary>What a call says on standard error is about places within the input, and fits the code with which it ends.</summary>
    public static void Call(string error, int exitCode, ReadOnlySpan<byte> input)
    {
        var lines = Lengths(input);
        var hasErrors = false;
        foreach (Match match in ToldPlace().Matches(error))
        {
            Within(int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["column"].ValueSpan, CultureInfo.InvariantCulture), lines, match.Value);
            hasErrors |= match.Groups["severity"].ValueSpan is "error";
        }

        That(!hasErrors || exitCode == ExitCode.BadInput, $"an error is told, and the exit code is {exitCode}: {error}");
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

    [GeneratedRegex(@"\bline (?<line>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex NamedLine();

    [GeneratedRegex("^relrules: [^:\n]+:(?<line>[0-9]+):(?<column>[0-9]+): (?<severity>error|warning) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex ToldPlace();

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
