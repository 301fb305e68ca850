namespace RelationshipRules.Profiles;

/// <summary>A profile, as far as it could be read, and what was wrong with it.</summary>
/// <param name="Profile">The profile, or null where there is nothing to work with.</param>
/// <param name="Diagnostics">Every problem found, with file, pointer, line and column. Names of rules and parameters are checked against the rulesets when an analyzer is created.</param>
public sealed record ProfileLoadResult(Profile? Profile, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether any problem is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
