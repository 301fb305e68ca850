using RelationshipRules.Compilation;
using RelationshipRules.Engine;
using RelationshipRules.Facts;

namespace RelationshipRules.Findings;

/// <summary>What an analysis was made with, as far as its results tell of it.</summary>
internal sealed class AnalysisBasis
{
    private readonly Lazy<ValueText> _values;

    public AnalysisBasis(IReadOnlyList<RulesetPlan> rulesets, int? maxSteps = null)
    {
        Engine = new(rulesets, maxSteps);
        Rules = [.. rulesets.SelectMany(ruleset => ruleset.Rules)];
        Extensions = new(rulesets);
        _values = new(() =>
        {
            var values = new ValueText(ModelTypes.Partnership);
            foreach (var fact in rulesets.SelectMany(ruleset => ruleset.DerivedFacts))
            {
                values.Learn(fact.Read.Type, fact.Info);
            }

            return values;
        });
    }

    public RuleEngine Engine { get; }

    public required string ProfileName { get; init; }

    public required DateOnly AsOf { get; init; }

    public bool SuppressionsEnabled { get; init; } = true;

    /// <summary>All rules of the rulesets, those switched off included.</summary>
    public IReadOnlyList<CompiledRule> Rules { get; }

    public ExtensionChecker Extensions { get; }

    /// <summary>How values are written; made when first needed, because it wants the texts of all facts.</summary>
    public ValueText Values => _values.Value;
}
