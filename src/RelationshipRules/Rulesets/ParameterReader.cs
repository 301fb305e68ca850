using System.Collections.ObjectModel;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>Reads the value of a parameter by the parameter's type.</summary>
internal static class ParameterReader
{
    /// <summary>The value, or null where it is not of the type.</summary>
    public static object? Read(JsonCursor cursor, FactType type) => type switch
    {
        FactType.Boolean => cursor.TryGetBoolean(out var truth) ? truth : null,
        FactType.Integer => cursor.TryGetInt64(out var whole) ? whole : null,
        FactType.Number => cursor.TryGetDouble(out var number) ? number : null,
        FactType.Text or FactType.Choice => cursor.GetString(),
        FactType.Date => Days.TryRead(cursor.Utf8Text, out var date) ? date : null,
        FactType.TextList => ReadTexts(cursor),
        _ => null,
    };

    public static string WrongValue(string parameter, FactType type, JsonCursor value) =>
        $"The parameter '{parameter.Shown()}' is {Describe(type)}, not {JsonWords.Describe(value)}.";

    private static ReadOnlyCollection<string>? ReadTexts(JsonCursor cursor)
    {
        var texts = new List<string>();
        foreach (var element in cursor.EnumerateArray())
        {
            if (element.GetString() is { } text)
            {
                texts.Add(text);
            }
        }

        return cursor.Kind == JsonKind.Array && texts.Count == cursor.Count ? texts.AsReadOnly() : null;
    }

    private static string Describe(FactType type) => type switch
    {
        FactType.Boolean => "true or false",
        FactType.Integer => "a whole number",
        FactType.Number => "a number",
        FactType.Date => "a day such as \"2026-11-22\"",
        FactType.TextList => "a list of texts",
        _ => "a text",
    };
}
