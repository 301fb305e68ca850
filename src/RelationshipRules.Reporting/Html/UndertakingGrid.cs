using System.Text.RegularExpressions;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

/// <summary>The undertakings as a grid: a line for each area, a column for each party, a chip for each undertaking.</summary>
internal static partial class UndertakingGrid
{
    private static (Addressee Party, string Title)[] Parties =>
        [(Addressee.Government, ReportWords.Party_Government), (Addressee.CivilSociety, ReportWords.Party_CivilSociety), (Addressee.Both, ReportWords.Party_Both)];

    public static void Write(HtmlBuilder page, ReportDigest digest)
    {
        var undertakings = digest.All
            .Where(static f => f.Rule.Kind == RuleKind.Undertaking)
            .GroupBy(static f => (f.Rule.Ruleset, f.Rule.Category, Title: Wording.Category(f.Rule), f.Rule.Addressee, Name: NameOf(f.Rule)))
            .Select(static g => (g.Key, Shown: g.Any(static f => !IsAside(f)) ? g.Where(static f => !IsAside(f)).ToList() : [.. g]))
            .Select(static u => (u.Key, Worst: OutcomeTally.Worst(u.Shown.Select(static f => f.CountedAs)) ?? Outcome.NotApplicable, u.Shown))
            .Select(u => (u.Key, Mark: IsAside(u.Shown[0]) ? OutcomeMark.SetAside : OutcomeMark.Of(u.Worst), Label: IsAside(u.Shown[0]) ? ReportWords.Grid_SetAside : OutcomeLabels.Get(RuleKind.Undertaking, u.Worst, u.Shown.Where(f => f.CountedAs == u.Worst).All(static f => f.IsYardstick)), Link: digest.Link(u.Shown.First(f => f.CountedAs == u.Worst).Rule.Id)))
            .ToList();
        if (undertakings.Count == 0)
        {
            return;
        }

        // Duties of a scheme that this partnership is none of would fill lines with dashes; where there are no others, the dashes tell that.
        if (undertakings.FindAll(u => !DoesNotApply(digest, u.Key.Ruleset)) is { Count: > 0 } applicable)
        {
            undertakings = applicable;
        }

        var parties = Array.FindAll(Parties, p => undertakings.Exists(u => u.Key.Addressee == p.Party));
        page.Add($"<h3>{ReportWords.Grid_Undertakings}</h3>\n<table class=\"stack chips\"><caption>{ReportWords.Grid_UndertakingsExplanation}</caption><thead><tr><th scope=\"col\">{ReportWords.Scorecard_Area}</th>");
        foreach (var (_, title) in parties)
        {
            page.Add($"<th scope=\"col\">{title}</th>");
        }

        page.Add($"</tr></thead><tbody>\n");
        foreach (var area in undertakings.GroupBy(static u => (u.Key.Ruleset, u.Key.Category, u.Key.Title)))
        {
            page.Add($"<tr><th scope=\"row\">{area.Key.Title}</th>");
            foreach (var (party, title) in parties)
            {
                page.Add($"<td data-label=\"{title}\">");
                WriteChips(page, [.. area.Where(u => u.Key.Addressee == party).Select(static u => (u.Key.Name, u.Mark, u.Label, u.Link))]);
                page.Add($"</td>");
            }

            page.Add($"</tr>\n");
        }

        page.Add($"</tbody></table>\n");
        WriteKey(page, undertakings.ToLookup(static u => u.Mark, static u => u.Label));
    }

    /// <summary>Whether it is a departure that the description sets aside, which is none to act on.</summary>
    private static bool IsAside(Finding finding) => finding.IsSuppressed && finding.Outcome.IsUnmet();

    private static bool DoesNotApply(ReportDigest digest, string name) =>
        digest.Assessment.Rulesets.Any(r => r.Applicability == RulesetApplicability.DoesNotApply && string.Equals(r.Name, name, StringComparison.Ordinal));

    private static void WriteKey(HtmlBuilder page, ILookup<OutcomeMark, string> labels)
    {
        page.Add($"<ul class=\"key\">");
        OutcomeMark[] order = [.. ((Outcome[])[Outcome.Satisfied, Outcome.Violated, Outcome.Unexplained, Outcome.Explained, Outcome.Undetermined, Outcome.NotApplicable]).Select(OutcomeMark.Of), OutcomeMark.SetAside];
        foreach (var mark in order.Where(labels.Contains))
        {
            page.Add($"<li>{mark} {string.Join(", ", labels[mark].Distinct(StringComparer.Ordinal))}</li>");
        }

        page.Add($"</ul>\n");
    }

    private static void WriteChips(HtmlBuilder page, IReadOnlyList<(string Name, OutcomeMark Mark, string Label, string Link)> chips)
    {
        if (chips.Count == 0)
        {
            page.Add($"<span class=\"small\">{ReportWords.None}</span>");
            return;
        }

        foreach (var (name, mark, label, link) in chips)
        {
            page.Add($"<a class=\"chip f-{mark.Class}\" href=\"#{link}\" title=\"{name} {label}\">{name} <span aria-hidden=\"true\">{mark.Sign}</span><span class=\"heard\">{label}</span></a> ");
        }
    }

    /// <summary>The number that the source gives the undertaking; the rule's id where it has none.</summary>
    public static string NameOf(RuleDescriptor rule) =>
        rule.Citations.Select(static c => UndertakingNumber().Match(c.Locator)).FirstOrDefault(static m => m.Success)?.Groups["number"].Value ?? rule.Id;

    [GeneratedRegex(@"\bundertaking (?<number>\d+(\.\d+)*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex UndertakingNumber();
}
