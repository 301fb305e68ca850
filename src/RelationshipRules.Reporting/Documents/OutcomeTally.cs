namespace RelationshipRules.Reporting.Documents;

internal sealed class OutcomeTally
{
    /// <summary>
    /// From well to not applicable, as a reader wants them: an outcome, and what is said of a number of these. What is said of undertakings is said of all kinds that have no words of their
    /// own. What rests on contradictions has no outcome of its own.
    /// </summary>
    private static readonly (RuleKind Kind, Outcome? Outcome, bool IsYardstick, Func<int, string> Tell)[] Order =
    [
        (RuleKind.Undertaking, Outcome.Satisfied, false, ReportWords.Tally_Met),
        (RuleKind.Opportunity, Outcome.Satisfied, false, ReportWords.Tally_Taken),
        (RuleKind.Challenge, Outcome.Satisfied, false, ReportWords.Tally_Mitigated),
        (RuleKind.Classification, Outcome.Satisfied, false, ReportWords.Tally_Classified),
        (RuleKind.Undertaking, null, false, ReportWords.Tally_Contradicted),
        (RuleKind.Undertaking, Outcome.Violated, false, ReportWords.Tally_NotMet),
        (RuleKind.Undertaking, Outcome.Unexplained, false, ReportWords.Tally_NotMetUnlessExplained),
        (RuleKind.Undertaking, Outcome.Violated, true, ReportWords.Tally_FallsShort),
        (RuleKind.Undertaking, Outcome.Unexplained, true, ReportWords.Tally_FallsShortUnlessExplained),
        (RuleKind.Opportunity, Outcome.Violated, false, ReportWords.Tally_Missed),
        (RuleKind.Challenge, Outcome.Violated, false, ReportWords.Tally_Exposed),
        (RuleKind.Undertaking, Outcome.Explained, false, ReportWords.Tally_Explained),
        (RuleKind.Undertaking, Outcome.Undetermined, false, ReportWords.Tally_NotStated),
        (RuleKind.Undertaking, Outcome.NotApplicable, false, ReportWords.Tally_NotApplicable),
        (RuleKind.Challenge, Outcome.NotApplicable, false, ReportWords.Tally_NotPresent),
    ];

    private static readonly int Contradicted = Array.FindIndex(Order, static o => o.Outcome is null);

    private static readonly Outcome[] FromWorst = [Outcome.Violated, Outcome.Unexplained, Outcome.Undetermined, Outcome.Explained, Outcome.Satisfied, Outcome.NotApplicable];

    /// <summary>The place in the order, by kind, outcome, and whether the rule is a yardstick.</summary>
    private static readonly int[][][] Places =
    [
        .. Enum.GetValues<RuleKind>().Select(static kind => (int[][])
        [
            .. Enum.GetValues<Outcome>().Select(outcome => (int[])[IndexOf(kind, outcome, isYardstick: false), IndexOf(kind, outcome, isYardstick: true)]),
        ]),
    ];

    private readonly int[] _counts = new int[Order.Length];

    public static OutcomeTally Of(Assessment assessment)
    {
        var tally = new OutcomeTally();
        tally.Add(assessment);
        return tally;
    }

    public void Add(Assessment assessment)
    {
        foreach (var outcome in assessment.Outcomes)
        {
            Add(assessment, outcome);
        }
    }

    /// <summary>Counts one outcome of an assessment; those of silent rules are not counted.</summary>
    public void Add(Assessment assessment, RuleOutcome outcome)
    {
        if (outcome.Severity <= Severity.Silent)
        {
            return;
        }

        var isContradicted = assessment.Contradictions.Count > 0 && assessment.GetFinding(outcome).CountedAs != outcome.Outcome;
        _counts[isContradicted ? Contradicted : PlaceOf(outcome.Rule.Kind, outcome.Outcome, outcome.IsYardstick)]++;
    }

    public void Add(OutcomeTally other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }
    }

    /// <summary>"20 met, 3 not met, 14 not stated, 60 not applicable".</summary>
    public override string ToString() => Tell(_counts.Select(static (count, place) => (place, count))) is { Length: > 0 } text ? text : ReportWords.Tally_None;

    /// <summary>The same of some of the findings.</summary>
    public static string Tell(IReadOnlyCollection<Finding> findings) => string.Join(", ", Parts(findings).Select(static part => part.Text));

    /// <summary>The same, each part with the findings that it counts.</summary>
    public static IEnumerable<(string Text, IReadOnlyList<Finding> Findings)> Parts(IReadOnlyCollection<Finding> findings) => findings
        .GroupBy(static f => f.CountedAs != f.Outcome ? Contradicted : PlaceOf(f.Rule.Kind, f.Outcome, f.IsYardstick))
        .OrderBy(static part => part.Key)
        .Select(static part => (Order[part.Key].Tell(part.Count()), (IReadOnlyList<Finding>)[.. part]));

    /// <summary>The outcomes as a sentence, with why fewer departures are told than there are, where that is so.</summary>
    /// <param name="unmet">How many depart.</param>
    /// <param name="aside">How many of these are set aside.</param>
    /// <param name="told">How many are told.</param>
    public string Tell(int unmet, int aside, int told)
    {
        string[] reasons =
        [
            .. aside > 0 ? [ReportWords.Tally_SetAside(Wording.Number(aside))] : Array.Empty<string>(),
            .. unmet - aside - told is > 0 and var others ? [ReportWords.Tally_ToldElsewhere(Wording.Number(others))] : Array.Empty<string>(),
        ];
        return reasons.Length > 0 ? ReportWords.Tally_WithReasons(ToString(), Wording.Number(unmet), Wording.Join(reasons)) : ReportWords.Tally(ToString());
    }

    /// <summary>The outcome that stands for all of them: a departure first, then what is not known; null for none.</summary>
    public static Outcome? Worst(IEnumerable<Outcome> outcomes)
    {
        var all = outcomes.ToHashSet();
        return all.Count == 0 ? null : FromWorst.First(all.Contains);
    }

    /// <summary>Outcomes, by their places, with their numbers, those that there are none of left out.</summary>
    private static string Tell(IEnumerable<(int Place, int Count)> counts) => string.Join(", ", counts.Where(static c => c.Count > 0).Select(static c => Order[c.Place].Tell(c.Count)));

    private static int PlaceOf(RuleKind kind, Outcome outcome, bool isYardstick) => Places[(int)kind][(int)outcome][isYardstick ? 1 : 0];

    private static int IndexOf(RuleKind kind, Outcome outcome, bool isYardstick)
    {
        kind = kind == RuleKind.Weakness ? RuleKind.Challenge : kind;
        (RuleKind Kind, bool IsYardstick)[] ways = [(kind, isYardstick), (kind, false), (RuleKind.Undertaking, isYardstick), (RuleKind.Undertaking, false)];
        return ways.Select(way => Array.FindIndex(Order, o => o.Outcome == outcome && (o.Kind, o.IsYardstick) == way)).First(static place => place >= 0);
    }
}
