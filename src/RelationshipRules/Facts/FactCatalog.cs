using RelationshipRules.Json;

namespace RelationshipRules.Facts;

/// <summary>All facts that a description can state.</summary>
public static class FactCatalog
{
    private static readonly Lazy<FactInfo[]> Facts = new(FactTextReader.ReadFacts);
    private static readonly Lazy<Dictionary<string, FactInfo>> ByPath =
        new(() => Facts.Value.ToDictionary(f => f.Path, StringComparer.Ordinal));

    /// <summary>Every fact, in the order of the model.</summary>
    public static IReadOnlyList<FactInfo> All => Facts.Value;

    /// <summary>The fact at a path.</summary>
    /// <param name="path">A path such as <c>agreements[].termMonths</c>.</param>
    /// <returns>The fact, or null where there is none at that path; then <see cref="Suggest"/> may help.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static FactInfo? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ByPath.Value.GetValueOrDefault(path);
    }

    /// <summary>The path that a misspelt or shortened one most likely meant: <c>termMonths</c> for <c>agreements[].termMonths</c>.</summary>
    /// <param name="path">A path that <see cref="Find"/> does not know.</param>
    /// <returns>The nearest path, or null where none is near.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static string? Suggest(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path[(path.LastIndexOf('.') + 1)..];
        return NearestName.Suggest(path, All.Select(f => f.Path))
            ?? (NearestName.Suggest(name, All.Select(f => f.Name)) is { } nearest
                ? All.First(f => f.Name.Equals(nearest, StringComparison.Ordinal)).Path
                : null);
    }
}
