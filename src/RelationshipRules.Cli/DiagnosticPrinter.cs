using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Cli;

/// <summary>Tells diagnostics with paths as the user knows them.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>The diagnostic in one line; a path below the working folder is shown from there.</summary>
    public static string Line(Diagnostic diagnostic, CliEnvironment environment, string? path = null)
    {
        if (diagnostic.Location is { Path: { } full } location && Path.IsPathRooted(full))
        {
            diagnostic = diagnostic with { Location = location with { Path = environment.ShownPath(full) } };
        }

        return Wording.Line(diagnostic, path);
    }

    /// <summary>Writes the diagnostic to standard error.</summary>
    public static void WriteError(Diagnostic diagnostic, CliEnvironment environment, string? path = null) =>
        environment.Error.WriteLine("relrules: " + Line(diagnostic, environment, path));

    /// <summary>Writes what is wrong with a description to standard error, warnings left out: a bad input is never passed over in silence.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool WriteErrors(Assessment assessment, CliEnvironment environment)
    {
        var any = false;
        foreach (var error in assessment.Diagnostics.Where(static d => d.Severity == Severity.Error))
        {
            WriteError(error, environment, assessment.Document.Path);
            any = true;
        }

        return any;
    }

    /// <summary>Writes to standard error why an input cannot be looked at.</summary>
    public static void WriteProblem(string input, string problem, CliEnvironment environment) =>
        environment.Error.WriteLine(SafeText.Clean($"relrules: {input}: {problem}"));

    /// <summary>The exception that tells diagnostics, one a line.</summary>
    public static CliException ToException(IEnumerable<Diagnostic> diagnostics, CliEnvironment environment) =>
        new(string.Join('\n', diagnostics.Select(d => Line(d, environment))));
}
