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
        if (items.Count > ComparedPairwise)
        {
            var seen = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i].Id is { } id && !seen.TryAdd(id, i))
                {
                    Report(list, i, seen[id], id, problems);
                }
            }

            return;
        }

        for (var i = 1; i < items.Count; i++)
        {
            if (items[i].Id is not { } id)
            {
                continue;
            }

            for (var earlier = 0; earlier < i; earlier++)
            {
                if (string.Equals(items[earlier].Id, id, StringComparison.Ordinal))
                {
                    Report(list, i, earlier, id, problems);
                    break;
                }
            }
        }
    }

    private static void Report(JsonCursor list, int index, int earlier, string id, ProblemList problems)
    {
        var position = 0;
        foreach (var element in list.EnumerateArray())
        {
            if (position++ == index && element.TryGetProperty("id"u8, out var at))
            {
                var first = string.Create(CultureInfo.InvariantCulture, $"{list.Pointer}/{earlier}");
                problems.Add(DescriptionDiagnostics.DuplicateId, $"The id '{ProblemList.Shorten(id)}' is taken by {first}.", at.Location);
            }
        }
    }
}
