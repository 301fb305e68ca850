using RelationshipRules.Engine;

namespace RelationshipRules;

/// <summary>A ruleset as used in an analysis.</summary>
public sealed record RulesetInForce
{
    /// <summary>Its name: <c>compact-2010</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The day on which its authors last compared it with its sources.</summary>
    public required DateOnly LastVerifiedOn { get; init; }

    /// <summary>The tests that the profile waives, so that the ruleset serves as a yardstick.</summary>
    public IReadOnlyList<ApplicabilityTest> Yardstick { get; init; } = [];

    /// <summary>Whether it applies to the description.</summary>
    public required RulesetApplicability Applicability { get; init; }

    /// <summary>What the ruleset says about where it applies, or null where it applies everywhere.</summary>
    public string? ApplicabilityReason { get; init; }

    /// <summary>When it is in force, or null for always.</summary>
    public DaysOfForce? DaysOfForce { get; init; }

    /// <summary>What had come in its place on the day of the analysis; null where nothing had.</summary>
    public Successor? SupersededBy { get; init; }

    /// <summary>What it says about the kinds of party that it binds, or null where it binds nobody in particular or the profile does not ask.</summary>
    public string? BindsReason { get; init; }

    /// <summary>What it takes to hold so that it applies here; empty where that is stated, or it does not.</summary>
    public IReadOnlyList<Presumption> PresumedToApply { get; init; } = [];

    /// <summary>What it takes to hold while nothing is stated, as far as the profile lets it.</summary>
    public IReadOnlyList<Presumption> Presumptions { get; init; } = [];

    /// <summary>Its parameters with their values on the day of the analysis.</summary>
    public IReadOnlyList<ParameterInForce> Parameters { get; init; } = [];

    /// <summary>The rulesets with whether they apply; null where that is not asked.</summary>
    internal static IReadOnlyList<RulesetInForce> Of(RuleEngine engine, Func<int, RulesetApplicability>? applicabilityOf) => [.. engine.Rulesets.Select((ruleset, i) => new RulesetInForce
    {
        Name = ruleset.Plan.Name,
        Title = ruleset.Plan.Title,
        Version = ruleset.Plan.Version,
        LastVerifiedOn = ruleset.Plan.LastVerifiedOn,
        Yardstick = ruleset.Plan.Yardstick,
        Applicability = applicabilityOf?.Invoke(i) ?? RulesetApplicability.NotEvaluated,
        ApplicabilityReason = ruleset.Plan.ApplicabilityReason,
        DaysOfForce = ruleset.Plan.DaysOfForce,
        SupersededBy = ruleset.Plan.SupersededBy,
        PresumedToApply = applicabilityOf?.Invoke(i) == RulesetApplicability.Presumed
            ? [.. ruleset.Plan.Presumptions.Where(p => ruleset.Plan.Applicability!.Presumed.Contains(p.Fact)).Select(p => p.Info)]
            : [],
        BindsReason = ruleset.Plan.BindsReason,
        Presumptions = [.. ruleset.Plan.Presumptions.Select(p => p.Info), .. new[] { ruleset.Plan.BoundPresumption, ruleset.Plan.DayPresumption }.OfType<Presumption>()],
        Parameters = [.. ruleset.Plan.Parameters.Select(p => p.Info)],
    })];
}

/// <summary>Whether a ruleset applies to a description.</summary>
public enum RulesetApplicability
{
    /// <summary>Not asked: the ruleset is described apart from any description.</summary>
    NotEvaluated,

    /// <summary>Its condition is true, or it has none.</summary>
    Applies,

    /// <summary>The facts for its condition are not stated; it is presumed to apply.</summary>
    Presumed,

    /// <summary>It does not apply or that is not known; the profile uses it as a yardstick.</summary>
    Yardstick,

    /// <summary>The facts for its condition are not stated, so that its rules are undetermined.</summary>
    NotStated,

    /// <summary>Its condition is false: none of its rules apply.</summary>
    DoesNotApply,
}
