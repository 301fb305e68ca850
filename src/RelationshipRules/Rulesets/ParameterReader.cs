using System.Globalization;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>Reads the value of a parameter by the parameter's type.</summary>
internal static class ParameterReader
{
    /// <summary>The value, or null where it is not of the type.</summary>
    public static object? Read(JsonCursor cursor, FactType type)
    {
        switch (type)
        {
            case FactType.Boolean when cursor.TryGetBoolean(out var truth):
                return truth;
            case FactType.Integer when cursor.TryGetInt64(out var whole):
                return whole;
            case FactType.Number when cursor.TryGetDouble(out var number):
                return number;
            case FactType.Text or FactType.Choice:
                return cursor.GetString();
            case FactType.Date when DateOnly.TryParseExact(cursor.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return date;
            case FactType.TextList when cursor.Kind == JsonKind.Array:
                var texts = new List<string>();
                foreach (var element in cursor.EnumerateArray())
                {
                    if (element.GetString() is not { } text)
                    {
                        return null;
                    }

                    texts.Add(text);
                }

                return texts.AsReadOnly();
            default:
                return null;
        }
    }

    /// <summary>What a value of the type looks like, for messages.</summary>
    public static string Describe(FactType type) => type switch
    {
        FactType.Boolean => "true or false",
        FactType.Integer => "a whole number",
        FactType.Number => "a number",
        FactType.Date => "a day such as \"2026-11-22\"",
        FactType.TextList => "a list of texts",
        _ => "a text",
    };
}
