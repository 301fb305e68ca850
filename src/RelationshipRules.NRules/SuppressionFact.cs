namespace RelationshipRules.NRules;

/// <summary>That a description sets a finding aside: by whom, why and until when.</summary>
public sealed class SuppressionFact : RelationshipFact
{
    private static readonly object About = new();

    internal SuppressionFact(FindingFact finding)
        : base(finding.Live, finding.Description, About, $"{finding.RuleId}{finding.Place}") => (Finding, Mark) = (finding, finding.Finding.Suppression!);

    /// <summary>The finding.</summary>
    public FindingFact Finding { get; }

    /// <summary>By whom and why.</summary>
    public SuppressionMark Mark { get; }

    /// <summary>The description's key, the rule and the reason.</summary>
    public override string ToString() => $"{DescriptionKey} {Finding.RuleId}: {Mark.Justification}";
}
