using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;

namespace RelationshipRules.Compilation;

/// <summary>A ruleset ready to be evaluated: compiled, with the profile's settings and the parameters of one day. Read-only once built.</summary>
internal sealed class RulesetPlan
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>When its authors last compared it with its sources.</summary>
    public required DateOnly LastVerifiedOn { get; init; }

    /// <summary>How the profile treats the condition of application.</summary>
    public required ApplicabilityMode Mode { get; init; }

    /// <summary>The condition of application, or null where the ruleset applies everywhere.</summary>
    public CompiledCondition? Applicability { get; init; }

    /// <summary>What the ruleset says about where it applies.</summary>
    public string? ApplicabilityReason { get; init; }

    /// <summary>What its conditions were compiled in.</summary>
    public required ConditionEnvironment Environment { get; init; }

    /// <summary>Its rules, in order, those switched off included.</summary>
    public required IReadOnlyList<CompiledRule> Rules { get; init; }

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<ParameterPlan> Parameters { get; init; } = [];

    /// <summary>Its derived facts, in order of declaration.</summary>
    public IReadOnlyList<DerivedFactPlan> DerivedFacts { get; init; } = [];

    /// <summary>The facts it adds to descriptions.</summary>
    public IReadOnlyList<FactInfo> Extensions { get; init; } = [];
}

/// <summary>A parameter with its value on the day of the analysis.</summary>
/// <param name="Symbol">Its place in contexts.</param>
/// <param name="Value">Its value; unknown outside its dates.</param>
/// <param name="Info">What readers see of it.</param>
internal sealed record ParameterPlan(InputSymbol Symbol, Value Value, ParameterInForce Info);

/// <summary>A derived fact as it is reported.</summary>
/// <param name="Read">An expression that is just the fact, in its scope.</param>
/// <param name="Info">Its path, title and form.</param>
/// <param name="Citations">Its sources.</param>
internal sealed record DerivedFactPlan(CompiledCondition Read, FactInfo Info, IReadOnlyList<Citation> Citations);
