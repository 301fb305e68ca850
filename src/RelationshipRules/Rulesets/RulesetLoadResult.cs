namespace RelationshipRules.Rulesets;

/// <summary>A ruleset, as far as it could be read, and what was wrong with it.</summary>
/// <param name="Ruleset">The ruleset, or null where there is nothing to work with.</param>
/// <param name="Diagnostics">Every problem found, with file, pointer, line and column.</param>
public sealed record RulesetLoadResult(Ruleset? Ruleset, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether any problem is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
