namespace RelationshipRules.Rulesets;

/// <summary>A small description with the outcome that a rule must have for it: a test of the rule and its documentation.</summary>
public sealed record RuleExample
{
    /// <summary>What the example shows.</summary>
    public required string Title { get; init; }

    /// <summary>The outcome expected.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The place, as a JSON Pointer, whose outcome is meant; null where the rule has one outcome only.</summary>
    public string? At { get; init; }

    /// <summary>The day whose parameters are in force; null for the ruleset's own last verification.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The message expected, word for word, or null where it is not checked.</summary>
    public string? Message { get; init; }

    /// <summary>The fact that the finding is expected to point at (<see cref="Finding.Subject"/>), as a JSON Pointer, or null where that is not checked.</summary>
    public string? Subject { get; init; }

    /// <summary>The pointers expected to be missing, or null where that is not checked.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The description as the rule file has it, JSON, without the ruleset's defaults for examples.</summary>
    public required string Description { get; init; }

    /// <summary>Where it stands in the rule file.</summary>
    public SourceLocation? Location { get; init; }
}
