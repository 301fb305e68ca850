namespace RelationshipRules.NRules;

/// <summary>What becomes a fact in an NRules session, and when.</summary>
public sealed class SessionFactOptions
{
    /// <summary>The default for <see cref="Priority"/>: 1000.</summary>
    public const int DefaultPriority = 1000;

    /// <summary>
    /// The outcomes that become a <see cref="FindingFact"/>. By default all but <see cref="Outcome.NotApplicable"/>: a rule that does not
    /// apply has nothing to say. A session costs about as much as it has facts, so a host that looks at departures only does well to
    /// ask for <see cref="Outcome.Violated"/>, <see cref="Outcome.Unexplained"/> and <see cref="Outcome.Explained"/>.
    /// </summary>
    public IReadOnlyCollection<Outcome> Outcomes { get; init; } = [Outcome.Satisfied, Outcome.Explained, Outcome.Unexplained, Outcome.Violated, Outcome.Undetermined];

    /// <summary>Whether derived facts become a <see cref="DerivationFact"/>. The default is true.</summary>
    public bool DerivedFacts { get; init; } = true;

    /// <summary>
    /// The NRules priority of the rules. Higher than that of a host's rules, so that those that ask for the absence of a finding, or
    /// count findings, fire when all findings are there. NRules' own default for a rule is 0.
    /// </summary>
    public int Priority { get; init; } = DefaultPriority;

    /// <summary>
    /// Stands before the names of the NRules rule sets (<c>compact-2010</c>), which are unique in a repository: for a host that adds the
    /// rules of two analyzers. Empty by default.
    /// </summary>
    public string RuleSetPrefix { get; init; } = "";
}
