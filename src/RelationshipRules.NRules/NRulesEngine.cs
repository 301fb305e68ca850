using NRules;

namespace RelationshipRules.NRules;

/// <summary>
/// Analyses descriptions by the rules of an analyzer as NRules runs them: in a session each, from which the assessment is taken. It is the one that
/// the analyzer gives, a hundred times as dear; for who wants to see that, and for tests.
/// </summary>
/// <remarks>Immutable once made, which takes a second or so, and safe to use from any number of threads.</remarks>
public sealed class NRulesEngine
{
    private readonly ISessionFactory _factory;

    /// <summary>Compiles the rules of an analyzer.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <exception cref="ArgumentNullException">The analyzer is null.</exception>
    public NRulesEngine(RelationshipAnalyzer analyzer) => _factory = new AnalyzerRuleRepository(analyzer, new() { Outcomes = Enum.GetValues<Outcome>() }).Compile();

    /// <summary>Analyses a description.</summary>
    /// <param name="document">The description.</param>
    /// <param name="cancellationToken">Stops the analysis, with an exception and without a result.</param>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public Assessment Analyze(PartnershipDocument document, CancellationToken cancellationToken = default)
    {
        var session = _factory.CreateSession();
        session.Insert(new DescriptionFact("", document));
        session.Fire(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return session.Query<AssessmentFact>().Single().Assessment;
    }
}
