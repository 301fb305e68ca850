namespace RelationshipRules.DependencyInjection;

/// <summary>Tells a diagnostic in one line, for logs and exceptions.</summary>
internal static class DiagnosticText
{
    /// <summary>The line.</summary>
    public static string Of(Diagnostic diagnostic) => $"{Place(diagnostic.Location)}{diagnostic.Id}: {diagnostic.Message}";

    private static string Place(SourceLocation? location) => location switch
    {
        { Path: { } path, Line: > 0 } => FormattableString.Invariant($"{path}:{location.Line}:{location.Column}: "),
        { Path: { } path } => $"{path}: ",
        { Line: > 0 } => FormattableString.Invariant($"{location.Line}:{location.Column}: "),
        _ => "",
    };
}
