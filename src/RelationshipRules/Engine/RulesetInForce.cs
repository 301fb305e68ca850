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

    /// <summary>How the profile treats the ruleset's own condition of application.</summary>
    public required ApplicabilityMode Mode { get; init; }

    /// <summary>Whether it applies to the description.</summary>
    public required RulesetApplicability Applicability { get; init; }

    /// <summary>What the ruleset says about where it applies, or null where it applies everywhere.</summary>
    public string? ApplicabilityReason { get; init; }

    /// <summary>Its parameters with their values on the day of the analysis.</summary>
    public IReadOnlyList<ParameterInForce> Parameters { get; init; } = [];

    /// <summary>The rulesets with whether they apply; null where that is not asked.</summary>
    internal static IReadOnlyList<RulesetInForce> Of(RuleEngine engine, Func<int, RulesetApplicability>? applicabilityOf) => [.. engine.Rulesets.Select((ruleset, i) => new RulesetInForce
    {
        Name = ruleset.Plan.Name,
        Title = ruleset.Plan.Title,
        Version = ruleset.Plan.Version,
        LastVerifiedOn = ruleset.Plan.LastVerifiedOn,
        Mode = ruleset.Plan.Mode,
        Applicability = applicabilityOf?.Invoke(i) ?? RulesetApplicability.NotEvaluated,
        ApplicabilityReason = ruleset.Plan.ApplicabilityReason,
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

    /// <summary>The facts for its condition are not stated; the profile takes it to apply.</summary>
    Assumed,

    /// <summary>The profile applies it everywhere, as a yardstick.</summary>
    Benchmark,

    /// <summary>The facts for its condition are not stated, so that its rules are undetermined.</summary>
    NotStated,

    /// <summary>Its condition is false: none of its rules apply.</summary>
    DoesNotApply,
}
