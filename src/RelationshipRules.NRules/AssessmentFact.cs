namespace RelationshipRules.NRules;

/// <summary>The whole assessment of a description: for rules that count, weigh or report rather than look at single findings.</summary>
public sealed class AssessmentFact : RelationshipFact
{
    private readonly FindingIndex _findings;

    internal AssessmentFact(FactSource source, DescriptionFact description, Assessment assessment)
        : base(source, description, nameof(Assessment), place: "")
    {
        Assessment = assessment;
        _findings = new(assessment, source.Outcomes);
    }

    /// <summary>The assessment.</summary>
    public Assessment Assessment { get; }

    /// <summary>The description's key and the counts.</summary>
    public override string ToString() => $"{DescriptionKey} {Assessment.Summary}";

    /// <summary>The facts that one rule takes from the assessment.</summary>
    /// <param name="name">The id of a rule for what it found, or one of <see cref="Shares"/>.</param>
    internal IReadOnlyList<RelationshipFact> Share(string name) => name switch
    {
        Shares.DerivedFacts => [.. Assessment.DerivedFacts.Select(fact => new DerivationFact(Source, Description, fact))],
        Shares.Diagnostics => [.. Assessment.Diagnostics.Select((diagnostic, i) => new DiagnosticFact(Source, Description, diagnostic, i))],
        _ => [.. _findings.Of(name).Select(found => new FindingFact(Source, Description, found.Finding, found.Place))],
    };
}
