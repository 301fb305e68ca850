namespace RelationshipRules;

/// <summary>The words in which an outcome is told; they depend on the rule's kind. This is the one place that knows them.</summary>
public static class OutcomeLabels
{
    /// <summary>The label for an outcome of a rule of that kind: "not met", "exposed", "missed".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind or the outcome is not defined.</exception>
    public static string Get(RuleKind kind, Outcome outcome) => (kind, outcome) switch
    {
        var (k, _) when !Enum.IsDefined(k) => throw new ArgumentOutOfRangeException(nameof(kind)),
        (RuleKind.Challenge or RuleKind.Weakness, Outcome.NotApplicable) => "not present",
        (_, Outcome.NotApplicable) => "not applicable",
        (_, Outcome.Undetermined) => "not stated",
        (_, Outcome.Explained) => "departure explained",
        (RuleKind.Opportunity, Outcome.Satisfied) => "taken",
        (RuleKind.Opportunity, Outcome.Violated) => "missed",
        (RuleKind.Challenge or RuleKind.Weakness, Outcome.Satisfied) => "mitigated",
        (RuleKind.Challenge or RuleKind.Weakness, Outcome.Violated) => "exposed",
        (RuleKind.Classification, Outcome.Satisfied) => "classified",
        (_, Outcome.Satisfied) => "met",
        (_, Outcome.Violated) => "not met",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
