namespace RelationshipRules.Cli.Hosting;

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

    public static void WriteError(Diagnostic diagnostic, CliEnvironment environment, string? path = null) =>
        environment.Tell("relrules: " + Line(diagnostic, environment, path));

    /// <summary>Writes what is wrong with a description to standard error, warnings only where they are asked for: a bad input is never passed over in silence.</summary>
    public static bool WriteErrors(Assessment assessment, CliEnvironment environment, Severity least = Severity.Error)
    {
        var any = false;
        foreach (var error in assessment.Diagnostics.Where(d => d.Severity >= least))
        {
            WriteError(error, environment, assessment.Document.Path);
            any = true;
        }

        return any;
    }

    public static void WriteProblem(string input, string problem, CliEnvironment environment) =>
        environment.Tell(SafeText.Clean($"relrules: {input}: {problem}"));

    public static CliException ToException(IEnumerable<Diagnostic> diagnostics, CliEnvironment environment) =>
        new(string.Join('\n', diagnostics.Select(d => Line(d, environment))));
}
