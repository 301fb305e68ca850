namespace RelationshipRules.Reporting.Sarif;

/// <summary>SARIF 2.1.0, for code-scanning viewers and CI.</summary>
internal sealed class SarifReportFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public string FileExtension => ".sarif";

    /// <summary>Viewers that do not know SARIF's kinds show whatever is listed as an alert, so that only departures are listed unasked.</summary>
    public ReportScope DefaultScope => ReportScope.Violated;

    /// <inheritdoc/>
    public IReportWriter Open(Stream output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return new SarifReportWriter(output, options, options.Scope ?? DefaultScope);
    }
}
