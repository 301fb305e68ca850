using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

/// <summary>Finds the ruleset that a command is about.</summary>
internal static class RulesetFiles
{
    /// <summary>How the argument is described in help texts.</summary>
    public const string Description = "A folder with ruleset.json and rules/, or the name of a built-in ruleset.";

    /// <summary>Loads a ruleset; problems are in the result.</summary>
    /// <exception cref="CliException">There is no such folder or name.</exception>
    public static RulesetLoadResult Load(string pathOrName, CliEnvironment environment)
    {
        if (pathOrName.Length > 0 && Directory.Exists(environment.FullPath(pathOrName)))
        {
            return Ruleset.LoadFolder(environment.FullPath(pathOrName));
        }

        return Ruleset.EmbeddedNames.Contains(pathOrName, StringComparer.Ordinal)
            ? Ruleset.LoadEmbedded(pathOrName)
            : throw new CliException(
                $"'{pathOrName}' is neither a folder nor a built-in ruleset; built in are {string.Join(", ", Ruleset.EmbeddedNames)}.{Nearest.Of(pathOrName, Ruleset.EmbeddedNames)}");
    }

    /// <summary>Loads a ruleset that must be usable.</summary>
    /// <exception cref="CliException">It cannot be used; the message has one line for each error.</exception>
    public static Ruleset LoadUsable(string pathOrName, CliEnvironment environment)
    {
        var result = Load(pathOrName, environment);
        return result is { Ruleset: { } ruleset, HasErrors: false }
            ? ruleset
            : throw DiagnosticPrinter.ToException(result.Diagnostics.Where(static d => d.Severity == Severity.Error), environment);
    }
}
