using System.Globalization;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>Keeps evidence and suppressions at what they are about when elements of lists move or facts go.</summary>
internal static class Places
{
    public static Partnership After(Partnership partnership, EditKind kind, string pointer)
    {
        if (kind == EditKind.Set || (partnership.Evidence is not { Count: > 0 } && partnership.Suppressions is not { Count: > 0 }) || IsOwnPlace(pointer))
        {
            return partnership;
        }

        // Nothing moves for an element that is put at the end.
        if (kind == EditKind.Add && pointer.EndsWith("/-", StringComparison.Ordinal))
        {
            return partnership;
        }

        return partnership with { Evidence = Move(partnership.Evidence, kind, pointer), Suppressions = Move(partnership.Suppressions, kind, pointer) };
    }

    private static bool IsOwnPlace(string pointer)
        => pointer.StartsWith("/evidence", StringComparison.Ordinal) || pointer.StartsWith("/suppressions", StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, IReadOnlyList<Evidence>>? Move(IReadOnlyDictionary<string, IReadOnlyList<Evidence>>? evidence, EditKind kind, string pointer)
    {
        if (evidence is null || evidence.Keys.All(place => ReferenceEquals(Move(place, kind, pointer), place)))
        {
            return evidence;
        }

        var moved = new Dictionary<string, IReadOnlyList<Evidence>>(evidence.Count, StringComparer.Ordinal);
        foreach (var (place, entries) in evidence)
        {
            if (Move(place, kind, pointer) is { } now)
            {
                moved.TryAdd(now, entries);
            }
        }

        return moved;
    }

    private static IReadOnlyList<Suppression>? Move(IReadOnlyList<Suppression>? suppressions, EditKind kind, string pointer)
    {
        if (suppressions is null || suppressions.All(s => s.At is null || ReferenceEquals(Move(s.At, kind, pointer), s.At)))
        {
            return suppressions;
        }

        var moved = new List<Suppression>(suppressions.Count);
        foreach (var suppression in suppressions)
        {
            if (suppression.At is null)
            {
                moved.Add(suppression);
            }
            else if (Move(suppression.At, kind, pointer) is { } now)
            {
                moved.Add(suppression with { At = now });
            }
        }

        return moved;
    }

    /// <summary>Where a place is after the edit: the same text where it stays, null where it is gone.</summary>
    public static string? Move(string place, EditKind kind, string pointer)
    {
        if (kind == EditKind.Set)
        {
            return place;
        }

        if (kind != EditKind.Add && place.StartsWith(pointer, StringComparison.Ordinal) && (place.Length == pointer.Length || place[pointer.Length] == '/'))
        {
            return null;
        }

        if (kind == EditKind.Clear)
        {
            return place;
        }

        var list = pointer[..(pointer.LastIndexOf('/') + 1)];
        if (!place.StartsWith(list, StringComparison.Ordinal))
        {
            return place;
        }

        var end = place.IndexOf('/', list.Length);
        var rest = end < 0 ? "" : place[end..];
        if (!int.TryParse(place.AsSpan(list.Length, (end < 0 ? place.Length : end) - list.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || !int.TryParse(pointer.AsSpan(list.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var changed)
            || index < changed)
        {
            return place;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{list}{index + (kind == EditKind.Add ? 1 : -1)}{rest}");
    }
}
