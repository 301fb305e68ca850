using RelationshipRules.Authoring;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

/// <summary>A change of a condition that no example can notice, with the reason. The list of them is a file in the ruleset's folder.</summary>
/// <param name="Rule">The rule, or null for <c>ruleset.json</c>.</param>
/// <param name="Condition">Which condition, as <see cref="RuleMutant.Condition"/> has it.</param>
/// <param name="Text">The condition after the change.</param>
internal sealed record UnnoticedChange(string? Rule, string Condition, string Text)
{
    public bool Is(RuleMutant mutant)
        => string.Equals(Rule, mutant.Rule?.Id, StringComparison.Ordinal) && string.Equals(Condition, mutant.Condition, StringComparison.Ordinal) && string.Equals(Text, mutant.Text, StringComparison.Ordinal);
}

internal static class UnnoticedChanges
{
    public const string FileName = "unnoticed.json";

    private static readonly KnownKeys Top = new("the list of changes that are not noticed", ["changes"], []);
    private static readonly KnownKeys Change = new("a change that is not noticed", ["condition", "text", "reason"], ["rule"]);

    /// <summary>The list in a ruleset's folder; empty where there is none.</summary>
    public static IReadOnlyList<UnnoticedChange> Read(string pathOrName, CliEnvironment environment)
    {
        var problems = new List<Diagnostic>();
        var shown = Path.Combine(pathOrName, FileName).Replace('\\', '/');
        var changes = new List<UnnoticedChange>();
        if (ReadFile(pathOrName, shown, environment, problems) is { } bytes)
        {
            var text = Json.JsonText.Parse(bytes, JsonLimits.Default, shown, problems, RulesetDiagnostics.Prefix);
            foreach (var change in JsonObjectReader.Open(text.Root, Top, problems, RulesetDiagnostics.Prefix, isPartial: !text.IsComplete)?.OpenEach("changes", Change) ?? [])
            {
                change.Text("reason");
                changes.Add(new(change.Has("rule") ? change.Text("rule") : null, change.Text("condition") ?? "", change.Text("text") ?? ""));
            }
        }

        return problems.Exists(static p => p.Severity == Severity.Error) ? throw DiagnosticPrinter.ToException(problems, environment) : changes;
    }

    private static byte[]? ReadFile(string pathOrName, string shown, CliEnvironment environment, List<Diagnostic> problems)
    {
        var folder = environment.FullPath(pathOrName);
        if (pathOrName.Length > 0 && FilePlace.Of(folder).IsFolder)
        {
            var path = Path.Combine(folder, FileName);
            return FilePlace.Of(path).IsFile ? JsonFile.Read(path, JsonLimits.Default, problems, RulesetDiagnostics.Prefix, shown) : null;
        }

        return EmbeddedFiles.Resources.Contains($"{pathOrName}/{FileName}", StringComparer.Ordinal) ? new EmbeddedFiles(pathOrName).Read(FileName, JsonLimits.Default, problems) : null;
    }
}
