namespace RelationshipRules.Reporting.Csv;

/// <summary>Comma-separated values for spreadsheets: one line a result.</summary>
internal sealed class CsvReportFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public string FileExtension => ".csv";

    /// <inheritdoc/>
    public ReportScope DefaultScope => ReportScope.All;

    /// <inheritdoc/>
    public IReportWriter Open(Stream output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return new CsvReportWriter(output, options, options.Scope ?? DefaultScope);
    }
}
