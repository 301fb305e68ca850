using System.Diagnostics.CodeAnalysis;
using RelationshipRules.Compilation;
using RelationshipRules.Engine;
using RelationshipRules.Findings;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules;

/// <summary>
/// Analyses descriptions of partnerships. Built once from rulesets and a profile; immutable, and safe to use from any number of threads.
/// </summary>
/// <example>
/// <code>
/// var analyzer = RelationshipAnalyzer.Create();
/// var assessment = analyzer.Analyze(PartnershipDocument.Load("grant.json"));
/// foreach (var finding in assessment.Findings)
///     Console.WriteLine($"{finding.Rule.Id} {finding.Label}: {finding.Message}");
/// </code>
/// </example>
public sealed class RelationshipAnalyzer
{
    private readonly Dictionary<string, CompiledRule> _rulesById;
    private readonly AnalysisBasis _basis;
    private readonly Lazy<IReadOnlyList<string>> _factPaths;

    internal RelationshipAnalyzer(AnalysisBasis basis, IReadOnlyList<Diagnostic> diagnostics)
    {
        _basis = basis;
        Diagnostics = diagnostics;
        Rules = [.. basis.Rules.Select(rule => rule.Descriptor)];
        _rulesById = basis.Rules.ToDictionary(rule => rule.Descriptor.Id, StringComparer.Ordinal);
        Rulesets = RulesetInForce.Of(Engine, null);
        _factPaths = new(() => FactsInUse.Of(Engine));
    }

    /// <summary>The name of the profile.</summary>
    public string ProfileName => _basis.ProfileName;

    /// <summary>The day of the analysis: nothing is judged as of a later one, its parameters are in force, and suppressions are judged on it.</summary>
    public DateOnly AsOf => _basis.AsOf;

    /// <summary>What is worth knowing about rulesets and profile short of an error.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The rulesets in use, with their parameters in force.</summary>
    public IReadOnlyList<RulesetInForce> Rulesets { get; }

    /// <summary>All rules of the rulesets in use, in order, those switched off included.</summary>
    public IReadOnlyList<RuleDescriptor> Rules { get; }

    /// <summary>
    /// The facts that the rules in use read, as paths (<c>agreements[].termMonths</c>), each once: derived facts resolved to what they rest on,
    /// the lists that are looked at (<c>agreements</c>) and what decides whether a ruleset applies included. Rules switched off do not count.
    /// </summary>
    public IReadOnlyList<string> FactPaths => _factPaths.Value;

    internal RuleEngine Engine => _basis.Engine;

    /// <summary>An analyzer with the default profile and the built-in rulesets.</summary>
    public static RelationshipAnalyzer Create() => Create(new());

    /// <summary>An analyzer as the options say.</summary>
    /// <param name="options">What to build it from.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="AnalyzerConfigurationException">A ruleset or the profile has errors; the exception has all of them.</exception>
    public static RelationshipAnalyzer Create(AnalyzerOptions options)
        => TryCreate(options, out var analyzer, out var diagnostics) ? analyzer : throw new AnalyzerConfigurationException(diagnostics);

    /// <summary>An analyzer as the options say, or what is in the way of one.</summary>
    /// <param name="options">What to build it from.</param>
    /// <param name="analyzer">The analyzer, or null where a ruleset or the profile has errors.</param>
    /// <param name="diagnostics">Everything found, warnings included.</param>
    /// <returns>Whether there is an analyzer.</returns>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">A limit is not positive.</exception>
    public static bool TryCreate(AnalyzerOptions options, [NotNullWhen(true)] out RelationshipAnalyzer? analyzer, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.MaxStepsPerCondition < 1)
        {
            throw new ArgumentException("The limit of steps must be at least 1.", nameof(options));
        }

        if (options.MaxOutcomes < 1)
        {
            throw new ArgumentException("The limit of outcomes must be at least 1.", nameof(options));
        }

        var found = new List<Diagnostic>();
        diagnostics = found.AsReadOnly();
        analyzer = null;
        var asOf = options.AsOf ?? DateOnly.FromDateTime(options.TimeProvider.GetUtcNow().UtcDateTime);
        var profile = options.Profile ?? LoadProfile(options.ProfileName, found);
        if (profile is null)
        {
            return false;
        }

        var rulesets = RulesetSelection.Select(options.Rulesets, options.AdditionalRulesets, profile, found);
        var plans = RulesetCompiler.Compile(rulesets, profile, asOf, found);
        if (found.Exists(d => d.Severity == Severity.Error))
        {
            return false;
        }

        // A ruleset may be given that was read with errors, which whoever gives it did not look at.
        if (plans.SelectMany(static p => p.Rules).FirstOrDefault(static r => r is { Require: null, Value: null }) is { } empty)
        {
            found.Add(new(RulesetDiagnostics.RequireOrValue, Severity.Error, $"The rule {empty.Descriptor.Id} has neither 'require' nor 'value', and so nothing to find.", empty.Source.Root.StartLocation));
            return false;
        }

