namespace RelationshipRules;

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
