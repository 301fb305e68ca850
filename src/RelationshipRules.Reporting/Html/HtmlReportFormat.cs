namespace RelationshipRules.Reporting.Html;

/// <summary>One self-contained page for reading and printing.</summary>
internal sealed class HtmlReportFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public string FileExtension => ".html";

    /// <inheritdoc/>
    public ReportScope DefaultScope => ReportScope.All;

    /// <inheritdoc/>
    public IReportWriter Open(Stream output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return new HtmlReportWriter(output, options, options.Scope ?? DefaultScope);
    }
}
