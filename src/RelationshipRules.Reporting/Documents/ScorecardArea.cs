namespace RelationshipRules.Reporting.Documents;

internal sealed record ScorecardArea(string Title, int Points, int Open, int Maximum, int Rules)
{
    private const int PointsOfARule = 2;

    public const string Explanation =
        "A rule that is met gives 2 points, a departure that is explained 1, one that is not met 0. What is not stated gives 0 points now and "
        + "counts in full towards the maximum; the points that answers could still bring are shown as open. What does not apply and what is set aside "
        + "counts nowhere. A rule that looks at several agreements or consultations counts once, by the worst of them.";

    /// <summary>The areas in the order of the rulesets; those in which no rule counts are left out.</summary>
    public static IReadOnlyList<ScorecardArea> Of(ReportDigest digest)
    {
        var areas = new List<ScorecardArea>();
        foreach (var area in digest.All.Where(static f => f.Rule.Kind != RuleKind.Classification).GroupBy(static f => (f.Rule.Ruleset, f.Rule.Category)))
        {
            var points = 0;
            var open = 0;
            var rules = 0;
            foreach (var rule in area.GroupBy(static f => f.Rule.Id, StringComparer.Ordinal))
            {
                var worst = OutcomeTally.Worst(rule.Where(static f => !f.IsSuppressed).Select(static f => f.Outcome));
                if (worst is null or Outcome.NotApplicable)
                {
                    continue;
                }

                rules++;
                points += worst switch { Outcome.Satisfied => PointsOfARule, Outcome.Explained => 1, _ => 0 };
                open += worst == Outcome.Undetermined ? PointsOfARule : 0;
            }

            if (rules > 0)
            {
                areas.Add(new(Wording.Category(area.First().Rule), points, open, rules * PointsOfARule, rules));
            }
        }

        return areas;
    }
}
