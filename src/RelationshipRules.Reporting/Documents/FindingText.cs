using System.Globalization;
using RelationshipRules.Facts;
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

    /// <summary>When the ruleset is in force and whether it applies, as the end of a sentence that names it; empty where it simply does.</summary>
    public static string Applicability(RulesetInForce ruleset) => (ruleset.DaysOfForce is { } days ? $", in force {days}" : "") + WhetherItApplies(ruleset);

    private static string WhetherItApplies(RulesetInForce ruleset)
    {
        var reason = ruleset.ApplicabilityReason is { Length: > 0 } text ? " " + text : "";
        return ruleset.Applicability switch
        {
            RulesetApplicability.Presumed => ": the description does not state whether it applies. Presumed: " + string.Join(" ", ruleset.PresumedToApply),
            _ when ruleset.Yardstick.Count > 0 => $", as a yardstick for any {string.Join(" and any ", ruleset.Yardstick.Select(Names.Of))}",
            RulesetApplicability.NotStated => ": the description does not state whether it applies." + reason,
            RulesetApplicability.DoesNotApply => ": does not apply here." + reason,
            _ => "",
        };
    }

    /// <summary>What came in the place of rulesets that are used all the same, for the first line of a report; none where nothing did.</summary>
    public static IEnumerable<string> Superseded(Assessment assessment) => assessment.Rulesets
        .Where(static r => IsNormUntilReplaced(r) && r.Applicability != RulesetApplicability.DoesNotApply)
        .Select(static r => r.SupersededBy?.Statement)
        .OfType<string>();

    /// <summary>Whether something came in the place of a ruleset that is used as the norm that it was: what is a yardstick anyhow is one as before.</summary>
    public static bool IsNormUntilReplaced(RulesetInForce ruleset) => ruleset.SupersededBy is not null && !ruleset.Yardstick.Contains(ApplicabilityTest.Party);

    /// <summary>What outcomes rest on that is presumed, beyond that their rulesets apply; with how many rest on it.</summary>
    public static IEnumerable<string> Presumed(Assessment assessment)
    {
        var ofPlaces = assessment.Rulesets.SelectMany(static r => r.PresumedToApply).ToHashSet();
        return assessment.Outcomes.Where(static o => o.RestsOnPresumption).SelectMany(o => assessment.GetFinding(o).Presumptions)
            .Where(p => !ofPlaces.Contains(p))
            .GroupBy(static p => p.Statement, StringComparer.Ordinal)
            .Select(static p => $"{p.Key} ({Wording.Count(p.Count(), "outcome rests", "outcomes rest")} on it)");
    }

    /// <summary>What a finding of its own rests on that is presumed: what its whole ruleset presumes is told once.</summary>
    public static IEnumerable<string> Presumed(Assessment assessment, Finding finding) => finding.Presumptions
        .Where(p => p.Name is not (Presumption.OfParties or Presumption.OfDays) && !assessment.Rulesets.SelectMany(static r => r.PresumedToApply).Contains(p))
        .Select(static p => $"presumed, because nothing is stated: {p.Statement}");

    /// <summary>Where nearly no rule applies because of the place or the parties: how to use them as a yardstick, in one line; else null.</summary>
    public static string? YardstickOffer(Assessment assessment, ReportOptions options)
    {
        const string Profile = "funder-yardstick";
        const double Nearly = 0.8;
        var outside = assessment.Outcomes.Count(static o => o.Because is NotApplicableBecause.Place or NotApplicableBecause.Party && o.Rule.Ruleset is "compact-2010");
        return outside == 0 || outside < Nearly * assessment.Outcomes.Count || assessment.ProfileName is Profile ? null
            : $"{Wording.Number(outside)} of {Wording.Count(assessment.Outcomes.Count, "outcome")} "
                + $"{(outside == 1 ? "is" : "are")} not applicable because of the place or the parties. To use the Compact as a yardstick all the same: "
                + string.Join(' ', ((string[])[options.ToolName, "check", (assessment.Document.Locate("").Path ?? assessment.Document.Path) is { } path ? Wording.Argument(path) : "FILE", options.CallOptions, "--profile", Profile]).Where(static word => word.Length > 0));
    }

    /// <summary>Which test failed, as files for machines say it; null where none did.</summary>
    public static string? Because(Finding finding) => finding.Result.Because == NotApplicableBecause.None ? null : Names.Of(finding.Result.Because);

    public static string Where(ReportDigest digest, Finding finding)
    {
        var place = digest.ShowsPaths
            ? Wording.Place(finding.Location, digest.Assessment.Document.Path, withColumn: false)
            : finding.Location is { Line: > 0 and var line } ? $"line {Wording.Number(line)}" : "";
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
        $"{Wording.Count(comparison.New, "new finding")}, {Wording.Count(comparison.Unchanged, "known one")}, {comparison.Left.Count} that left it{(comparison.Left.Count == 0 ? "" : ": " + string.Join(", ", comparison.Left.GroupBy(static e => e.Exit!.Value).OrderBy(static g => g.Key).Select(static g => $"{g.Count()} {ExitText(g.Key)}")))}.";

    private static string ExitText(BaselineExit exit) => exit switch
    {
        BaselineExit.Settled => "settled",
        BaselineExit.Undecided => "no longer decided",
        _ => "not seen in this run",
    };

    public static string HasLeft(BaselineEntry entry) =>
        $"{entry.Rule ?? entry.Fingerprint}, {ExitText(entry.Exit!.Value)}{(entry.Message is { Length: > 0 } message ? ", then: " + message : "")}";

    /// <summary>The one agreement that is described, in a line: who gives what to whom, from when to when. Null for several or none, and where nobody is named.</summary>
    public static string? Agreed(Partnership partnership)
    {
        if (partnership.Agreements is not [{ } agreement])
        {
            return null;
        }

        var form = agreement.Form is { } named ? FactCatalog.Find("agreements[].form")!.Values.FirstOrDefault(v => v.Name.Equals(named.ToString(), StringComparison.OrdinalIgnoreCase))?.Title ?? "agreement" : "agreement";
        var (funder, recipient, months) = (NameOf(agreement.FundedBy), NameOf(agreement.Recipient), agreement.TermMonths?.ToString());
        string?[] parts =
        [
            $"{Wording.Capitalised(form)}{(funder is null ? "" : $" from {funder}")}{(recipient is null ? "" : $" to {recipient}")}",
            (agreement.StartsOn, agreement.EndsOn) switch
            {
                ({ } first, { } last) => $"{Wording.Day(first)} to {Wording.Day(last)}",
                ({ } first, null) => $"from {Wording.Day(first)}",
                (null, { } last) => $"until {Wording.Day(last)}",
                _ => null,
            },
            months is null ? null : $"{months} {(months is "1" ? "month" : "months")}",
            agreement.AnnualValue is { } value ? $"{value.Currency} {(value.Amount.Exact is { } amount ? amount.ToString("#,0.##", CultureInfo.InvariantCulture) : value.Amount)} a year" : null,
        ];
        return funder is null && recipient is null ? null : string.Join(", ", parts.OfType<string>());

        string? NameOf(string? id) => id is null ? null : partnership.Parties?.FirstOrDefault(p => string.Equals(p?.Id, id, StringComparison.Ordinal))?.Name ?? id;
    }

    /// <summary>The lists of which there may be more than is stated: "agreements: at least 2"; null for none.</summary>
    public static string? InPart(Assessment assessment) => assessment.GetListsInPart() is { Count: > 0 } lists
        ? string.Join("; ", lists.Select(static list => $"{list.Title}: at least {PlainText.Number(list.Count)}"))
        : null;

    public static string SetAside(SuppressionMark mark) =>
        $"by {mark.By}{(mark.Until is { } day ? $", until {Wording.Day(day)}" : "")}: {mark.Justification}";
}
