namespace RelationshipRules;

/// <summary>A parameter of a ruleset with its value on the day of the analysis.</summary>
public sealed record ParameterInForce
{
    /// <summary>The ruleset that declares it.</summary>
    public required string Ruleset { get; init; }

    /// <summary>Its name, as conditions write it after <c>params.</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A short name for readers.</summary>
    public required string Title { get; init; }

    /// <summary>A <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, list of strings, or null where it has no value on that day.</summary>
    public object? Value { get; init; }

    /// <summary>The value in words with its unit: "3 months".</summary>
    public required string Text { get; init; }

    /// <summary>The unit in words, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Where the value came from: the ruleset and its date, a ruleset that extends it, or a profile.</summary>
    public required string Origin { get; init; }

    /// <summary>The source of the value, or null where it is the ruleset's own.</summary>
    public Citation? Citation { get; init; }

    /// <summary>Why the value is the ruleset authors' own and not a source's; null where a source gives it.</summary>
    public string? Ours { get; init; }
}
