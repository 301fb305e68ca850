using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>Loads the rulesets that an analysis is to use.</summary>
internal static class RulesetSelection
{
    /// <summary>Loads rulesets; what is wrong with them is in the diagnostics.</summary>
    /// <param name="namesOrFolders">Names of the library's rulesets, or folders; null for those that the profile names.</param>
    /// <param name="additional">Rulesets that the host has loaded; they win over the library's of the same name.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="diagnostics">Receives the problems.</param>
    public static IReadOnlyList<Ruleset> Select(
        IReadOnlyList<string>? namesOrFolders,
        IReadOnlyList<Ruleset> additional,
        Profile profile,
        ICollection<Diagnostic> diagnostics)
    {
        var selected = new List<Ruleset>();
        foreach (var name in namesOrFolders ?? NamedBy(profile, additional))
        {
            if (additional.Any(a => string.Equals(a.Name, name, StringComparison.Ordinal)))
            {
                continue;
            }

            var result = IsFolder(name) ? Ruleset.LoadFolder(name) : Ruleset.LoadEmbedded(name);
            foreach (var diagnostic in result.Diagnostics)
            {
                diagnostics.Add(diagnostic);
            }

            if (result.Ruleset is { } ruleset)
            {
                Add(ruleset);
            }
        }

        foreach (var ruleset in additional)
        {
            Add(ruleset);
        }

        return selected;

        void Add(Ruleset ruleset)
        {
            if (!selected.Exists(s => string.Equals(s.Name, ruleset.Name, StringComparison.Ordinal)))
            {
                selected.Add(ruleset);
                return;
            }

            diagnostics.Add(new(RulesetDiagnostics.DeclaredTwice, Severity.Error, $"Two of the rulesets given are named '{ruleset.Name}'.", ruleset.Root.StartLocation));
        }
    }

    // Rulesets that exist nowhere are reported by the profile's own check, with their place.
    private static IEnumerable<string> NamedBy(Profile profile, IReadOnlyList<Ruleset> additional)
    {
        var names = profile.Chain.SelectMany(p => p.Rulesets).Select(r => r.Key).ToList();
        return names.Contains(Profile.EveryRuleset, StringComparer.Ordinal)
            ? Ruleset.EmbeddedNames
            : names.Where(n => Ruleset.EmbeddedNames.Contains(n, StringComparer.Ordinal) || additional.Any(a => string.Equals(a.Name, n, StringComparison.Ordinal)))
                .Distinct(StringComparer.Ordinal);
    }

    private static bool IsFolder(string name) =>
        name.AsSpan().ContainsAny('/', '\\') || name.StartsWith('.') || (!Ruleset.EmbeddedNames.Contains(name, StringComparer.Ordinal) && Directory.Exists(name));
}
