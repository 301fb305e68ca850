namespace RelationshipRules.Rulesets;

/// <summary>What the examples of one rule reach.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Branches">The parts of its conditions, in the order of the file.</param>
/// <param name="MissingOutcomes">Outcomes that the rule can have and that no example shows.</param>
public sealed record RuleCoverage(RuleDescriptor Rule, IReadOnlyList<CoverageBranch> Branches, IReadOnlyList<Outcome> MissingOutcomes)
{
    /// <summary>Whether the examples show every outcome and reach every branch both ways.</summary>
    public bool IsComplete => MissingOutcomes.Count == 0 && Branches.All(b => b.IsCovered);
}
