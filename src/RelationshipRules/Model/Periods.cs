using System.Text;
using RelationshipRules.Json;

namespace RelationshipRules.Model;

/// <summary>Days as descriptions write them, also those of which only the month or the year is known.</summary>
internal static class Periods
{
    /// <summary>A day, a month or a year: <c>2011-03-31</c>, <c>2011-03</c>, <c>2011</c>.</summary>
    public static bool TryRead(string? text, out Known<DateOnly> day)
    {
        day = default;
        return text is { Length: <= 10 } && TryRead(Encoding.UTF8.GetBytes(text), out day);
    }

    /// <inheritdoc cref="TryRead(string?, out Known{DateOnly})"/>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out Known<DateOnly> day)
    {
        Span<byte> first = stackalloc byte[10];
        "0000-01-01"u8.CopyTo(first);
        if (utf8.Length is 4 or 7 or 10)
        {
            utf8.CopyTo(first);
        }

        var isRead = Days.TryRead(first, out var exact);
        day = utf8.Length switch
        {
            _ when !isRead => default,
            4 => Known.Year(exact.Year),
            7 => Known.Month(exact.Year, exact.Month),
            _ => exact,
        };
        return isRead;
    }

    /// <summary>As <see cref="TryRead(string?, out Known{DateOnly})"/> reads it; null for bounds that are no month or year.</summary>
    public static string? Write(Known<DateOnly> day) => day.Exact is { } exact ? Days.Write(exact) : day.Bounds!.PeriodCode();
}
