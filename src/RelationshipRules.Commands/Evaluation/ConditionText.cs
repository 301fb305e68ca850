using System.Globalization;
using System.Text;
using System.Text.Json;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Cli.Evaluation;

internal static class ConditionText
{
    /// <summary>A value as a condition would write it; <c>unknown</c> where it is not stated.</summary>
    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Unknown => "unknown",
        ValueKind.Bool => value.AsBoolean() ? "true" : "false",
        ValueKind.Int => value.AsInt64().ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => value.AsDouble().ToString("R", CultureInfo.InvariantCulture),
        ValueKind.String => $"\"{value.AsText().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        ValueKind.Day => value.ToString(),
        ValueKind.List => $"[{string.Join(", ", value.Elements().Select(Of))}]",
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
                foreach (var element in value.Elements())
                {
                    Write(json, element);
                }

                json.WriteEndArray();
                break;
            case ValueKind.Unknown:
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
}
