namespace RelationshipRules.Reporting.Console;

/// <summary>Text for a reader.</summary>
internal sealed class ConsoleReportFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "console";

    /// <inheritdoc/>
    public string FileExtension => ".txt";

    /// <inheritdoc/>
    public ReportScope DefaultScope => ReportScope.Violated;

    /// <inheritdoc/>
    public IReportWriter Open(Stream output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return new ConsoleReportWriter(output, options, options.Scope ?? DefaultScope);
    }
}
