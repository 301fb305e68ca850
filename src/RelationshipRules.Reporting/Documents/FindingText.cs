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
        : assessment.Document.Path is { } path ? Wording.FileName(path)
        : ReportWords.Description_Unnamed;

    /// <summary>When the ruleset is in force and whether it applies, as the end of a sentence that names it; empty where it simply does.</summary>
    public static string Applicability(RulesetInForce ruleset) => (ruleset.DaysOfForce is { } days ? ReportWords.Applicability_InForce(days.ToString()) : "") + WhetherItApplies(ruleset);

    private static string WhetherItApplies(RulesetInForce ruleset)
    {
        var reason = ruleset.ApplicabilityReason is { Length: > 0 } text ? " " + text : "";
        return ruleset.Applicability switch
        {
            RulesetApplicability.Presumed => ReportWords.Applicability_Presumed(string.Join(" ", ruleset.PresumedToApply)),
            _ when ruleset.Yardstick.Count > 0 => ReportWords.Applicability_Yardstick(string.Join(ReportWords.Applicability_And, ruleset.Yardstick.Select(AnyOf))),
            RulesetApplicability.NotStated => ReportWords.Applicability_NotStated + reason,
            RulesetApplicability.DoesNotApply => ReportWords.Applicability_DoesNot + reason,
            _ => "",
        };
    }

    private static string AnyOf(ApplicabilityTest test) => test switch
    {
        ApplicabilityTest.Place => ReportWords.Applicability_AnyPlace,
        ApplicabilityTest.Day => ReportWords.Applicability_AnyDay,
        _ => ReportWords.Applicability_AnyParty,
    };

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
            .Select(static p => ReportWords.Presumed_WithOutcomes(p.Key, p.Count()));
    }

    /// <summary>What a finding of its own rests on that is presumed: what its whole ruleset presumes is told once.</summary>
    public static IEnumerable<string> Presumed(Assessment assessment, Finding finding) => finding.Presumptions
        .Where(p => p.Name is not (Presumption.OfParties or Presumption.OfDays) && !assessment.Rulesets.SelectMany(static r => r.PresumedToApply).Contains(p))
        .Select(static p => ReportWords.Presumed_Finding(p.Statement));

    /// <summary>Where nearly no rule applies because of the place or the parties: by which profile to judge, or how to use the rules as a yardstick, in one line; else null.</summary>
    public static string? YardstickOffer(Assessment assessment, ReportOptions options, bool isSentOn)
    {
        const string Yardstick = "funder-yardstick";
        const string Foundation = "foundation";
        const double Nearly = 0.8;
        var outside = assessment.Outcomes.Count(static o => o.Because is NotApplicableBecause.Place or NotApplicableBecause.Party && o.Rule.Ruleset is "compact-2010");
        if (outside == 0 || outside < Nearly * assessment.Outcomes.Count || assessment.ProfileName is Yardstick or Foundation)
        {
            return null;
        }

        var outcomes = ReportWords.Count_Outcomes(assessment.Outcomes.Count);
        return IsOfFoundations(assessment.Document.Partnership)
            ? ReportWords.Yardstick_Foundations(outside, outcomes, Call(Foundation))
            : ReportWords.Yardstick_Offer(outside, outcomes, Call(Yardstick));

        string Call(string profile) => string.Join(' ', ((string[])
        [
            options.ToolName,
            "check",
            (assessment.Document.Locate("").Path ?? assessment.Document.Path) is { } path ? Wording.Argument(isSentOn ? Wording.FileName(path) : path) : ReportWords.Yardstick_File,
            options.CallOptions,
            "--profile",
            profile,
        ]).Where(static word => word.Length > 0));
    }

    /// <summary>Whether all who pay are foundations; where it is not told who pays, whether some party is one and none is government.</summary>
    private static bool IsOfFoundations(Partnership partnership)
    {
        var parties = partnership.Parties ?? [];
        var payers = (partnership.Agreements ?? []).Select(static agreement => agreement.FundedBy).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var known = parties.Where(party => payers.Count == 0 ? party.Kind is not PartyKind.CivilSociety : party.Id is { } id && payers.Contains(id)).ToList();
        return known.Count > 0 && known.TrueForAll(static party => party.Kind is PartyKind.Foundation);
    }

    /// <summary>Which test failed, as files for machines say it; null where none did.</summary>
    public static string? Because(Finding finding) => finding.Result.Because == NotApplicableBecause.None ? null : Names.Of(finding.Result.Because);

    public static string Where(ReportDigest digest, Finding finding)
    {
        var place = digest.ShowsPaths
            ? Wording.Place(finding.Location, digest.Assessment.Document.Path, withColumn: false)
            : finding.Location is { Line: > 0 and var line } ? ReportWords.Place_Line(Wording.Number(line)) : "";
        string?[] parts = [place.Length > 0 ? place : null, finding.ElementLabel, Wording.FactTitle(finding.Subject)];
        return string.Join(", ", parts.OfType<string>().DefaultIfEmpty(ReportWords.Finding_WholeDescription));
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
            ReportWords.Finding_Also(other.Rule.Id, Wording.SeverityName(other.Severity), other.Rule.Title, other.Message, string.Join("; ", other.Citations.Select(Wording.Cite))));

    /// <summary>The rules beside a finding's own that it speaks for, as an addition to its id: ", also OPG0041"; empty for most.</summary>
    public static string AlsoRules(Assessment assessment, Finding finding)
    {
        var others = Others(assessment, finding).Select(static other => other.Rule.Id).ToList();
        return others.Count == 0 ? "" : ReportWords.Finding_AlsoRules(string.Join(", ", others));
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
        comparison is null ? "" : comparison.IsNew(finding) ? ReportWords.Baseline_MarkNew : ReportWords.Baseline_MarkKnown;

    public static string BaselineSum(BaselineComparison comparison)
    {
        var (added, known, left) = (ReportWords.Baseline_New(comparison.New), ReportWords.Baseline_Known(comparison.Unchanged), Wording.Number(comparison.Left.Count));
        var exits = comparison.Left.GroupBy(static e => e.Exit!.Value).OrderBy(static g => g.Key).Select(static g => ReportWords.Baseline_Exits(Wording.Number(g.Count()), ExitText(g.Key)));
        return comparison.Left.Count == 0 ? ReportWords.Baseline_Sum(added, known, left) : ReportWords.Baseline_SumOfExits(added, known, left, string.Join(", ", exits));
    }

    private static string ExitText(BaselineExit exit) => exit switch
    {
        BaselineExit.Settled => ReportWords.BaselineExit_Settled,
        BaselineExit.Undecided => ReportWords.BaselineExit_Undecided,
        BaselineExit.NotApplicable => ReportWords.BaselineExit_NotApplicable,
        BaselineExit.RuleGone => ReportWords.BaselineExit_RuleGone,
        _ => ReportWords.BaselineExit_NotSeen,
    };

    public static string HasLeft(BaselineEntry entry) =>
        entry.Message is { Length: > 0 } message
            ? ReportWords.Baseline_LeftThen(entry.Rule ?? entry.Fingerprint, ExitText(entry.Exit!.Value), message)
            : ReportWords.Baseline_Left(entry.Rule ?? entry.Fingerprint, ExitText(entry.Exit!.Value));

    /// <summary>The one agreement that is described, in a line: who gives what to whom, from when to when. Null for several or none, and where nobody is named.</summary>
    public static string? Agreed(Partnership partnership)
    {
        return partnership.Agreements is [{ } only] ? Agreed(partnership, only) : null;
    }

    /// <summary>The same of one agreement.</summary>
    public static string? Agreed(Partnership partnership, Agreement agreement)
    {
        var form = agreement.Form is { } named ? FactCatalog.Find("agreements[].form")!.Values.FirstOrDefault(v => v.Name.Equals(named.ToString(), StringComparison.OrdinalIgnoreCase))?.Title ?? ReportWords.Agreed_Form : ReportWords.Agreed_Form;
        var (funder, recipient, months) = (NameOf(agreement.FundedBy), NameOf(agreement.Recipient), agreement.TermMonths?.ToString());
        form = Wording.Capitalised(form);
        string?[] parts =
        [
            (funder, recipient) switch
            {
                ({ }, { }) => ReportWords.Agreed_FromTo(form, funder, recipient),
                ({ }, null) => ReportWords.Agreed_From(form, funder),
                (null, { }) => ReportWords.Agreed_To(form, recipient),
                _ => null,
            },
            (agreement.StartsOn, agreement.EndsOn) switch
            {
                ({ } first, { } last) => ReportWords.Days_FromTo(Wording.Day(first), Wording.Day(last)),
                ({ } first, null) => ReportWords.Days_From(Wording.Day(first)),
                (null, { } last) => ReportWords.Days_Until(Wording.Day(last)),
                _ => null,
            },
            months switch
            {
                null => null,
                "1" => ReportWords.Agreed_Month,
                _ => ReportWords.Agreed_Months(months),
            },
            agreement.AnnualValue is { } value
                ? ReportWords.Agreed_Yearly($"{value.Currency} {(value.Amount.Exact is { } amount ? amount.ToString("#,0.##", CultureInfo.InvariantCulture) : value.Amount)}")
                : null,
        ];
        return funder is null && recipient is null ? null : string.Join(", ", parts.OfType<string>());

        string? NameOf(string? id) => id is null ? null : partnership.Parties?.FirstOrDefault(p => string.Equals(p?.Id, id, StringComparison.Ordinal))?.Name ?? id;
    }

    /// <summary>The lists of which there may be more than is stated: "agreements: at least 2"; null for none.</summary>
    public static string? InPart(Assessment assessment) => assessment.GetListsInPart() is { Count: > 0 } lists
        ? string.Join("; ", lists.Select(static list => ReportWords.InPart_List(list.Title, PlainText.Number(list.Count))))
        : null;

    public static string SetAside(SuppressionMark mark) =>
        mark.Until is { } day ? ReportWords.SetAside_ByUntil(mark.By, Wording.Day(day), mark.Justification) : ReportWords.SetAside_By(mark.By, mark.Justification);
}
