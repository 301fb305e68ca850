using RelationshipRules.Model;

namespace RelationshipRules.Benchmarks;

/// <summary>Two dozen rules of the Compact as a programmer would write them: the least that three-valued rules can cost.</summary>
internal static class HandWrittenRules
{
    private const double MinimumTermMonths = 24;
    private const double MinimumNoticeMonths = 3;
    private const double MinimumConsultationWeeks = 12;

    /// <summary>Writes the outcomes and gives their number.</summary>
    public static int Evaluate(Partnership partnership, Span<Outcome> outcomes)
    {
        var count = 0;
        if (partnership.Agreements is { } agreements)
        {
            for (var i = 0; i < agreements.Count; i++)
            {
                Evaluate(agreements[i], outcomes, ref count);
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

    private static void Evaluate(Agreement agreement, Span<Outcome> outcomes, ref int count)
    {
        outcomes[count++] = agreement.TermMonths?.Exact switch
        {
            null => Outcome.Undetermined,
            >= (int)MinimumTermMonths => Outcome.Satisfied,
            _ => agreement.ShortTermReasonsGiven switch { null => Outcome.Undetermined, true => Outcome.Explained, false => Outcome.Violated },
        };
        outcomes[count++] = AtLeast(agreement.TerminationNoticeMonths, MinimumNoticeMonths);
        outcomes[count++] = AtLeast(agreement.CostCoverageShare, 1);
        outcomes[count++] = Holds(agreement.IndependenceClause);
        outcomes[count++] = Holds(agreement.ExitPlan);
        outcomes[count++] = Holds(agreement.CriteriaPublished);
        outcomes[count++] = Holds(agreement.AwardReasonsGiven);
        outcomes[count++] = Holds(agreement.EligibilityChecked);
        outcomes[count++] = Holds(agreement.OutcomePlan);
        outcomes[count++] = Holds(agreement.DisputeProcedure);
        outcomes[count++] = Holds(agreement.MonitoringAgreedBeforeSignature);
        outcomes[count++] = Holds(agreement.MonitoringPurposeStated);
        outcomes[count++] = Holds(agreement.ChangeNotificationDuty);
        outcomes[count++] = Holds(agreement.RefusalWithoutPenalty);
        outcomes[count++] = Holds(agreement.StateDutyRetained);
        outcomes[count++] = Is(agreement.CampaigningTerm, CampaigningTerm.Protected);
        outcomes[count++] = Is(agreement.PaymentTiming, PaymentTiming.Advance);
        outcomes[count++] = Is(agreement.FundingRoute, FundingRoute.Direct);
        outcomes[count++] = agreement.AwardDelayWeeks?.Exact is { } delay ? Is(delay <= 0) : Outcome.Undetermined;
        outcomes[count++] = agreement.LateReports?.Exact is { } late ? Is(late == 0) : Outcome.Undetermined;
        outcomes[count++] = Lists(agreement.EligibleCosts, EligibleCost.Overheads);
        outcomes[count++] = Lists(agreement.EligibleCosts, EligibleCost.Training);
        outcomes[count++] = agreement.UnpaidTasks is { } tasks ? Is(tasks.Count == 0) : Outcome.Undetermined;
        outcomes[count++] = agreement.CashFlowMeasures is { } measures ? Is(measures.Count > 0) : Outcome.Undetermined;
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
