using RelationshipRules.Model;
using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Reporting.Documents;

/// <summary>What the reports for readers say about assessments, findings and rulesets in the same words.</summary>
internal static class FindingText
{
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

    public static string Where(Assessment assessment, Finding finding)
    {
        var place = Wording.Place(finding.Location, assessment.Document.Path, withColumn: false);
        string?[] parts = [place.Length > 0 ? place : null, finding.ElementLabel, Wording.FactTitle(finding.Subject)];
        return string.Join(", ", parts.OfType<string>().DefaultIfEmpty("the description as a whole"));
    }

    /// <summary>The documents behind a finding. Several facts often rest on the same page: it is named once, with the note where one has been made.</summary>
    public static IEnumerable<Evidence> Evidence(Finding finding)
    {
        var entries = finding.Evidence.Select(static e => e.Entry).Distinct().ToList();
        return entries.Where(entry => !entries.Exists(other => !IsBare(other) && entry == new Evidence(other.Document) { Page = other.Page }));

        static bool IsBare(Evidence entry) => entry == new Evidence(entry.Document) { Page = entry.Page };
    }

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

    /// <summary>The rule under whose finding reports for readers tell a finding, where that is another one that says the same; else null.</summary>
    public static string? ToldUnder(Assessment assessment, Finding finding) =>
        !finding.IsSuppressed && assessment.FindGroup(finding) is { } group && !ReferenceEquals(group.Lead, finding) ? group.Lead.Rule.Id : null;

    private static IEnumerable<Finding> Others(Assessment assessment, Finding finding) =>
        !finding.IsSuppressed && assessment.FindGroup(finding) is { } group && ReferenceEquals(group.Lead, finding)
            ? group.Others.Where(static other => other.Severity > Severity.Silent)
            : [];

    /// <summary>How a finding stands to the baseline, as an addition to its heading; empty without one.</summary>
    public static string BaselineMark(BaselineComparison? comparison, Finding finding) =>
        comparison is null ? "" : comparison.IsNew(finding) ? ", new" : ", known";

    public static string BaselineSum(BaselineComparison comparison) =>
        $"{Wording.Count(comparison.New, "new finding")}, {Wording.Count(comparison.Unchanged, "known one")}, {comparison.Left.Count} that left it.";

    public static string HasLeft(BaselineEntry entry) =>
        $"{entry.Rule ?? entry.Fingerprint}{(entry.Message is { Length: > 0 } message ? ", then: " + message : "")}";

    public static string SetAside(int findings) => $"{Wording.Count(findings, "finding is", "findings are")} set aside in the description.";

    public static string SetAside(SuppressionMark mark) =>
        $"by {mark.By}{(mark.Until is { } day ? $", until {Wording.Day(day)}" : "")}: {mark.Justification}";
}
