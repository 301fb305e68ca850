using RelationshipRules.Model;

namespace RelationshipRules.Benchmarks;

/// <summary>Two dozen rules of the Compact as a programmer would write them: the least that three-valued rules can cost.</summary>
internal static class HandWrittenRules
{
    private const double MinimumTermMonths = 24;
    private const double MinimumNoticeMonths = 3;
    private const double MinimumConsultationWeeks = 12;

    /// <summary>Those about an agreement, of which NRules has rules as well.</summary>
    public static readonly Func<Agreement, Outcome>[] OfAgreements =
    [
        static agreement => agreement.TermMonths?.Exact switch
        {
            null => Outcome.Undetermined,
            >= (int)MinimumTermMonths => Outcome.Satisfied,
            _ => agreement.ShortTermReasonsGiven switch { null => Outcome.Undetermined, true => Outcome.Explained, false => Outcome.Violated },
        },
        static agreement => AtLeast(agreement.TerminationNoticeMonths, MinimumNoticeMonths),
        static agreement => AtLeast(agreement.CostCoverageShare, 1),
        static agreement => Holds(agreement.IndependenceClause),
        static agreement => Holds(agreement.ExitPlan),
        static agreement => Holds(agreement.CriteriaPublished),
        static agreement => Holds(agreement.AwardReasonsGiven),
        static agreement => Holds(agreement.EligibilityChecked),
        static agreement => Holds(agreement.OutcomePlan),
        static agreement => Holds(agreement.DisputeProcedure),
        static agreement => Holds(agreement.MonitoringAgreedBeforeSignature),
        static agreement => Holds(agreement.MonitoringPurposeStated),
        static agreement => Holds(agreement.ChangeNotificationDuty),
        static agreement => Holds(agreement.RefusalWithoutPenalty),
        static agreement => Holds(agreement.StateDutyRetained),
        static agreement => Is(agreement.CampaigningTerm, CampaigningTerm.Protected),
        static agreement => Is(agreement.PaymentTiming, PaymentTiming.Advance),
        static agreement => Is(agreement.FundingRoute, FundingRoute.Direct),
        static agreement => agreement.AwardDelayWeeks?.Exact is { } delay ? Is(delay <= 0) : Outcome.Undetermined,
        static agreement => agreement.LateReports?.Exact is { } late ? Is(late == 0) : Outcome.Undetermined,
        static agreement => Lists(agreement.EligibleCosts, EligibleCost.Overheads),
        static agreement => Lists(agreement.EligibleCosts, EligibleCost.Training),
        static agreement => agreement.UnpaidTasks is { } tasks ? Is(tasks.Count == 0) : Outcome.Undetermined,
        static agreement => agreement.CashFlowMeasures is { } measures ? Is(measures.Count > 0) : Outcome.Undetermined,
    ];

    /// <summary>Writes the outcomes and gives their number.</summary>
    public static int Evaluate(Partnership partnership, Span<Outcome> outcomes)
    {
        var count = 0;
        if (partnership.Agreements is { } agreements)
        {
            for (var i = 0; i < agreements.Count; i++)
            {
                foreach (var rule in OfAgreements)
                {
                    outcomes[count++] = rule(agreements[i]);
                }
            }
        }
        else
        {
            outcomes[count++] = Outcome.Undetermined;
        }

        if (partnership.Consultations is { } consultations)
        {
            for (var i = 0; i < consultations.Count; i++)
            {
                outcomes[count++] = AtLeast(consultations[i].DurationWeeks, MinimumConsultationWeeks);
            }
        }
        else
        {
            outcomes[count++] = Outcome.Undetermined;
        }

        if (partnership.FundingChanges is { } changes)
        {
            for (var i = 0; i < changes.Count; i++)
            {
                outcomes[count++] = AtLeast(changes[i].NoticeMonths, MinimumNoticeMonths);
            }
        }
        else
        {
            outcomes[count++] = Outcome.Undetermined;
        }

        return count;
    }

    private static Outcome AtLeast(Known<double>? value, double minimum) => value?.Exact is { } v ? Is(v >= minimum) : Outcome.Undetermined;

    private static Outcome Holds(bool? value) => value is { } v ? Is(v) : Outcome.Undetermined;

    private static Outcome Is<T>(T? value, T wanted)
        where T : struct, Enum
        => value is { } v ? Is(EqualityComparer<T>.Default.Equals(v, wanted)) : Outcome.Undetermined;

    private static Outcome Lists<T>(KnownList<T>? list, T wanted)
        where T : struct, Enum
    {
        if (list is null)
        {
            return Outcome.Undetermined;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(list[i], wanted))
            {
                return Outcome.Satisfied;
            }
        }

        return Outcome.Violated;
    }

    private static Outcome Is(bool satisfied) => satisfied ? Outcome.Satisfied : Outcome.Violated;
}
