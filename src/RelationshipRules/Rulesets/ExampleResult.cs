namespace RelationshipRules.Rulesets;

/// <summary>How one example of a rule came out.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Example">The example.</param>
/// <param name="Actual">The outcome that the rule had, or null where there was none to compare.</param>
/// <param name="Problems">What differs from what the example says, one line each; empty where it passed.</param>
public sealed record ExampleResult(RuleDescriptor Rule, RuleExample Example, Outcome? Actual, IReadOnlyList<string> Problems)
{
    /// <summary>Whether everything is as the example says.</summary>
    public bool Passed => Problems.Count == 0;
}
