namespace RelationshipRules;

/// <summary>
/// What government and the civil society side each stand to gain and to lose in one partnership, by the rules on opportunities and challenges
/// that ran. A rule that speaks to both sides counts on both. Immutable.
/// </summary>
public sealed class Balance
{
    private Balance(BalanceSide government, BalanceSide civilSociety)
    {
        Government = government;
        CivilSociety = civilSociety;
    }

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
        var findings = assessment.FindingsInOrder.Where(f => f.Rule.Kind is RuleKind.Opportunity or RuleKind.Challenge).ToList();
        return new(Side(Addressee.Government), Side(Addressee.CivilSociety));

        BalanceSide Side(Addressee side) => new(side, findings.Where(f => f.Rule.Addressee == side || f.Rule.Addressee == Addressee.Both));
    }
}
