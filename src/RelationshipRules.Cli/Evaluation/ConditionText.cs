using System.Globalization;
using System.Text;
using System.Text.Json;
using RelationshipRules.Conditions;

namespace RelationshipRules.Cli.Evaluation;

internal static class ConditionText
{
    /// <summary>A value as a condition would write it; <c>unknown</c> where it is not stated.</summary>
    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Unknown => "unknown",
        ValueKind.Null => "null",
        ValueKind.Bool => value.AsBoolean() ? "true" : "false",
        ValueKind.Int => value.AsInt64().ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => value.AsDouble().ToString("R", CultureInfo.InvariantCulture),
        ValueKind.String => $"\"{value.AsText().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        ValueKind.Timestamp => Moment(value.AsTimestamp()),
        ValueKind.Duration => Seconds(value.AsDuration()),
        ValueKind.List => $"[{string.Join(", ", Elements(value).Select(Of))}]",
        _ => "(a part of the description)",
    };

    public static void Write(Utf8JsonWriter json, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Bool:
                json.WriteBooleanValue(value.AsBoolean());
                break;
            case ValueKind.Int:
                json.WriteNumberValue(value.AsInt64());
                break;
            case ValueKind.Double when double.IsFinite(value.AsDouble()):
                json.WriteNumberValue(value.AsDouble());
                break;
            case ValueKind.String:
                json.WriteStringValue(value.AsText());
                break;
            case ValueKind.List:
                json.WriteStartArray();
                foreach (var element in Elements(value))
                {
                    Write(json, element);
                }

                json.WriteEndArray();
                break;
            case ValueKind.Unknown or ValueKind.Null:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(Of(value));
                break;
        }
    }

    /// <summary>What is wrong with a condition, one line for each error, with a mark below its place where the condition is one line.</summary>
    public static string Describe(string expression, IReadOnlyList<ConditionError> errors)
    {
        var text = new StringBuilder();
        foreach (var error in errors)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 0 ? "\n" : "")}{error.Line}:{error.Column}: error {error.Id}: {error.Message}");
        }

        if (errors.Count > 0 && expression.Length <= 90 && !expression.Contains('\n', StringComparison.Ordinal))
        {
            text.Append("\n  ").Append(expression).Append("\n  ").Append(' ', errors[0].Column - 1).Append('^');
        }

        return text.ToString();
    }

    private static IEnumerable<Value> Elements(Value list) => Enumerable.Range(0, list.Count).Select(list.ElementAt);

    private static string Moment(DateTime moment) =>
        moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan length) => length.TotalSeconds.ToString("0.#######", CultureInfo.InvariantCulture) + "s";
}
