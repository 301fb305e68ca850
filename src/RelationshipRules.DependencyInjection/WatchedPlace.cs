namespace RelationshipRules.DependencyInjection;

/// <summary>A folder whose changes make the analyzer be built again.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="IsDeep">Whether the folders in it count too.</param>
internal sealed record WatchedPlace(string Folder, bool IsDeep)
{
    /// <summary>The folders that the options name: those of rulesets, and that of a profile file, which may extend its neighbours.</summary>
    public static IReadOnlyList<WatchedPlace> Of(RelationshipRulesOptions options)
    {
        var places = options.RulesetFolders.Select(folder => new WatchedPlace(Path.GetFullPath(folder), IsDeep: true)).ToList();
        if (options.Profile is null && Profiles.Profile.IsPath(options.ProfileName) && Path.GetDirectoryName(Path.GetFullPath(options.ProfileName)) is { } folder)
        {
            places.Add(new(folder, IsDeep: false));
        }

        return places;
    }
}
