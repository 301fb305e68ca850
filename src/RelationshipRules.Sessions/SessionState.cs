namespace RelationshipRules.Sessions;

/// <summary>A description at one moment of a session, with what is made of it when first asked for. Immutable to its users.</summary>
internal sealed class SessionState(RelationshipAnalyzer analyzer, PartnershipDocument document)
{
    private Assessment? _assessment;

    public PartnershipDocument Document => document;

    public Assessment Assessment => _assessment ??= analyzer.Analyze(document);

    /// <summary>The analysis of the description, of which the outcomes are known already; null where they are not.</summary>
    public Assessment Assess(Func<RuleOutcome[]?> outcomes) => _assessment ??= outcomes() is { } known ? analyzer.Tell(document, known) : analyzer.Analyze(document);
}
