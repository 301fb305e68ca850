using System.Globalization;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Reading;

/// <summary>Checks that the elements of a list have different ids.</summary>
internal static class IdCheck
{
    private const int ComparedPairwise = 16;

    /// <summary>Reports each element that has an id of an earlier one.</summary>
    public static void Run(JsonCursor list, IReadOnlyList<IIdentified> items, ProblemList problems)
    {
        if (FindRepeated(items) is { } firstOf)
        {
            Report(list, items, firstOf, problems);
        }
    }

    /// <summary>For each element that repeats an id, the element that had it first; null where all ids differ.</summary>
    private static Dictionary<int, int>? FindRepeated(IReadOnlyList<IIdentified> items)
    {
        Dictionary<int, int>? repeated = null;
        if (items.Count > ComparedPairwise)
        {
            var seen = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i].Id is { } id && !seen.TryAdd(id, i))
                {
                    (repeated ??= []).Add(i, seen[id]);
                }
            }

            return repeated;
        }

        for (var i = 1; i < items.Count; i++)
        {
            for (var earlier = 0; earlier < i; earlier++)
            {
                if (items[i].Id is { } id && string.Equals(items[earlier].Id, id, StringComparison.Ordinal))
                {
                    (repeated ??= []).Add(i, earlier);
                    break;
                }
            }
        }

        return repeated;
    }

    private static void Report(JsonCursor list, IReadOnlyList<IIdentified> items, Dictionary<int, int> firstOf, ProblemList problems)
    {
        var index = -1;
        foreach (var element in list.EnumerateArray())
        {
            index++;
            if (firstOf.TryGetValue(index, out var first) && element.TryGetProperty("id"u8, out var at))
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{list.Pointer}/{first}");
                problems.Add(DescriptionDiagnostics.DuplicateId, $"The id '{ProblemList.Shorten(items[index].Id!)}' is taken by {place}.", at.Location);
            }
        }
    }
}
