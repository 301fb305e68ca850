using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

internal static class RulesetFiles
{
    public const string Description = "A folder with ruleset.json and rules/, or the name of a built-in ruleset.";

    public static string[] BuiltIn { get; } = [.. Ruleset.EmbeddedNames];

    public static RulesetLoadResult Load(string pathOrName, CliEnvironment environment)
    {
        if (pathOrName.Length > 0 && FilePlace.Of(environment.FullPath(pathOrName)).IsFolder)
        {
            return Ruleset.LoadFolder(environment.FullPath(pathOrName));
        }

        return Ruleset.EmbeddedNames.Contains(pathOrName, StringComparer.Ordinal)
            ? Ruleset.LoadEmbedded(pathOrName)
            : throw new CliException(
                $"'{pathOrName}' is neither a folder nor a built-in ruleset; built in are {string.Join(", ", Ruleset.EmbeddedNames)}.{Nearest.Of(pathOrName, Ruleset.EmbeddedNames)}");
    }

    public static Ruleset LoadUsable(string pathOrName, CliEnvironment environment)
    {
        var result = Load(pathOrName, environment);
        return result is { Ruleset: { } ruleset, HasErrors: false }
            ? ruleset
            : throw DiagnosticPrinter.ToException(result.Diagnostics.Where(static d => d.Severity == Severity.Error), environment);
    }
}
