namespace RelationshipRules.Reporting;

/// <summary>A way to tell assessments. Instances are stateless and may be shared between threads; a host can add its own.</summary>
public interface IReportFormat
{
    /// <summary>The name by which it is asked for, in lower case: <c>json</c>.</summary>
    string Name { get; }

    /// <summary>The usual ending of its files, with the dot: <c>.json</c>.</summary>
    string FileExtension { get; }

    /// <summary>What is listed where the options do not say.</summary>
    ReportScope DefaultScope { get; }

    /// <summary>Starts a report.</summary>
    /// <param name="output">Where the report goes, as UTF-8 without a byte order mark. Stays open.</param>
    /// <param name="options">What to tell, and how.</param>
    IReportWriter Open(Stream output, ReportOptions options);
}
