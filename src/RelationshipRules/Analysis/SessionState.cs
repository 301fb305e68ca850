using RelationshipRules.Descriptions;

namespace RelationshipRules.Analysis;

/// <summary>A description at one moment of a session, with what is made of it when first asked for. Immutable to its users.</summary>
internal sealed class SessionState(RelationshipAnalyzer analyzer, Partnership partnership, PartnershipDocument? document = null)
{
    private PartnershipDocument? _document = document;
    private Assessment? _assessment;

    /// <summary>What the description states.</summary>
    public Partnership Partnership => partnership;

    /// <summary>The description.</summary>
    public PartnershipDocument Document => _document ??= PartnershipDocument.FromPartnership(partnership);

    /// <summary>The analysis of the description.</summary>
    public Assessment Assessment => _assessment ??= analyzer.Analyze(Document);

    /// <summary>The analysis of the description, of which the outcomes are known already; null where they are not.</summary>
    public Assessment Assess(Func<RuleOutcome[]?> outcomes)
        => _assessment ??= outcomes() is { } known ? analyzer.Tell(Document, known) : analyzer.Analyze(Document);
}
