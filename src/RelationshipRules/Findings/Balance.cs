namespace RelationshipRules;

/// <summary>
/// What government and the civil society side each stand to gain and to lose in one partnership, by the rules on opportunities and challenges
/// that ran. A rule that speaks to both sides counts on both. Immutable.
/// </summary>
public sealed class Balance
{
    private Balance(Func<Addressee, BalanceSide> side) => (Government, CivilSociety) = (side(Addressee.Government), side(Addressee.CivilSociety));

    /// <summary>Government's side.</summary>
    public BalanceSide Government { get; }

    /// <summary>Civil society's side.</summary>
    public BalanceSide CivilSociety { get; }

    /// <summary>Whether there is nothing to balance: no rule of these kinds ran.</summary>
    public bool IsEmpty => Government.IsEmpty && CivilSociety.IsEmpty;

    /// <summary>The balance of one assessment. Empty for a description that could not be read.</summary>
    /// <param name="assessment">The analysis of the description.</param>
    /// <exception cref="ArgumentNullException">The assessment is null.</exception>
    public static Balance Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var findings = assessment.Outcomes.Select(assessment.GetFinding).Where(f => f.Rule.Kind is RuleKind.Opportunity or RuleKind.Challenge).ToList();
        return new(side => new(side, findings.Where(f => f.Rule.Addressee == side || f.Rule.Addressee == Addressee.Both)));
    }
}

/// <summary>One side of a <see cref="Balance"/>. Every list is in the order of the rules; a finding set aside in the description is among them, marked.</summary>
public sealed class BalanceSide
{
    internal BalanceSide(Addressee side, IEnumerable<Finding> findings)
    {
        Side = side;
        var sorted = findings.ToLookup(f => (f.Rule.Kind, f.CountedAs));
        Taken = [.. sorted[(RuleKind.Opportunity, Outcome.Satisfied)]];
        Missed = [.. sorted[(RuleKind.Opportunity, Outcome.Violated)]];
        OpenOpportunities = [.. sorted[(RuleKind.Opportunity, Outcome.Undetermined)]];
        NotOffered = [.. sorted[(RuleKind.Opportunity, Outcome.NotApplicable)]];
        Mitigated = [.. sorted[(RuleKind.Challenge, Outcome.Satisfied)]];
        Exposed = [.. sorted[(RuleKind.Challenge, Outcome.Violated)]];
        OpenChallenges = [.. sorted[(RuleKind.Challenge, Outcome.Undetermined)]];
        NotPresent = [.. sorted[(RuleKind.Challenge, Outcome.NotApplicable)]];
    }

    /// <summary>Whose side it is.</summary>
    public Addressee Side { get; }

    /// <summary>Opportunities that the partnership takes.</summary>
    public IReadOnlyList<Finding> Taken { get; }

    /// <summary>Opportunities that it could take and does not.</summary>
    public IReadOnlyList<Finding> Missed { get; }

    /// <summary>Opportunities of which the description does not state enough.</summary>
    public IReadOnlyList<Finding> OpenOpportunities { get; }

    /// <summary>Opportunities that a partnership like this does not have.</summary>
    public IReadOnlyList<Finding> NotOffered { get; }

    /// <summary>Challenges that it meets and has an answer to.</summary>
    public IReadOnlyList<Finding> Mitigated { get; }

    /// <summary>Challenges that it meets without an answer.</summary>
    public IReadOnlyList<Finding> Exposed { get; }

    /// <summary>Challenges of which the description does not state enough.</summary>
    public IReadOnlyList<Finding> OpenChallenges { get; }

    /// <summary>Challenges that do not arise here.</summary>
    public IReadOnlyList<Finding> NotPresent { get; }

    /// <summary>Whether no rule of these kinds ran for this side.</summary>
    public bool IsEmpty => Taken.Count + Missed.Count + OpenOpportunities.Count + NotOffered.Count
        + Mitigated.Count + Exposed.Count + OpenChallenges.Count + NotPresent.Count == 0;
}
