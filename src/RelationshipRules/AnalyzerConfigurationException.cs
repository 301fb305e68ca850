namespace RelationshipRules;

/// <summary>Options, rulesets or profile cannot be used as they are. Carries everything that was found, so that it can be put right in one go.</summary>
public sealed class AnalyzerConfigurationException : Exception
{
    /// <summary>Creates the exception from what was found.</summary>
    /// <param name="diagnostics">Everything found; the errors make up the message.</param>
    public AnalyzerConfigurationException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(diagnostics ?? throw new ArgumentNullException(nameof(diagnostics))))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Everything found, warnings included, in the order of rulesets and then profile.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
        => "The analyzer cannot be built:" + string.Concat(diagnostics
            .Where(d => d.Severity == Severity.Error)
            .Select(d => $"\n{d.Id}: {d.Message}{Place(d.Location)}"));

    private static string Place(SourceLocation? location) => location switch
    {
        null => "",
        { Path: { } path, Line: > 0 } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({path}:{location.Line}:{location.Column})"),
        { Path: { } path } => $" ({path})",
        { Line: > 0 } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" (line {location.Line}, column {location.Column})"),
        _ => "",
    };
}
