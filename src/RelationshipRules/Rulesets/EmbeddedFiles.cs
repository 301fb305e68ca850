using System.Reflection;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>The files of a ruleset that travels inside the library.</summary>
internal sealed class EmbeddedFiles(string name) : IRulesetFiles
{
    private const string RulesetFile = "/ruleset.json";
    private static readonly Assembly Library = typeof(EmbeddedFiles).Assembly;
    private static string[]? SortedNames;

    /// <inheritdoc/>
    public bool IsTrusted => true;

    /// <inheritdoc/>
    public string? ExpectedName => name;

    /// <summary>All resource names, sorted.</summary>
    public static string[] Resources => SortedNames ??= Sorted();

    /// <summary>The rulesets in the library, by name.</summary>
    public static IReadOnlyList<string> RulesetNames { get; } =
        [.. Resources.Where(r => r.EndsWith(RulesetFile, StringComparison.Ordinal)).Select(r => r[..^RulesetFile.Length])];

    /// <summary>Whether a ruleset of the library has a rule.</summary>
    /// <param name="id">The rule's id.</param>
    public static bool HasRule(string id)
    {
        var file = $"/rules/{id}.json";
        return Array.Exists(Resources, resource => resource.EndsWith(file, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics)
    {
        var start = $"{name}/rules/";
        var rules = new List<string>();
        foreach (var resource in Resources)
        {
            if (resource.StartsWith(start, StringComparison.Ordinal))
            {
                rules.Add(resource[(name.Length + 1)..]);
            }
        }

        return rules;
    }

    /// <inheritdoc/>
    public byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics) => ReadResource($"{name}/{relativePath}");

    /// <inheritdoc/>
    public string Show(string relativePath) => $"{name}/{relativePath}";

    /// <summary>The bytes of a resource, or null where there is none of that name.</summary>
    public static byte[]? ReadResource(string resource)
    {
        using var stream = Library.GetManifestResourceStream(resource);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string[] Sorted()
    {
        var names = Library.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
