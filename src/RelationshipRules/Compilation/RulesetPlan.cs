using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
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

    /// <summary>The tests that are waived.</summary>
    public IReadOnlyList<ApplicabilityTest> Yardstick { get; init; } = [];

    /// <summary>Why it binds only some kinds of party; null where that is not asked.</summary>
    public string? BindsReason { get; init; }

    /// <summary>The presumptions in force, with their numbers in the environment.</summary>
    public IReadOnlyList<PresumptionPlan> Presumptions { get; init; } = [];

    /// <summary>That a party not known to be of another kind is bound; null where that is not presumed.</summary>
    public Presumption? BoundPresumption { get; init; }

    /// <summary>The condition of application, or null where the ruleset applies everywhere.</summary>
    public CompiledCondition? Applicability { get; init; }
    public required ConditionEnvironment Environment { get; init; }

    /// <summary>Its rules, in order, those switched off included.</summary>
    public required IReadOnlyList<CompiledRule> Rules { get; init; }
    public IReadOnlyList<ParameterPlan> Parameters { get; init; } = [];
    public IReadOnlyList<DerivedFactPlan> DerivedFacts { get; init; } = [];
    public IReadOnlyList<FactInfo> Extensions { get; init; } = [];
}

/// <summary>A presumption in force.</summary>
internal sealed record PresumptionPlan(PresumedFact Fact, Presumption Info);

/// <summary>Whom a rule binds: whether the party on its side is of a kind that is bound, and whether that party is bound whatever it is.</summary>
internal sealed record BoundTest(CompiledCondition OfKind, CompiledCondition? Otherwise)
{
    /// <summary>The conditions.</summary>
    public IEnumerable<CompiledCondition> Conditions => Otherwise is null ? [OfKind] : [OfKind, Otherwise];
}

/// <summary>A parameter with its value on the day of the analysis, unknown outside its dates, and what readers see of it.</summary>
internal sealed record ParameterPlan(InputSymbol Symbol, Value Value, ParameterInForce Info);

/// <summary>A derived fact as it is reported, with an expression that is just the fact, in its scope.</summary>
internal sealed record DerivedFactPlan(CompiledCondition Read, FactInfo Info, IReadOnlyList<Citation> Citations);
