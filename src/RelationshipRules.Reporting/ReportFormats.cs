using RelationshipRules.Reporting.Console;
using RelationshipRules.Reporting.Json;

namespace RelationshipRules.Reporting;

/// <summary>The formats that come with the package.</summary>
public static class ReportFormats
{
    /// <summary>Text for a reader, as shown in a console.</summary>
    public static IReportFormat Console { get; } = new ConsoleReportFormat();

    /// <summary>One JSON object, or an array of them for several descriptions.</summary>
    public static IReportFormat Json { get; } = new JsonReportFormat();

    /// <summary>One JSON object a line.</summary>
    public static IReportFormat JsonLines { get; } = new JsonLinesReportFormat();

    /// <summary>All of them, in the order in which help texts name them.</summary>
    public static IReadOnlyList<IReportFormat> All { get; } = [Console, Json, JsonLines];

    /// <summary>The format of that name, or null.</summary>
    public static IReportFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
