using RelationshipRules.Compilation;
using RelationshipRules.Engine;

namespace RelationshipRules.Findings;

/// <summary>What an analysis was made with, as far as its results tell of it.</summary>
internal sealed class AnalysisBasis(IReadOnlyList<RulesetPlan> rulesets, int? maxSteps = null, int? maxOutcomes = null)
{
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
}
