using RelationshipRules.Facts;

namespace RelationshipRules.Rulesets;

/// <summary>A number or other value that a source or a ruleset's authors set, kept apart from the conditions that use it.</summary>
public sealed record Parameter
{
    /// <summary>The name, as conditions write it after <c>params.</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A short name for readers.</summary>
    public required string Title { get; init; }

    /// <summary>The form of its values.</summary>
    public required FactType Type { get; init; }

    /// <summary>The unit in words, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The source of the value, or null where it is the authors' own.</summary>
    public Citation? Citation { get; init; }

    /// <summary>Why the value is the authors' own; null where a source gives it.</summary>
    public string? Ours { get; init; }

    /// <summary>The values, earliest first; they do not overlap.</summary>
    public IReadOnlyList<ParameterValue> Values { get; init; } = [];

    /// <summary>The value on a day, or null where the parameter has none then: it is unknown, not some default.</summary>
    public ParameterValue? ValueOn(DateOnly day)
    {
        foreach (var value in Values)
        {
            if (value.From <= day && (value.To is null || day <= value.To))
            {
                return value;
            }
        }

        return null;
    }
}

/// <summary>A parameter's value for a span of days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or null where the value still holds.</param>
/// <param name="Value">A <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, <see cref="DateOnly"/> or list of strings, by the parameter's type.</param>
public sealed record ParameterValue(DateOnly From, DateOnly? To, object Value);
