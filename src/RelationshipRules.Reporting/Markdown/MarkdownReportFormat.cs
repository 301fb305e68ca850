namespace RelationshipRules.Reporting.Markdown;

/// <summary>Markdown, for pull requests and mail.</summary>
internal sealed class MarkdownReportFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public string FileExtension => ".md";

    /// <inheritdoc/>
    public ReportScope DefaultScope => ReportScope.Violated;

    /// <inheritdoc/>
    public IReportWriter Open(Stream output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return new MarkdownReportWriter(output, options, options.Scope ?? DefaultScope);
    }
}
