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

    /// <summary>What other rules say of the same departure, in a line each: id, title, message and sources; empty for most findings.</summary>
    public static IEnumerable<string> Also(Assessment assessment, Finding finding) =>
        Others(assessment, finding).Select(static other =>
            $"{other.Rule.Id} ({Names.Of(other.Severity)}), {other.Rule.Title}: {other.Message} Source: {string.Join("; ", other.Citations.Select(Wording.Cite))}");

    /// <summary>The rules beside a finding's own that it speaks for, as an addition to its id: ", also OPG0041"; empty for most.</summary>
    public static string AlsoRules(Assessment assessment, Finding finding)
    {
        var others = Others(assessment, finding).Select(static other => other.Rule.Id).ToList();
        return others.Count == 0 ? "" : ", also " + string.Join(", ", others);
    }

    /// <summary>Whether a report for readers tells a finding under its own heading, and not under that of another one that says the same.</summary>
    public static bool IsTold(Assessment assessment, Finding finding) =>
        finding.IsSuppressed || assessment.FindGroup(finding) is not { } group || ReferenceEquals(group.Lead, finding);

    /// <summary>The rule under whose finding a finding is told to readers, where that is another one; else null.</summary>
    public static string? ToldUnder(Assessment assessment, Finding finding) =>
        IsTold(assessment, finding) ? null : assessment.FindGroup(finding)!.Lead.Rule.Id;

    private static IEnumerable<Finding> Others(Assessment assessment, Finding finding) =>
        !finding.IsSuppressed && assessment.FindGroup(finding) is { } group && ReferenceEquals(group.Lead, finding)
            ? group.Others.Where(static other => other.Severity > Severity.Silent)
            : [];

    /// <summary>How a finding stands to the baseline, as an addition to its heading; empty without one.</summary>
    public static string BaselineMark(BaselineComparison? comparison, Finding finding) =>
        comparison is null ? "" : comparison.IsNew(finding) ? ", new" : ", known";

    /// <summary>The comparison in a sentence.</summary>
    public static string BaselineSum(BaselineComparison comparison) =>
        $"{Wording.Count(comparison.New, "new finding")}, {Wording.Count(comparison.Unchanged, "known one")}, {comparison.Left.Count} that left it.";

    /// <summary>A finding that has left the baseline, in a line.</summary>
    public static string HasLeft(BaselineEntry entry) =>
        $"{entry.Rule ?? entry.Fingerprint}{(entry.Message is { Length: > 0 } message ? ", then: " + message : "")}";

    public static string SetAside(int findings) => $"{Wording.Count(findings, "finding is", "findings are")} set aside in the description.";

    /// <summary>By whom, until when and why a finding is set aside.</summary>
    public static string SetAside(SuppressionMark mark) =>
        $"by {mark.By}{(mark.Until is { } day ? $", until {Wording.Day(day)}" : "")}: {mark.Justification}";
}
