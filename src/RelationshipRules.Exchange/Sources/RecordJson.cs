using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RelationshipRules.Exchange.Sources;

/// <summary>A record as JSON again, whatever its file was.</summary>
internal sealed class RecordJson
{
    private const int MostSteps = 64;

    private readonly Dictionary<string, RecordJson> _members = new(StringComparer.Ordinal);
    private SourceField? _field;

    /// <summary>The record with the fields that say something. In a sheet everything is text; of what <paramref name="areNumbers"/> says the standard has numbers for, those are numbers that are written as one.</summary>
    public static JsonElement Of(SourceRecord record, Func<string, bool> areNumbers)
    {
        var root = new RecordJson();
        foreach (var (path, field) in record.Fields)
        {
            var steps = path.Split('/');
            if (steps.Length <= MostSteps)
            {
                steps.Aggregate(root, static (node, step) => node.Member(step))._field = field;
            }
        }

        using var text = JsonDocument.Parse(root.ToNode("", areNumbers)?.ToJsonString() ?? "{}", new JsonDocumentOptions { MaxDepth = 2 * MostSteps });
        return text.RootElement.Clone();
    }

    private RecordJson Member(string name)
    {
        if (!_members.TryGetValue(name, out var member))
        {
            _members[name] = member = new();
        }

        return member;
    }

    private JsonNode? ToNode(string name, Func<string, bool> areNumbers)
    {
        if (_members.Count == 0)
        {
            return _field is not { } field ? null
                : field.IsLiteral || (areNumbers(name) && decimal.TryParse(field.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && IsJson(field.Value))
                    ? JsonNode.Parse(field.Value)
                    : JsonValue.Create(field.Value);
        }

        // Whatever their numbers, members stand one after the other.
        return _members.Keys.All(static key => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? new JsonArray([.. _members.OrderBy(static m => int.Parse(m.Key, CultureInfo.InvariantCulture)).Select(m => m.Value.ToNode(name, areNumbers))])
            : new JsonObject(_members.Select(m => KeyValuePair.Create(m.Key, m.Value.ToNode(m.Key, areNumbers))));
    }

    /// <summary>Not ".5" and "007", which are numbers to people.</summary>
    private static bool IsJson(string number)
    {
        var digits = number.AsSpan().TrimStart('-');
        return digits is [>= '0' and <= '9', ..] && digits is not ['0', >= '0' and <= '9', ..] && digits[^1] != '.' && !number.StartsWith('+');
    }
}
