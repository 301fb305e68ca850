using System.Runtime.InteropServices;

namespace RelationshipRules;

/// <summary>What a rule comes to for one subject, in three-valued logic. The words a reader sees depend on the rule's kind.</summary>
public enum Outcome
{
    /// <summary>The rule's condition of application is false.</summary>
    NotApplicable,

    /// <summary>Facts that would settle the rule are not stated.</summary>
    Undetermined,

    /// <summary>The rule applies and what it asks for holds.</summary>
    Satisfied,

    /// <summary>What the rule asks for does not hold, and the reasons that the source accepts were given (comply or explain).</summary>
    Explained,

    /// <summary>What the rule asks for does not hold, and whether the reasons that the source accepts were given is not stated. Stating that makes it explained or violated.</summary>
    Unexplained,

    /// <summary>The rule applies and what it asks for does not hold.</summary>
    Violated,
}

/// <summary>The words in which an outcome is told; they depend on the rule's kind. This is the one place that knows them.</summary>
public static class OutcomeLabels
{
    /// <summary>Whether what a rule asks for does not hold and no reasons are known to excuse it: violated or unexplained.</summary>
    /// <param name="outcome">The outcome.</param>
    public static bool IsUnmet(this Outcome outcome) => outcome is Outcome.Violated or Outcome.Unexplained;

    /// <summary>Whether what a rule asks for does not hold, explained or not.</summary>
    /// <param name="outcome">The outcome.</param>
    public static bool IsDeparture(this Outcome outcome) => outcome is Outcome.Violated or Outcome.Unexplained or Outcome.Explained;

    /// <summary>Whether a rule speaks and it is known, at least for the most part, what it comes to: neither undetermined nor not applicable.</summary>
    internal static bool IsDecided(this Outcome outcome) => outcome > Outcome.Undetermined;

    /// <summary>Whether an outcome waits for facts that are not stated: undetermined or unexplained.</summary>
    /// <param name="outcome">The outcome.</param>
    public static bool IsOpen(this Outcome outcome) => outcome is Outcome.Undetermined or Outcome.Unexplained;

    /// <summary>The label for an outcome of a rule of that kind that may be a yardstick only, of which one falls short: no norm in force is not met.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="isYardstick">Whether the rule is a yardstick.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind or the outcome is not defined.</exception>
    public static string Get(RuleKind kind, Outcome outcome, bool isYardstick) =>
        !isYardstick ? Get(kind, outcome)
        : (kind, outcome) switch
        {
            (RuleKind.Opportunity or RuleKind.Challenge or RuleKind.Weakness, Outcome.Violated) => Get(kind, outcome),
            (_, Outcome.Violated) when Enum.IsDefined(kind) => CoreWords.Outcome_FallsShort,
            (_, Outcome.Unexplained) when Enum.IsDefined(kind) => CoreWords.Outcome_FallsShortUnlessExplained,
            _ => Get(kind, outcome),
        };

    /// <summary>The label for an outcome of a rule of that kind: "not met", "exposed", "missed".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind or the outcome is not defined.</exception>
    public static string Get(RuleKind kind, Outcome outcome) => (kind, outcome) switch
    {
        var (k, _) when !Enum.IsDefined(k) => throw new ArgumentOutOfRangeException(nameof(kind)),
        (RuleKind.Challenge or RuleKind.Weakness, Outcome.NotApplicable) => CoreWords.Outcome_NotPresent,
        (_, Outcome.NotApplicable) => CoreWords.Outcome_NotApplicable,
        (_, Outcome.Undetermined) => CoreWords.Outcome_NotStated,
        (_, Outcome.Explained) => CoreWords.Outcome_Explained,
        (_, Outcome.Unexplained) => CoreWords.Outcome_NotMetUnlessExplained,
        (RuleKind.Opportunity, Outcome.Satisfied) => CoreWords.Outcome_Taken,
        (RuleKind.Opportunity, Outcome.Violated) => CoreWords.Outcome_Missed,
        (RuleKind.Challenge or RuleKind.Weakness, Outcome.Satisfied) => CoreWords.Outcome_Mitigated,
        (RuleKind.Challenge or RuleKind.Weakness, Outcome.Violated) => CoreWords.Outcome_Exposed,
        (RuleKind.Classification, Outcome.Satisfied) => CoreWords.Outcome_Classified,
        (_, Outcome.Satisfied) => CoreWords.Outcome_Met,
        (_, Outcome.Violated) => CoreWords.Outcome_NotMet,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}

/// <summary>Counts of outcomes, without those of silent rules. A suppressed finding counts under its outcome and once more under <see cref="Suppressed"/>.</summary>
/// <param name="Violated">Rules whose demand does not hold, with no reasons that the source accepts.</param>
/// <param name="Unexplained">Rules whose demand does not hold, while it is not stated whether there are such reasons.</param>
/// <param name="Explained">Departures with the reasons that the source accepts.</param>
/// <param name="Satisfied">Rules whose demand holds; classifications are not among them, nor are <paramref name="Contradicted"/> ones.</param>
/// <param name="Undetermined">Outcomes that wait for facts.</param>
/// <param name="NotApplicable">Rules that do not apply.</param>
/// <param name="Classified">Classifications that came to a value.</param>
/// <param name="Suppressed">Departures, and outcomes that wait for facts, which the description suppresses.</param>
/// <param name="Contradicted">Rules whose demand holds by statements that contradict each other, so that nobody may call them met.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OutcomeSummary(int Violated, int Unexplained, int Explained, int Satisfied, int Undetermined, int NotApplicable, int Classified, int Suppressed, int Contradicted)
{
    /// <summary>All departures: violated, unexplained and explained.</summary>
    public int Departures => Violated + Unexplained + Explained;
}
