namespace RelationshipRules.NRules;

/// <summary>What turns descriptions into facts: an analyzer, and what the host wants to hear of. Shared by the rule definitions made from it.</summary>
internal sealed class FactSource(RelationshipAnalyzer analyzer, IEnumerable<Outcome> outcomes)
{
    private readonly Outcome[] _outcomes = [.. outcomes.Distinct()];

    /// <summary>The analyzer.</summary>
    public RelationshipAnalyzer Analyzer { get; } = analyzer;

    /// <summary>The outcomes that become facts.</summary>
    public ReadOnlySpan<Outcome> Outcomes => _outcomes;

    /// <summary>Analyses a description.</summary>
    public AssessmentFact Assess(DescriptionFact description) => new(this, description, Analyzer.Analyze(description.Document));
}
