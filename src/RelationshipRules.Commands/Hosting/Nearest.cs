using RelationshipRules.Json;

namespace RelationshipRules.Cli.Hosting;

internal static class Nearest
{
    /// <summary>" Did you mean 'x'?" with a leading space, or nothing where no name is near.</summary>
    public static string Of(string wrong, IEnumerable<string> known) =>
        NearestName.Suggest(wrong, known) is { } name ? $" Did you mean '{name}'?" : "";
}
