namespace RelationshipRules.Reporting.Documents;

internal sealed record ScorecardArea(string Title, int Points, int Open, int Maximum, int Rules)
{
    private const int PointsOfARule = 2;

    public static IReadOnlyList<ScorecardArea> Of(ReportDigest digest)
    {
        var areas = new List<ScorecardArea>();
        foreach (var area in digest.All.Where(static f => f.Rule.Kind != RuleKind.Classification).GroupBy(static f => (f.Rule.Ruleset, f.Rule.Category)))
        {
            var rules = area
                .GroupBy(static f => f.Rule.Id, StringComparer.Ordinal)
                .Select(static rule => OutcomeTally.Worst(rule.Where(static f => !f.IsSuppressed).Select(static f => f.CountedAs)))
                .Where(static worst => worst is not (null or Outcome.NotApplicable))
                .ToList();
            if (rules.Count > 0)
            {
                var points = rules.Sum(static worst => worst switch { Outcome.Satisfied => PointsOfARule, Outcome.Explained => 1, _ => 0 });
                var open = rules.Count(static worst => worst is { } outcome && outcome.IsOpen()) * PointsOfARule;
                areas.Add(new(Wording.Category(area.First().Rule), points, open, rules.Count * PointsOfARule, rules.Count));
            }
        }

        return areas;
    }
}
