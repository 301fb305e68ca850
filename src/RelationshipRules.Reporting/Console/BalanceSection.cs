using System.Globalization;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Console;

/// <summary>Shows side by side what government and civil society each stand to gain and to lose.</summary>
internal sealed class BalanceSection(TextPage page, Balance balance)
{
    /// <summary>Whether anything is decided on either side; what is open throughout is counted with the rest of what is not stated.</summary>
    public bool HasDecided => HasAny(balance.Government) || HasAny(balance.CivilSociety);

    public void Write()
    {
        // A profile that runs one side's rules alone leaves nothing to stand beside.
        BalanceSide[] sides = [.. new[] { balance.Government, balance.CivilSociety }.Where(s => !s.IsEmpty)];

        Row([.. sides.Select(s => s.Side == Addressee.Government ? "GOVERNMENT" : "CIVIL SOCIETY")]);
        Group(sides, "Opportunities taken", s => s.Taken);
        Group(sides, "Opportunities missed", s => s.Missed);
        Count(sides, "Opportunities open", s => s.OpenOpportunities.Count);
        Group(sides, "Challenges mitigated", s => s.Mitigated);
        Group(sides, "Challenges exposed", s => s.Exposed);
        Count(sides, "Challenges open", s => s.OpenChallenges.Count);
        if (sides.Any(s => s.OpenOpportunities.Count + s.OpenChallenges.Count > 0))
        {
            page.Paragraph("Open: the description does not state enough to tell.", indent: 2);
        }
    }

    private static bool HasAny(BalanceSide side) => side.Taken.Count + side.Missed.Count + side.Mitigated.Count + side.Exposed.Count > 0;

    private void Group(BalanceSide[] sides, string heading, Func<BalanceSide, IReadOnlyList<Finding>> list)
    {
        Count(sides, heading, s => list(s).Count);
        var items = sides.Select(s => list(s).Select(Item).ToList()).ToList();
        for (var i = 0; i < items.Max(l => l.Count); i++)
        {
            Row([.. items.Select(l => i < l.Count ? l[i] : "")]);
        }
    }

    private void Count(BalanceSide[] sides, string heading, Func<BalanceSide, int> count)
    {
        if (sides.Any(s => count(s) > 0))
        {
            Row([.. sides.Select(s => string.Create(CultureInfo.InvariantCulture, $"{heading}: {count(s)}"))]);
        }
    }

    private static string Item(Finding finding) =>
        $"- {finding.Rule.Title}{(finding.ElementLabel is { } element ? $" ({element})" : "")} [{finding.Rule.Id}]{(finding.IsSuppressed ? ", set aside" : "")}";

    private void Row(string[] cells) => page.Columns(cells, indent: 2, hanging: 2);
}
