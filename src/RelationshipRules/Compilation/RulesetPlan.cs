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

    /// <summary>When it is in force; null for always.</summary>
    public DaysOfForce? DaysOfForce { get; init; }

    /// <summary>What had come in its place on the day of the analysis; null for nothing.</summary>
    public Successor? SupersededBy { get; init; }

    /// <summary>Of what day that is which has none; null where that is not presumed, or no day matters.</summary>
    public Presumption? DayPresumption { get; init; }

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

/// <summary>Whom a rule binds on one side.</summary>
/// <param name="Side">The side.</param>
/// <param name="Kinds">The kinds of party that are bound.</param>
/// <param name="OfKind">Whether the party on the side is of one of them; null where the ruleset is not sound.</param>
/// <param name="IsNamed">Whether the description names anybody on the side; null where that goes without saying.</param>
/// <param name="Otherwise">Whether that party is bound whatever it is; null for never.</param>
internal sealed record BoundTest(Addressee Side, IReadOnlyList<string> Kinds, CompiledCondition? OfKind, CompiledCondition? IsNamed, CompiledCondition? Otherwise)
{
    /// <summary>Whether it asks for somebody outside government, and not for one who is bound.</summary>
    public bool IsOutsideGovernment { get; init; }

    /// <summary>The conditions.</summary>
    public IEnumerable<CompiledCondition> Conditions => new[] { OfKind, IsNamed, Otherwise }.OfType<CompiledCondition>();
}

/// <summary>A parameter with its value on the day of the analysis, unknown outside its dates, and what readers see of it.</summary>
internal sealed record ParameterPlan(InputSymbol Symbol, Value Value, ParameterInForce Info);

/// <summary>A derived fact as it is reported, with an expression that is just the fact, in its scope.</summary>
internal sealed record DerivedFactPlan(CompiledCondition Read, FactInfo Info, IReadOnlyList<Citation> Citations);
