namespace RelationshipRules.Sessions;

/// <summary>A rule that comes to different outcomes in two states of one partnership.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="From">The earlier outcome; null where the element that the rule looks at was not there.</param>
/// <param name="To">The later outcome; null where the element is no longer there.</param>
public sealed record OutcomeChange(RuleDescriptor Rule, Finding? From, Finding? To)
{
    /// <summary>Whether there is a change to tell: another outcome or value, or a norm that has become a yardstick or the reverse.</summary>
    internal static bool Is(Finding? from, Finding? to) =>
        from?.Outcome != to?.Outcome || from?.IsYardstick != to?.IsYardstick || !string.Equals(from?.Value, to?.Value, StringComparison.Ordinal);

    /// <summary>The rule's id with both outcomes: "CMP1011: met, then not met".</summary>
    public override string ToString() => SessionWords.Change(Rule.Id, From?.Label ?? SessionWords.Change_NoOutcome, To?.Label ?? SessionWords.Change_NoOutcome);
}
