using System.Text;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

internal static class RulesetFiles
{
    public const string Description = "A folder with ruleset.json and rules/, or the name of a built-in ruleset.";

    public const string OrRecognisers = "A folder with ruleset.json and rules/, or the name of a built-in ruleset; or a folder of recognisers.";

    /// <summary>Recognisers in a folder that is no ruleset's; null where the folder is one, or there is none.</summary>
    public static RecogniserLoadResult? LoadRecognisers(string pathOrName, CliEnvironment environment)
    {
        var folder = environment.FullPath(pathOrName);
        if (pathOrName.Length == 0 || !FilePlace.Of(folder).IsFolder || FilePlace.Of(Path.Combine(folder, "ruleset.json")).IsFile)
        {
            return null;
        }

        var names = DiskFile.Entries(folder).Where(static e => !e.IsFolder && DiskFile.IsJsonName(e.Name)).Select(static e => e.Name).ToList();
        return names.Count == 0 ? null : RecogniserSet.Load(names.ToDictionary(name => Path.Combine(pathOrName, name).Replace('\\', '/'), name => ReadText(Path.Combine(folder, name)), StringComparer.Ordinal), check: true);
    }

    private static string ReadText(string path)
    {
        var problems = new List<Diagnostic>();
        return JsonFile.Read(path, JsonLimits.Default, problems, DescriptionDiagnostics.Prefix) is { } bytes ? Encoding.UTF8.GetString(bytes) : throw new CliException(problems[0].Message);
    }

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
