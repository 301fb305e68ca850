namespace RelationshipRules.DependencyInjection;

/// <summary>Finds the rulesets in the folders that the options name.</summary>
internal static class RulesetFolders
{
    /// <summary>The file that makes a folder a ruleset.</summary>
    private const string RulesetFile = "ruleset.json";

    /// <summary>
    /// The folders of the rulesets, in the order given and then by name. A folder without any stays itself, so that loading it says what is missing.
    /// </summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> folders)
    {
        var found = new List<string>();
        foreach (var folder in folders)
        {
            var inside = File.Exists(Path.Combine(folder, RulesetFile)) ? [] : Inside(folder);
            if (inside.Count == 0)
            {
                found.Add(folder);
            }

            found.AddRange(inside);
        }

        return found;
    }

    private static List<string> Inside(string folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateDirectories(folder)
                    .Where(inner => File.Exists(Path.Combine(inner, RulesetFile)))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
