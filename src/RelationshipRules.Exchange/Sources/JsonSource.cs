using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RelationshipRules.Exchange.Sources;

/// <summary>Records of a JSON package.</summary>
internal static class JsonSource
{
    public static IEnumerable<SourceRecord> Read(Stream stream, IReadOnlyCollection<string> lists, RecordLimits limits, CancellationToken cancellationToken)
    {
        using var reader = new JsonListReader(stream, lists, limits);
        for (var number = 1; ; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = RecordWords.Place_Record(number.ToString(CultureInfo.InvariantCulture));
            using var element = reader.Next(out var problem);
            if (problem is not null)
            {
                yield return SourceRecord.Bad(number, place, problem);
            }

            if (element is null)
            {
                if (problem is null && !reader.HasList)
                {
                    throw new RecordFileException($"The text has no list '{string.Join("' or '", lists)}'.");
                }

                yield break;
            }

            yield return ToRecord(number, place, element.RootElement, limits);
        }
    }

    /// <summary>Records of which each is a line.</summary>
    public static IEnumerable<SourceRecord> ReadLines(Stream stream, RecordLimits limits, CancellationToken cancellationToken)
    {
        using var text = new StreamReader(stream, leaveOpen: true);
        var number = 0;
        for (var line = 1; ReadLine(text, limits.MaxRecordBytes) is { } one; line++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (one.Length == 0)
            {
                continue;
            }

            var place = RecordWords.Place_Line(line.ToString(CultureInfo.InvariantCulture));
            number++;
            if (one.Length > limits.MaxRecordBytes)
            {
                yield return SourceRecord.Bad(number, place, $"the line is longer than {limits.MaxRecordBytes} characters.");
                continue;
            }

            yield return Parse(number, place, one, limits);
        }
    }

    private static SourceRecord Parse(int number, string place, string line, RecordLimits limits)
    {
        try
        {
            using var element = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 64 });
            return ToRecord(number, place, element.RootElement, limits);
        }
        catch (JsonException)
        {
            return SourceRecord.Bad(number, place, "the line breaks the rules of JSON.");
        }
    }

    /// <summary>The next line, of one that is too long no more than a character beyond the limit.</summary>
    private static string? ReadLine(StreamReader text, int most)
    {
        var line = new StringBuilder();
        for (var any = false; ; any = true)
        {
            var next = text.Read();
            if (next < 0)
            {
                return any ? line.ToString().Trim() : null;
            }

            if (next == '\n')
            {
                return line.ToString().Trim();
            }

            if (line.Length <= most)
            {
                line.Append((char)next);
            }
        }
    }

    private static SourceRecord ToRecord(int number, string place, JsonElement element, RecordLimits limits)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return SourceRecord.Bad(number, place, "it is no object.");
        }

        var fields = new Dictionary<string, SourceField>(StringComparer.Ordinal);
        try
        {
            return Flatten(element, "", fields, limits) is { } problem ? SourceRecord.Bad(number, place, problem) : new(number, place, fields);
        }
        catch (InvalidOperationException)
        {
            return SourceRecord.Bad(number, place, "a name or text in it is damaged: it is no UTF-8, or half a character stands alone in a name.");
        }
    }

    private static string? Flatten(JsonElement element, string path, Dictionary<string, SourceField> fields, RecordLimits limits)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    if (Flatten(member.Value, Join(path, member.Name), fields, limits) is { } problem)
                    {
                        return problem;
                    }
                }

                return null;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var part in element.EnumerateArray())
                {
                    if (Flatten(part, Join(path, index++.ToString(CultureInfo.InvariantCulture)), fields, limits) is { } problem)
                    {
                        return problem;
                    }
                }

                return null;
            case JsonValueKind.Null:
                return null;
            default:
                return element.ValueKind == JsonValueKind.String ? Add(fields, path, path, Whole(element), limits) : Add(fields, path, path, element.GetRawText(), limits, isLiteral: true);
        }
    }

    /// <summary>Adds what a field says, blanks taken off; nothing where it says nothing.</summary>
    /// <returns>What is wrong with it.</returns>
    public static string? Add(Dictionary<string, SourceField> fields, string path, string name, string text, RecordLimits limits, bool isLiteral = false)
    {
        var value = text.Trim();
        if (value.Length == 0)
        {
            return null;
        }

        if (value.Length > limits.MaxTextLength)
        {
            return $"the field '{name}' is longer than {limits.MaxTextLength} characters.";
        }

        // Of two columns with one title the first that says something counts.
        fields.TryAdd(path, new(name, value) { IsLiteral = isLiteral });
        return fields.Count > limits.MaxFields ? $"it has more than {limits.MaxFields} fields." : null;
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";

    /// <summary>A text of which half a character may be missing.</summary>
    private static string Whole(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return element.GetRawText().Trim('"');
        }
    }
}
