using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Documents;

/// <summary>What the reports for readers say about assessments, findings and rulesets in the same words.</summary>
internal static class FindingText
{
    /// <summary>What the description is called.</summary>
    public static string NameOf(Assessment assessment) =>
        assessment.Document.Partnership is { Title: { Length: > 0 } title } ? title
        : assessment.Document.Partnership is { Id: { Length: > 0 } id } ? id
        : assessment.Document.Path ?? "A description";

    /// <summary>Whether the ruleset applies, as the end of a sentence that names it; empty where it simply does.</summary>
    public static string Applicability(RulesetInForce ruleset)
    {
        var reason = ruleset.ApplicabilityReason is { Length: > 0 } text ? " " + text : "";
        return ruleset.Applicability switch
        {
            RulesetApplicability.Assumed => ": the description does not state whether it applies; taken as if it did." + reason,
            RulesetApplicability.Benchmark => ", as a benchmark whether or not it applies",
            RulesetApplicability.NotStated => ": the description does not state whether it applies." + reason,
            RulesetApplicability.DoesNotApply => ": does not apply here." + reason,
            _ => "",
        };
    }

    /// <summary>Where the finding is: the line, the element, the fact.</summary>
    public static string Where(Assessment assessment, Finding finding)
    {
        var parts = new List<string>(3);
        if (Wording.Place(finding.Location, assessment.Document.Path, withColumn: false) is { Length: > 0 } place)
        {
            parts.Add(place);
        }

        if (finding.ElementLabel is { } element)
        {
            parts.Add(element);
        }

        if (Wording.FactTitle(finding.Subject) is { } title)
        {
            parts.Add(title);
        }

        return parts.Count == 0 ? "the description as a whole" : string.Join(", ", parts);
    }

    /// <summary>The documents behind a finding. Several facts often rest on the same page: it is named once, with the note where one has been made.</summary>
    public static IEnumerable<string> Evidence(Finding finding) =>
        finding.Evidence
            .Where(e => e.Note is { Length: > 0 } || !finding.Evidence.Any(o => o.Note is { Length: > 0 }
                && string.Equals(o.Document, e.Document, StringComparison.Ordinal)
                && string.Equals(o.Page, e.Page, StringComparison.Ordinal)))
            .Select(Wording.Cite)
            .Distinct(StringComparer.Ordinal);

    /// <summary>How a finding stands to the baseline, as an addition to its heading; empty without one.</summary>
    public static string BaselineMark(BaselineComparison? comparison, Finding finding) =>
        comparison is null ? "" : comparison.IsNew(finding) ? ", new" : ", known";

    /// <summary>The comparison in a sentence.</summary>
    public static string BaselineSum(BaselineComparison comparison) =>
        $"{Wording.Count(comparison.New, "new finding")}, {Wording.Count(comparison.Unchanged, "known one")}, {comparison.Left.Count} that left it.";

    /// <summary>A finding that has left the baseline, in a line.</summary>
    public static string HasLeft(BaselineEntry entry) =>
        $"{entry.Rule ?? entry.Fingerprint}{(entry.Message is { Length: > 0 } message ? ", then: " + message : "")}";

    /// <summary>By whom, until when and why a finding is set aside.</summary>
    public static string SetAside(SuppressionMark mark) =>
        $"by {mark.By}{(mark.Until is { } day ? $", until {Wording.Day(day)}" : "")}: {mark.Justification}";
}
