using System.Text;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>A ruleset built in code, as the files that it would be. Problems are located by ruleset and rule, for nobody has written these texts.</summary>
/// <param name="name">The ruleset's name.</param>
/// <param name="main">The ruleset's own file.</param>
/// <param name="rules">Its rules.</param>
/// <param name="problems">What is wrong and no file can show.</param>
internal sealed class CodeFiles(string name, string main, IReadOnlyList<CodeFile> rules, IReadOnlyList<Diagnostic> problems) : IRulesetFiles
{
    private readonly Dictionary<string, CodeFile> _rules = rules.ToDictionary(r => $"rules/{r.Id}.json", StringComparer.Ordinal);

    /// <summary>What is wrong and no file can show.</summary>
    public IReadOnlyList<Diagnostic> Problems => problems;

    /// <inheritdoc/>
    public string? ExpectedName => null;

    /// <inheritdoc/>
    public bool HasLines => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics) => [.. _rules.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics) =>
        Encoding.UTF8.GetBytes(_rules.TryGetValue(relativePath, out var rule) ? rule.Json : main);

    /// <inheritdoc/>
    public string Show(string relativePath) => _rules.TryGetValue(relativePath, out var rule) ? $"{name}/{rule.Id}" : name;

    /// <inheritdoc/>
    public RuleCode? FindCode(string relativePath) => _rules.GetValueOrDefault(relativePath)?.Code;
}
