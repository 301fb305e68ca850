using System.Text;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>The files of a ruleset given as texts.</summary>
internal sealed class TextFiles(IReadOnlyDictionary<string, string> files) : IRulesetFiles
{
    /// <inheritdoc/>
    public bool IsTrusted => false;

    /// <inheritdoc/>
    public string? ExpectedName => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics) =>
    [
        .. files.Keys
            .Where(f => f.StartsWith("rules/", StringComparison.Ordinal) && f.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics)
    {
        if (files.TryGetValue(relativePath, out var text))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        diagnostics.Add(new(
            RulesetDiagnostics.Prefix + JsonDiagnostics.FileMissing,
            Severity.Error,
            $"There is no file '{relativePath}'.",
            new("", Path: relativePath)));
        return null;
    }

    /// <inheritdoc/>
    public string Show(string relativePath) => relativePath;
}
