using RelationshipRules.Model;

namespace RelationshipRules.DependencyInjection;

/// <summary>
/// The analyzer of a host: always the one in service, built from the newest rulesets that are whole and for the present day.
/// Safe to use from any number of threads; registered as a singleton by <see cref="RelationshipRulesServiceCollectionExtensions"/>.
/// </summary>
public interface IRelationshipAnalyzer
{
    /// <summary>
    /// The analyzer in service now. It never changes; hold on to it for as long as results are to be comparable, for example through one
    /// batch, and ask again afterwards. Calls to it directly are not counted in metrics.
    /// </summary>
    RelationshipAnalyzer Current { get; }

    /// <summary>Analyses a description with the analyzer in service.</summary>
    /// <param name="document">The description.</param>
    /// <param name="cancellationToken">Stops the analysis, with an exception and without a result.</param>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    Assessment Analyze(PartnershipDocument document, CancellationToken cancellationToken = default);

    /// <summary>Analyses a description that was built in code.</summary>
    /// <param name="partnership">The description.</param>
    /// <param name="cancellationToken">Stops the analysis, with an exception and without a result.</param>
    /// <exception cref="ArgumentNullException">The description is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    Assessment Analyze(Partnership partnership, CancellationToken cancellationToken = default);

    /// <summary>
    /// Reads a description within <see cref="RelationshipRulesOptions.DescriptionLimits"/> and analyses it. What cannot be read is among the
    /// assessment's diagnostics; where nothing can be, <see cref="PartnershipDocument.IsReadable"/> of its document is false.
    /// </summary>
    /// <param name="utf8Json">The JSON text in UTF-8; it is left open.</param>
    /// <param name="path">A file or other name to show in locations.</param>
    /// <param name="cancellationToken">Stops reading or analysis, with an exception and without a result.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<Assessment> AnalyzeAsync(Stream utf8Json, string? path = null, CancellationToken cancellationToken = default);
}
