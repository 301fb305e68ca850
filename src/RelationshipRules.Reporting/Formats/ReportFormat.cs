namespace RelationshipRules.Reporting.Formats;

/// <summary>A way to tell assessments. Formats are stateless and may be shared between threads; a host can add its own.</summary>
/// <param name="Name">The name by which it is asked for, in lower case: <c>json</c>.</param>
/// <param name="FileExtension">The usual ending of its files, with the dot: <c>.json</c>.</param>
/// <param name="DefaultScope">What is listed where the options do not say.</param>
/// <param name="Create">Starts a report on a stream, which stays open; the scope of the options is set.</param>
public sealed record ReportFormat(string Name, string FileExtension, ReportScope DefaultScope, Func<Stream, ReportOptions, IReportWriter> Create)
{
    /// <summary>Whether a report is a file for a program and no text, so that a terminal cannot show it.</summary>
    public bool IsBinary { get; init; }

    /// <summary>Starts a report.</summary>
    /// <param name="output">Where the report goes; text as UTF-8 without a byte order mark. Stays open.</param>
    /// <param name="options">What to tell, and how.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReportWriter Open(Stream output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return Create(output, options with { Scope = options.Scope ?? DefaultScope, IsScopeGiven = options.Scope is not null });
    }
}
