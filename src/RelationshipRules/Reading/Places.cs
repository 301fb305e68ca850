using System.Globalization;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>Keeps evidence and suppressions at what they are about when elements of lists move or facts go.</summary>
internal static class Places
{
    public static Partnership After(Partnership before, Partnership partnership, EditKind kind, string pointer)
    {
        if ((partnership.Evidence is not { Count: > 0 } && partnership.Suppressions is not { Count: > 0 }) || IsOwnPlace(pointer))
        {
            return partnership;
        }

        if (kind == EditKind.Set)
        {
            return OtherForm(before, partnership, pointer) is { } move ? Moved(partnership, move) : partnership;
        }

        // Nothing moves for an element that is put at the end.
        if (kind == EditKind.Add && pointer.EndsWith("/-", StringComparison.Ordinal))
        {
            return partnership;
        }

        return Moved(partnership, place => Move(place, kind, pointer));
    }

    private static Partnership Moved(Partnership partnership, Func<string, string?> move)
        => partnership with { Evidence = Move(partnership.Evidence, move), Suppressions = Move(partnership.Suppressions, move) };

    /// <summary>Where the places within a list are that was whole and is in part now, or the other way round; null for what has the form that it had.</summary>
    private static Func<string, string?>? OtherForm(Partnership before, Partnership after, string pointer)
    {
        if (ModelPlaces.Read(before, pointer) is not ({ }, { Kind: ValueKind.List } from) || ModelPlaces.Read(after, pointer) is not ({ }, { Kind: ValueKind.List } to) || from.IsInPart == to.IsInPart)
        {
            return null;
        }

        var start = pointer + (from.IsInPart ? "/has/" : "/");
        var elements = to.Elements().Select(Identity).ToList();
        return place =>
        {
            if (!place.StartsWith(start, StringComparison.Ordinal))
            {
                return place;
            }

            var end = place.IndexOf('/', start.Length);
            var step = end < 0 ? place[start.Length..] : place[start.Length..end];
            var now = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < from.Count ? elements.IndexOf(Identity(from.ElementAt(index))) : -1;
            return now < 0 ? null : ListPlace.ElementPointer(pointer, to.IsInPart, now) + (end < 0 ? "" : place[end..]);
        };

        static object? Identity(Value element) => (element.AsPart() as IIdentified)?.Id ?? element.AsPart() ?? element;
    }

    private static bool IsOwnPlace(string pointer)
        => pointer.StartsWith("/evidence", StringComparison.Ordinal) || pointer.StartsWith("/suppressions", StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, IReadOnlyList<Evidence>>? Move(IReadOnlyDictionary<string, IReadOnlyList<Evidence>>? evidence, Func<string, string?> move)
    {
        if (evidence is null || evidence.Keys.All(place => ReferenceEquals(move(place), place)))
        {
            return evidence;
        }

        var moved = new Dictionary<string, IReadOnlyList<Evidence>>(evidence.Count, StringComparer.Ordinal);
        foreach (var (place, entries) in evidence)
        {
            if (move(place) is { } now)
            {
                moved.TryAdd(now, entries);
            }
        }

        return moved;
    }

    private static IReadOnlyList<Suppression>? Move(IReadOnlyList<Suppression>? suppressions, Func<string, string?> move)
    {
        if (suppressions is null || suppressions.All(s => s?.At is null || ReferenceEquals(move(s.At), s.At)))
        {
            return suppressions;
        }

        var moved = new List<Suppression>(suppressions.Count);
        foreach (var suppression in suppressions)
        {
            if (suppression?.At is null)
            {
                moved.Add(suppression!);
            }
            else if (move(suppression.At) is { } now)
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

        if (kind != EditKind.Add && JsonPointer.IsAtOrBelow(place, pointer))
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
