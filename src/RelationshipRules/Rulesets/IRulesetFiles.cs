using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>The files of one ruleset, wherever they are.</summary>
internal interface IRulesetFiles
{
    /// <summary>Whether the files came with the library: they are tested there in full, so that only what an analysis needs is read.</summary>
    bool IsTrusted { get; }

    /// <summary>The name that the ruleset must have, or null where the place does not say.</summary>
    string? ExpectedName { get; }

    /// <summary>The rule files, as relative paths such as <c>rules/CMP1011.json</c>, in order of their names.</summary>
    IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics);

    /// <summary>The bytes of a file, or null, with a diagnostic, where they cannot be had.</summary>
    byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics);

    /// <summary>The path to show for a file.</summary>
    string Show(string relativePath);

    /// <summary>Whether somebody has written the texts, so that lines and columns in them mean something.</summary>
    bool HasLines => true;

    /// <summary>What of a rule is written in C#, or null for rulesets that are data.</summary>
    RuleCode? FindCode(string relativePath) => null;
}