        analyzer = new(new(plans, options.MaxStepsPerCondition, options.MaxOutcomes) { ProfileName = profile.Name, AsOf = asOf, SuppressionsEnabled = options.SuppressionsEnabled }, diagnostics);
        return true;
    }

    /// <summary>How many outcomes a description may have before it is refused; see <see cref="AnalyzerOptions.MaxOutcomes"/>.</summary>
    public int MaxOutcomes => Engine.MaxOutcomes;

    /// <summary>The rule of that id, or null.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public RuleDescriptor? FindRule(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _rulesById.GetValueOrDefault(id)?.Descriptor;
    }

    /// <summary>The id that a wrong one most likely meant, or null.</summary>
    /// <param name="wrongId">An id that <see cref="FindRule"/> does not know.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public string? SuggestRule(string wrongId)
    {
        ArgumentNullException.ThrowIfNull(wrongId);
        return NearestName.Suggest(wrongId, _rulesById.Keys);
    }

    /// <summary>A rule with the severity and parameters in force, where each came from, and the facts that it reads.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    /// <exception cref="ArgumentException">No rule in use has that id.</exception>
    public CompiledRule GetRule(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        return _rulesById.GetValueOrDefault(ruleId)
            ?? throw new ArgumentException($"No rule '{ruleId}' is loaded{NearestName.Hint(ruleId, _rulesById.Keys)}", nameof(ruleId));
    }

    /// <summary>Analyses a description. What could not be read of it is among the assessment's diagnostics; nothing readable gives no outcomes.</summary>
    /// <param name="document">The description.</param>
    /// <param name="cancellationToken">Stops the analysis, with an exception and without a result.</param>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public Assessment Analyze(PartnershipDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellationToken.ThrowIfCancellationRequested();
        if (!document.IsReadable)
        {
            return new(_basis, document, [], []);
        }

        var buffer = _basis.Rent(document.Partnership);
        Engine.Evaluate(document.Partnership, buffer.EvaluatorFor(Engine), buffer, cancellationToken);
        var assessment = new Assessment(_basis, document, buffer.ToArray(), [.. buffer.Errors]);
        _basis.Return(buffer);
        return assessment;
    }

    /// <summary>The assessment of a description whose outcomes are known already, from a <see cref="RuleEvaluator"/>.</summary>
    /// <param name="document">The description.</param>
    /// <param name="outcomes">What each rule comes to for it: all rules and elements, in order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Assessment Tell(PartnershipDocument document, IEnumerable<RuleOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(outcomes);
        return new(_basis, document, [.. outcomes], []);
    }

    /// <summary>Analyses a description that was built in code: the same outcomes as for the same facts in JSON, without lines and columns.</summary>
    /// <param name="partnership">The description.</param>
    /// <param name="cancellationToken">Stops the analysis, with an exception and without a result.</param>
    /// <exception cref="ArgumentNullException">The description is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public Assessment Analyze(Partnership partnership, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        return Analyze(PartnershipDocument.FromPartnership(partnership), cancellationToken);
    }

    /// <summary>
    /// Writes the outcomes of all rules into a buffer, and nothing else: no findings, no suppressions, no allocation once the buffer has
    /// been used. For hosts that screen many descriptions and look closer at few.
    /// </summary>
    /// <param name="document">The description; one of which nothing could be read leaves the buffer empty.</param>
    /// <param name="buffer">Receives the outcomes; what it held before is gone.</param>
    /// <param name="cancellationToken">Stops the analysis, with an exception and an empty buffer.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public void Evaluate(PartnershipDocument document, OutcomeBuffer buffer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(buffer);
        if (document.IsReadable)
        {
            Engine.Evaluate(document.Partnership, buffer.EvaluatorFor(Engine), buffer, cancellationToken);
        }
        else
        {
            buffer.Reset(0);
        }
    }

    /// <inheritdoc cref="Evaluate(PartnershipDocument, OutcomeBuffer, CancellationToken)"/>
    /// <param name="partnership">The description.</param>
    /// <param name="buffer">Receives the outcomes; what it held before is gone.</param>
    /// <param name="cancellationToken">Stops the analysis, with an exception and an empty buffer.</param>
    public void Evaluate(Partnership partnership, OutcomeBuffer buffer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        ArgumentNullException.ThrowIfNull(buffer);
        Engine.Evaluate(partnership, buffer.EvaluatorFor(Engine), buffer, cancellationToken);
    }

    /// <summary>Evaluates single rules on single elements, for hosts that need less than an analysis of everything; one for each thread.</summary>
    public RuleEvaluator CreateEvaluator() => new(Engine);

    private static Profile? LoadProfile(string nameOrPath, List<Diagnostic> diagnostics)
    {
        var result = Profile.Load(nameOrPath);
        diagnostics.AddRange(result.Diagnostics);
        return result.Profile;
    }
}
