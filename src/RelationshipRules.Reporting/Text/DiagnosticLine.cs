namespace RelationshipRules.Reporting.Text;

/// <summary>Tells a diagnostic in one line, in the form that editors and CI logs recognise: <c>file:line:column: error ID: message</c>.</summary>
internal static class DiagnosticLine
{
    /// <summary>The line.</summary>
    /// <param name="diagnostic">What to tell.</param>
    /// <param name="path">The file, where the diagnostic does not name one.</param>
    public static string Of(Diagnostic diagnostic, string? path)
    {
        var place = Wording.Place(diagnostic.Location, path, withColumn: true);
        return SafeText.Clean($"{place}{(place.Length > 0 ? ": " : "")}{Wording.Severity(diagnostic.Severity)} {diagnostic.Id}: {diagnostic.Message}");
    }
}
