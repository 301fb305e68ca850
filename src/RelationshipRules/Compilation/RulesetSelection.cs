using RelationshipRules.Files;
using RelationshipRules.Json;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>Loads the rulesets that an analysis is to use.</summary>
internal static class RulesetSelection
{
    /// <summary>Loads rulesets by name or folder, or those that the profile names; those that the host has loaded win over the library's of the same name.</summary>
    public static IReadOnlyList<Ruleset> Select(
        IReadOnlyList<string>? namesOrFolders,
        IReadOnlyList<Ruleset> additional,
        Profile profile,
        ICollection<Diagnostic> diagnostics)
    {
        var selected = new List<Ruleset>();
        foreach (var name in (namesOrFolders ?? NamedBy(profile, additional)).Where(name => !IsAmong(additional, name)))
        {
            var result = IsFolder(name) ? Ruleset.LoadFolder(name) : Ruleset.LoadEmbedded(name);
            foreach (var diagnostic in result.Diagnostics)
            {
                diagnostics.Add(diagnostic);
            }

            Add(result.Ruleset);
        }

        foreach (var ruleset in additional)
        {
            Add(ruleset);
        }

        return selected;

        void Add(Ruleset? ruleset)
        {
            if (ruleset is not null && IsAmong(selected, ruleset.Name))
            {
                diagnostics.Add(new(RulesetDiagnostics.DeclaredTwice, Severity.Error, $"Two of the rulesets given are named '{ruleset.Name.Shown()}'.", ruleset.Root.StartLocation));
            }
            else if (ruleset is not null)
            {
                selected.Add(ruleset);
            }
        }
    }

    // Rulesets that exist nowhere are reported by the profile's own check, with their place.
    private static IEnumerable<string> NamedBy(Profile profile, IReadOnlyList<Ruleset> additional)
    {
        var names = profile.Chain.SelectMany(p => p.Rulesets).Select(r => r.Key).ToList();
        return names.Contains(Profile.EveryRuleset, StringComparer.Ordinal)
            ? Ruleset.EmbeddedNames
            : names.Where(n => Ruleset.EmbeddedNames.Contains(n, StringComparer.Ordinal) || IsAmong(additional, n)).Distinct(StringComparer.Ordinal);
    }

    private static bool IsAmong(IEnumerable<Ruleset> rulesets, string name) => rulesets.Any(r => string.Equals(r.Name, name, StringComparison.Ordinal));

    private static bool IsFolder(string name) =>
        name.AsSpan().ContainsAny('/', '\\') || name.StartsWith('.') || (!Ruleset.EmbeddedNames.Contains(name, StringComparer.Ordinal) && FilePlace.Of(name).IsFolder);
}
