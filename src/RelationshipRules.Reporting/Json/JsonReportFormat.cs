namespace RelationshipRules.Reporting.Json;

/// <summary>One JSON object, or an array of them for several descriptions.</summary>
internal sealed class JsonReportFormat : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string FileExtension => ".json";

    /// <inheritdoc/>
    public ReportScope DefaultScope => ReportScope.All;

    /// <inheritdoc/>
    public IReportWriter Open(Stream output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return new JsonReportWriter(output, options, options.Scope ?? DefaultScope);
    }
}
