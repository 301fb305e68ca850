using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;

namespace RelationshipRules.Compilation;

/// <summary>A ruleset ready to be evaluated: compiled, with the profile's settings and the parameters of one day. Read-only once built.</summary>
internal sealed class RulesetPlan
{
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Version { get; init; }
    public required DateOnly LastVerifiedOn { get; init; }
    public string? ApplicabilityReason { get; init; }
    public required ApplicabilityMode Mode { get; init; }

    /// <summary>The condition of application, or null where the ruleset applies everywhere.</summary>
    public CompiledCondition? Applicability { get; init; }
    public required ConditionEnvironment Environment { get; init; }

    /// <summary>Its rules, in order, those switched off included.</summary>
    public required IReadOnlyList<CompiledRule> Rules { get; init; }
    public IReadOnlyList<ParameterPlan> Parameters { get; init; } = [];
    public IReadOnlyList<DerivedFactPlan> DerivedFacts { get; init; } = [];
    public IReadOnlyList<FactInfo> Extensions { get; init; } = [];
}

/// <summary>A parameter with its value on the day of the analysis, unknown outside its dates, and what readers see of it.</summary>
internal sealed record ParameterPlan(InputSymbol Symbol, Value Value, ParameterInForce Info);

/// <summary>A derived fact as it is reported, with an expression that is just the fact, in its scope.</summary>
internal sealed record DerivedFactPlan(CompiledCondition Read, FactInfo Info, IReadOnlyList<Citation> Citations);
