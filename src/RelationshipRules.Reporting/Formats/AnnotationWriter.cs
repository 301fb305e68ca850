using System.Text;

namespace RelationshipRules.Reporting.Formats;

/// <summary>
/// Writes workflow commands, by which a step of a workflow annotates lines of a pull request: <c>::error file=grant.json,line=9::message</c>. Only what is
/// to be done is an annotation: of findings those that are neither set aside nor in the baseline.
/// </summary>
internal sealed class AnnotationWriter(Stream output, ReportOptions options) : IReportWriter
{
    public void Complete() => output.Flush();

    public void Dispose()
    {
    }

    public void Write(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        foreach (var diagnostic in assessment.Diagnostics)
        {
            Write(Command(diagnostic.Severity), assessment, diagnostic.Location, diagnostic.Id, diagnostic.Message);
        }

        var comparison = options.Baseline?.Compare(assessment);
        foreach (var finding in assessment.Outcomes.Where(o => options.Lists(o) && (o.Outcome.IsUnmet() || o.Outcome == Outcome.Undetermined)).Select(assessment.GetFinding))
        {
            if (!finding.IsSuppressed && comparison?.IsNew(finding) != false)
            {
                Write(
                    finding.Outcome.IsUnmet() ? Command(finding.Severity) : "notice",
                    assessment,
                    finding.Location,
                    finding.Message,
                    $"{Wording.Capitalised(finding.Label)}: {finding.Rule.Id} {finding.Rule.Title}{Wording.Element(finding)}{(finding.Outcome.IsUnmet() && finding.Remedy.Length > 0 ? "\n" + ReportWords.Annotation_Remedy(finding.Remedy) : "")}\n{ReportWords.Annotation_Source(string.Join("; ", finding.Citations.Select(Wording.Cite)))}");
            }
        }
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private void Write(string command, Assessment assessment, SourceLocation? location, string title, string message)
    {
        var properties = new List<string>(4);
        if ((location?.Path ?? assessment.Document.Path) is { } given)
        {
            var path = options.AnnotationPath?.Invoke(given) ?? given;
            var slashed = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
            properties.Add($"file={Property(slashed.StartsWith("./", StringComparison.Ordinal) ? slashed[2..] : slashed)}");
        }

        if (location is { Line: > 0 })
        {
            properties.Add($"line={Wording.Number(location.Line)}");
            properties.Add($"col={Wording.Number(location.Column)}");
        }

        properties.Add($"title={Property(title)}");
        output.Write(Encoding.UTF8.GetBytes($"::{command} {string.Join(',', properties)}::{string.Join("%0A", message.Split('\n').Select(Data))}\n"));
    }

    /// <summary>The text of a command, which ends with its line.</summary>
    private static string Data(string text) => SafeText.Clean(text).Replace("%", "%25", StringComparison.Ordinal);

    /// <summary>The value of a property, which a comma or a colon would end.</summary>
    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
