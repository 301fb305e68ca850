using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RelationshipRules.Exchange.Terms;

/// <summary>What is known of a number or a day: a value, or what it lies between.</summary>
internal readonly record struct Bounds(decimal? Least, bool IsAbove, decimal? Most, bool IsBelow, bool IsDay)
{
    public bool IsExact => Least is not null && Least == Most;

    private bool IsEmpty => Least is { } least && Most is { } most && (least > most || (least == most && (IsAbove || IsBelow)));

    /// <summary>Reads what a description states of a number or a day; null for anything else.</summary>
    public static Bounds? Read(JsonNode? node, bool isDay)
    {
        if (node is JsonObject ends && ends.Count > 0)
        {
            decimal? least = null;
            decimal? most = null;
            var (isAbove, isBelow) = (false, false);
            foreach (var (name, end) in ends)
            {
                if (Read(end, isDay) is not { } bound)
                {
                    return null;
                }

                (least, isAbove, most, isBelow) = name switch
                {
                    "from" => (bound.Least, isAbove, most, isBelow),
                    "above" => (bound.Most, true, most, isBelow),
                    "to" => (least, isAbove, bound.Most, isBelow),
                    "below" => (least, isAbove, bound.Least, true),
                    _ => (least, isAbove, most, isBelow),
                };
            }

            return new(least, isAbove, most, isBelow, isDay);
        }

        return node is not JsonValue value ? null
            : isDay ? OfDays(value)
            : value.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new(number, false, number, false, false)
            : null;
    }

    /// <summary>What holds where both do; null where nothing can.</summary>
    public Bounds? With(Bounds other)
    {
        var (least, isAbove) = Higher((Least, IsAbove), (other.Least, other.IsAbove));
        var (most, isBelow) = Lower((Most, IsBelow), (other.Most, other.IsBelow));
        var both = new Bounds(least, isAbove, most, isBelow, IsDay);
        return both.IsEmpty ? null : both;
    }

    /// <summary>As a description states it.</summary>
    public JsonNode Write()
    {
        if (IsExact)
        {
            return WriteEnd(Least!.Value);
        }

        var ends = new JsonObject();
        if (Least is { } least)
        {
            ends[IsAbove ? "above" : "from"] = WriteEnd(least);
        }

        if (Most is { } most)
        {
            ends[IsBelow ? "below" : "to"] = WriteEnd(most);
        }

        return ends;
    }

    private static Bounds? OfDays(JsonValue value)
    {
        if (value.GetValueKind() != JsonValueKind.String || value.GetValue<string>() is not { } text)
        {
            return null;
        }

        return Day(text, "yyyy-MM-dd") is { } day ? Between(day, day)
            : Day(text, "yyyy-MM") is { } month ? Between(month, month.AddMonths(1).AddDays(-1))
            : Day(text, "yyyy") is { } year ? Between(year, year.AddYears(1).AddDays(-1))
            : null;
    }

    private static Bounds Between(DateOnly first, DateOnly last) => new(first.DayNumber, false, last.DayNumber, false, true);

    private static DateOnly? Day(string text, string form) => DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static (decimal? At, bool IsOpen) Higher((decimal? At, bool IsOpen) a, (decimal? At, bool IsOpen) b) =>
        a.At is not { } x ? b : b.At is not { } y ? a : x == y ? (x, a.IsOpen || b.IsOpen) : x > y ? a : b;

    private static (decimal? At, bool IsOpen) Lower((decimal? At, bool IsOpen) a, (decimal? At, bool IsOpen) b) =>
        a.At is not { } x ? b : b.At is not { } y ? a : x == y ? (x, a.IsOpen || b.IsOpen) : x < y ? a : b;

    private JsonValue WriteEnd(decimal end) => IsDay
        ? JsonValue.Create(DateOnly.FromDayNumber((int)end).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : end == decimal.Truncate(end) && Math.Abs(end) < long.MaxValue ? JsonValue.Create((long)end) : JsonValue.Create(end);
}
