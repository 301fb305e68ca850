using System.Text.RegularExpressions;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

/// <summary>The undertakings as a grid: a line for each area, a column for each party, a chip for each undertaking.</summary>
internal static partial class UndertakingGrid
{
    private const int Wide = 52;
    private const int High = 26;
    private const int InARow = 5;
    private const int LongestNumber = 4;
    private const int WideForId = 84;
    private const int IdsInARow = 3;

    private static readonly (Addressee Party, string Title)[] Parties =
        [(Addressee.Government, "Government"), (Addressee.CivilSociety, "Civil society"), (Addressee.Both, "Both sides")];

    public static void Write(HtmlBuilder page, ReportDigest digest)
    {
        var undertakings = digest.All
            .Where(static f => f.Rule.Kind == RuleKind.Undertaking)
            .GroupBy(static f => (f.Rule.Ruleset, f.Rule.Category, Title: Wording.Category(f.Rule), f.Rule.Addressee, Name: NameOf(f.Rule)))
            .Select(static g => (g.Key, Worst: OutcomeTally.Worst(g.Select(static f => f.CountedAs)) ?? Outcome.NotApplicable, All: g))
            .Select(static u => (u.Key, Outcome: u.Worst, Label: OutcomeLabels.Get(RuleKind.Undertaking, u.Worst, u.All.Where(f => f.CountedAs == u.Worst).All(static f => f.IsYardstick))))
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
        page.Add($"<h3>Undertakings by area and party</h3>\n<table class=\"stack chips\"><caption>Each chip is one undertaking; where several rules look at it, it shows the worst of them.</caption><thead><tr><th scope=\"col\">Area</th>");
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
                WriteChips(page, [.. area.Where(u => u.Key.Addressee == party).Select(static u => (u.Key.Name, u.Outcome, u.Label))]);
                page.Add($"</td>");
            }

            page.Add($"</tr>\n");
        }

        page.Add($"</tbody></table>\n");
        WriteKey(page, undertakings.ToLookup(static u => u.Outcome, static u => u.Label));
    }

    private static bool DoesNotApply(ReportDigest digest, string name) =>
        digest.Assessment.Rulesets.Any(r => r.Applicability == RulesetApplicability.DoesNotApply && string.Equals(r.Name, name, StringComparison.Ordinal));

    private static void WriteKey(HtmlBuilder page, ILookup<Outcome, string> labels)
    {
        page.Add($"<ul class=\"key\">");
        foreach (var outcome in new[] { Outcome.Satisfied, Outcome.Violated, Outcome.Unexplained, Outcome.Explained, Outcome.Undetermined, Outcome.NotApplicable }.Where(labels.Contains))
        {
            page.Add($"<li>{OutcomeMark.Of(outcome)} {string.Join(", ", labels[outcome].Distinct(StringComparer.Ordinal))}</li>");
        }

        page.Add($"</ul>\n");
    }

    private static void WriteChips(HtmlBuilder page, IReadOnlyList<(string Name, Outcome Outcome, string Label)> chips)
    {
        if (chips.Count == 0)
        {
            page.Add($"<span class=\"small\">none</span>");
            return;
        }

        // A rule's id is longer than an undertaking's number; the row keeps its length and holds fewer.
        var isLong = chips.Any(static c => c.Name.Length > LongestNumber);
        var wide = isLong ? WideForId : Wide;
        var inARow = isLong ? IdsInARow : InARow;
        var width = Math.Min(chips.Count, inARow) * (wide + 4);
        var height = ((chips.Count + inARow - 1) / inARow) * (High + 4);
        var text = string.Join("; ", chips.Select(static c => $"{c.Name} {c.Label}"));
        page.Add($"<svg role=\"img\" aria-label=\"{text}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"><title>{text}</title>");
        for (var i = 0; i < chips.Count; i++)
        {
            var x = (i % inARow) * (wide + 4);
            var y = (i / inARow) * (High + 4);
            var mark = OutcomeMark.Of(chips[i].Outcome);
            page.Add($"<g><rect class=\"f-{mark.Class}\" x=\"{x + 1}\" y=\"{y + 1}\" width=\"{wide}\" height=\"{High}\" rx=\"4\"/>");
            page.Add($"<text class=\"in\" x=\"{x + 1 + (wide / 2)}\" y=\"{y + 18}\" text-anchor=\"middle\">{chips[i].Name} {mark.Sign}</text></g>");
        }

        page.Add($"</svg>");
    }

    /// <summary>The number that the source gives the undertaking; the rule's id where it has none.</summary>
    private static string NameOf(RuleDescriptor rule) =>
        rule.Citations.Select(static c => UndertakingNumber().Match(c.Locator)).FirstOrDefault(static m => m.Success)?.Groups["number"].Value ?? rule.Id;

    [GeneratedRegex(@"\bundertaking (?<number>\d+(\.\d+)*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UndertakingNumber();
}
