using RelationshipRules.Compilation;
using RelationshipRules.Engine;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>What an analysis was made with, as far as its results tell of it.</summary>
internal sealed class AnalysisBasis(IReadOnlyList<RulesetPlan> rulesets, int? maxSteps = null, int? maxOutcomes = null)
{
    private readonly OutcomeBuffer?[] _spares = new OutcomeBuffer?[Math.Max(2, Environment.ProcessorCount)];

    // Made when first needed, because it wants the texts of all facts.
    private readonly Lazy<ValueText> _values = new(() => new(rulesets.SelectMany(ruleset => ruleset.DerivedFacts)));

    public RuleEngine Engine { get; } = new(rulesets, maxSteps, maxOutcomes);

    public required string ProfileName { get; init; }

    public required DateOnly AsOf { get; init; }

    public bool SuppressionsEnabled { get; init; } = true;

    /// <summary>All rules of the rulesets, those switched off included.</summary>
    public IReadOnlyList<CompiledRule> Rules { get; } = [.. rulesets.SelectMany(ruleset => ruleset.Rules)];

    public ExtensionChecker Extensions { get; } = new(rulesets);

    public ValueText Values => _values.Value;

    /// <summary>A spare buffer, best one whose evaluator is at the description already, or a new one: an exchange, never a lock.</summary>
    public OutcomeBuffer Rent(Partnership partnership) => Take(partnership) ?? Take(null) ?? new();

    /// <summary>Keeps a buffer for others, where there is room for it.</summary>
    public void Return(OutcomeBuffer buffer)
    {
        for (var i = 0; i < _spares.Length; i++)
        {
            if (Interlocked.CompareExchange(ref _spares[i], buffer, null) is null)
            {
                return;
            }
        }
    }

    private OutcomeBuffer? Take(Partnership? at)
    {
        for (var i = 0; i < _spares.Length; i++)
        {
            if (Volatile.Read(ref _spares[i]) is { } spare
                && (at is null || spare.EvaluatorFor(Engine).IsAt(at))
                && ReferenceEquals(Interlocked.CompareExchange(ref _spares[i], null, spare), spare))
            {
                return spare;
            }
        }

        return null;
    }
}
