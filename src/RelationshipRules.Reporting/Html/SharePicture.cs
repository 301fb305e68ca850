using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

internal static class SharePicture
{
    private const double Width = 640;
    private const double Height = 30;

    private static readonly Outcome[] Order = [Outcome.Satisfied, Outcome.Explained, Outcome.Unexplained, Outcome.Violated, Outcome.Undetermined];

    public static void WriteStated(HtmlBuilder page, ReportDigest digest)
    {
        var findings = digest.All.Where(static f => f.Outcome != Outcome.NotApplicable).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        var open = findings.FindAll(static f => f.CountedAs == Outcome.Undetermined);
        var percent = (int)Math.Round(100.0 * (findings.Count - open.Count) / findings.Count, MidpointRounding.AwayFromZero);
        page.Add($"<h3>{ReportWords.Share_StatedTitle}</h3>\n<p>{ReportWords.Share_Stated(Wording.Number(findings.Count - open.Count), Wording.Number(findings.Count), Wording.Number(percent))}</p>\n");
        WriteBar(page, digest, ReportWords.Share_AllOutcomes, findings);
    }

    public static void WriteBalance(HtmlBuilder page, ReportDigest digest)
    {
        var balance = Balance.Of(digest.Assessment);
        var bars = new[] { balance.Government, balance.CivilSociety }.SelectMany(static side => ((string Name, List<Finding> Findings)[])
        [
            (side.Side == Addressee.Government ? ReportWords.Share_GovernmentOpportunities : ReportWords.Share_CivilSocietyOpportunities, [.. side.Taken, .. side.Missed, .. side.OpenOpportunities]),
            (side.Side == Addressee.Government ? ReportWords.Share_GovernmentChallenges : ReportWords.Share_CivilSocietyChallenges, [.. side.Mitigated, .. side.Exposed, .. side.OpenChallenges]),
        ]).Where(static bar => bar.Findings.Count > 0).ToList();
        if (bars.Count == 0)
        {
            return;
        }

        page.Add($"<h3>{ReportWords.Share_BalanceTitle}</h3>\n");
        foreach (var (name, findings) in bars)
        {
            WriteBar(page, digest, name, findings);
        }
    }

    /// <summary>Words and bar lead to the first of what they count, as the report tells it; who goes by the keyboard goes by the words.</summary>
    private static void WriteBar(HtmlBuilder page, ReportDigest digest, string name, List<Finding> findings)
    {
        page.Add($"<p class=\"small\"><strong>{name}</strong>: ");
        var separator = "";
        foreach (var (text, counted) in OutcomeTally.Parts(findings))
        {
            page.Add($"{separator}<a href=\"#{First(digest, counted)}\">{text}</a>");
            separator = ", ";
        }

        page.Add($"</p>\n<svg aria-hidden=\"true\" width=\"{Width}\" height=\"{Height + 4}\" viewBox=\"0 0 {Width} {Height + 4}\">");
        var x = 1.0;
        foreach (var outcome in Order)
        {
            var counted = findings.FindAll(f => f.CountedAs == outcome);
            if (counted.Count == 0)
            {
                continue;
            }

            var width = (Width - 2) * counted.Count / findings.Count;
            var mark = OutcomeMark.Of(outcome);
            page.Add($"<a href=\"#{First(digest, counted)}\" tabindex=\"-1\"><title>{name}: {OutcomeTally.Tell(counted)}</title><rect class=\"f-{mark.Class}\" x=\"{x}\" y=\"2\" width=\"{Math.Max(width - 2, 1)}\" height=\"{Height}\"/>");
            if (width > 40)
            {
                page.Add($"<text class=\"in\" x=\"{x + (width / 2)}\" y=\"22\" text-anchor=\"middle\">{mark.Sign} {counted.Count}</text>");
            }

            page.Add($"</a>");
            x += width;
        }

        page.Add($"</svg>\n");
    }

    /// <summary>Where the report tells the gravest of them, or has its row among all rules.</summary>
    private static string First(ReportDigest digest, IReadOnlyList<Finding> findings) => digest.Link((digest.Open.FirstOrDefault(findings.Contains) ?? findings[0]).Rule.Id);
}
