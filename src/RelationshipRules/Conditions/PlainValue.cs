using System.Collections;
using System.Globalization;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions;

/// <summary>From the values of conditions to those of the language that programs are written in, and back.</summary>
internal static class PlainValue
{
    /// <summary>The value as conditions see it; null for one of a kind that they do not know.</summary>
    public static Value? From(object? value) => value switch
    {
        null => Value.Unknown,
        bool truth => Value.From(truth),
        sbyte or byte or short or ushort or int or uint or long => Value.From((long?)Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong and <= long.MaxValue => Value.From((long?)(ulong)value),
        float number when float.IsFinite(number) => Value.From((double?)number),
        double number when double.IsFinite(number) => Value.From((double?)number),
        decimal number => Value.From((double?)number),
        string text => Value.From(text),
        DateOnly day => Value.From((DateOnly?)day),
        IKnown known => known.Bounds is { } bounds ? Value.FromBounds(bounds) : From(known.Exact),
        IReadOnlyList<string> texts => Value.FromList(texts, TextListAccessor.Instance),
        IEnumerable items => FromItems(items),
        _ => null,
    };

    /// <summary>The value for a program: days as texts, lists as texts, bounds as <see cref="Known{T}"/>; null for parts and for what is not stated.</summary>
    public static object? Of(Value value) => value.Kind switch
    {
        ValueKind.Bool => value.AsBoolean(),
        ValueKind.Int => value.AsInt64(),
        ValueKind.Double => value.AsDouble(),
        ValueKind.String => value.AsText(),
        ValueKind.Day => PlainText.Day(value.AsDay()),
        ValueKind.Bounds => value.Bounds!.IsDays ? new Known<DateOnly>(value.Bounds) : new Known<double>(value.Bounds),
        ValueKind.List when value.TryGetOutsiders(out var outsiders) => KnownList.InPart(Texts(value.Elements()), Texts(outsiders.Elements())),
        ValueKind.List => Texts(value.Elements()),
        _ => null,
    };

    private static string[] Texts(IEnumerable<Value> elements) => [.. elements.Select(element => Convert.ToString(Of(element), CultureInfo.InvariantCulture) ?? "")];

    private static Value? FromItems(IEnumerable items)
    {
        var values = new List<Value>();
        foreach (var item in items)
        {
            if (From(item) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return Value.FromValues([.. values]);
    }
}
