using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Console;

internal static class BalanceSection
{
    /// <summary>The section; null where nothing is decided on either side: what is open throughout is counted with the rest of what is not stated.</summary>
    public static IReadOnlyList<Block>? Of(Balance balance)
    {
        if (!HasDecided(balance.Government) && !HasDecided(balance.CivilSociety))
        {
            return null;
        }

        // A profile that runs one side's rules alone leaves nothing to stand beside.
        BalanceSide[] sides = [.. new[] { balance.Government, balance.CivilSociety }.Where(s => !s.IsEmpty)];
        var rows = new SideBySide(
        [
            Array.ConvertAll(sides, static s => s.Side == Addressee.Government ? ReportWords.Balance_Government : ReportWords.Balance_CivilSociety),
            .. Group(sides, ReportWords.Balance_Taken, static s => s.Taken),
            .. Group(sides, ReportWords.Balance_Missed, static s => s.Missed),
            .. Count(sides, ReportWords.Balance_OpenOpportunities, static s => s.OpenOpportunities.Count),
            .. Group(sides, ReportWords.Balance_Mitigated, static s => s.Mitigated),
            .. Group(sides, ReportWords.Balance_Exposed, static s => s.Exposed),
            .. Count(sides, ReportWords.Balance_OpenChallenges, static s => s.OpenChallenges.Count),
        ]);
        return sides.Any(static s => s.OpenOpportunities.Count + s.OpenChallenges.Count > 0)
            ? [rows, new Paragraph(ReportWords.Balance_Open)]
            : [rows];
    }

    private static bool HasDecided(BalanceSide side) => side.Taken.Count + side.Missed.Count + side.Mitigated.Count + side.Exposed.Count > 0;

    private static IEnumerable<string[]> Group(BalanceSide[] sides, Func<string, string> heading, Func<BalanceSide, IReadOnlyList<Finding>> list) =>
    [
        .. Count(sides, heading, s => list(s).Count),
        .. Enumerable.Range(0, sides.Max(s => list(s).Count)).Select(i => Array.ConvertAll(sides, s => i < list(s).Count ? Item(list(s)[i]) : "")),
    ];

    private static IEnumerable<string[]> Count(BalanceSide[] sides, Func<string, string> heading, Func<BalanceSide, int> count) =>
        sides.Any(s => count(s) > 0) ? [Array.ConvertAll(sides, s => heading(Wording.Number(count(s))))] : [];

    private static string Item(Finding finding) =>
        $"- {finding.Rule.Title}{Wording.Element(finding)} [{finding.Rule.Id}]{(finding.IsSuppressed ? ReportWords.Balance_SetAside : "")}";
}
