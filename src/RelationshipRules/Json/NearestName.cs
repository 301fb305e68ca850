namespace RelationshipRules.Json;

/// <summary>Finds the known name that a misspelt one most likely meant.</summary>
internal static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>The nearest known name, ignoring case, or null where none is near enough to be helpful.</summary>
    public static string? Suggest(string wrong, IEnumerable<string> known)
    {
        var (best, bestDistance) = ((string?)null, int.MaxValue);
        string? completion = null;
        foreach (var name in known)
        {
            if (name.Equals(wrong, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }

            // "notice" for "noticeMonths": too far apart to be a slip, but a likely memory.
            if (wrong.Length >= 4 && name.StartsWith(wrong, StringComparison.OrdinalIgnoreCase) && (completion is null || name.Length < completion.Length))
            {
                completion = name;
            }

            var allowed = Math.Max(1, Math.Min(wrong.Length, name.Length) / 3);
            if (Math.Abs(name.Length - wrong.Length) <= allowed && Math.Max(wrong.Length, name.Length) <= LongestCompared
                && Distance(wrong, name) is var distance && distance <= allowed && distance < bestDistance)
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best ?? completion;
    }

    /// <summary>"; did you mean 'x'?" for the end of a message, or a full stop where nothing is near.</summary>
    public static string Hint(string wrong, IEnumerable<string> known) => Suggest(wrong, known) is { } near ? $"; did you mean '{near.Shown()}'?" : ".";

    /// <summary>Edits between two names: insertions, deletions, replacements and swaps of neighbours, ignoring case.</summary>
    private static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[LongestCompared + 1];
        Span<int> last = stackalloc int[LongestCompared + 1];
        Span<int> current = stackalloc int[LongestCompared + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[b.Length];
    }

    private static bool Same(char x, char y) => char.ToLowerInvariant(x) == char.ToLowerInvariant(y);
}
