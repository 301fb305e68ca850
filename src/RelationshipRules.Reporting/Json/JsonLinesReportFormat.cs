namespace RelationshipRules.Reporting.Json;

/// <summary>One JSON object a line, for streams.</summary>
internal sealed class JsonLinesReportFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public string FileExtension => ".jsonl";

    /// <inheritdoc/>
    public ReportScope DefaultScope => ReportScope.All;

    /// <inheritdoc/>
    public IReportWriter Open(Stream output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return new JsonLinesReportWriter(output, options, options.Scope ?? DefaultScope);
    }
}
