namespace RelationshipRules;

/// <summary>How a profile treats a ruleset's own condition of application.</summary>
public enum ApplicabilityMode
{
    /// <summary>The ruleset applies where its condition is true; where the facts for it are not stated, its rules are undetermined.</summary>
    Strict,

    /// <summary>As <see cref="Strict"/>, but facts not stated count as if the ruleset applied; the assessment says so.</summary>
    Assume,

    /// <summary>The ruleset is applied everywhere, as a yardstick.</summary>
    Benchmark,
}
