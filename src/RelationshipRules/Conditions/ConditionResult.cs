using RelationshipRules.Facts;

namespace RelationshipRules.Conditions;

/// <summary>What a condition came to: a value, unknown, or an error such as a division by zero.</summary>
public sealed class ConditionResult
{
    private readonly Value _value;

    internal ConditionResult(Value value, IReadOnlyList<MissingFact> missing)
    {
        _value = value;
        Missing = missing;
    }

    /// <summary>What it came to.</summary>
    public ValueKind Kind => _value.Kind;

    /// <summary>True or false; null for anything else, unknown and errors included.</summary>
    public bool? Truth => _value.TryGetBoolean(out var truth) ? truth : null;

    /// <summary>
    /// The value: bool, long, double, string, DateOnly, the bounds of a number or day as <see cref="Model.Known{T}"/>, or a list of these. Null for unknown, errors and whole parts of the description.
    /// </summary>
    public object? Value => ToObject(_value);

    /// <summary>Why there is no value, where the evaluation failed.</summary>
    public string? Error => _value.Error?.Message;

    /// <summary>Where the value, or an element of it, is unknown: what is not stated and could settle it.</summary>
    public IReadOnlyList<MissingFact> Missing { get; }

    /// <summary>The value as a condition would write it, or <c>unknown</c>.</summary>
    public override string ToString() => _value.ToString();

    private static object? ToObject(Value value) => value.Kind switch
    {
        ValueKind.Bool => value.AsBoolean(),
        ValueKind.Int => value.AsInt64(),
        ValueKind.Double => value.AsDouble(),
        ValueKind.String => value.AsText(),
        ValueKind.Day => value.AsDay(),
        ValueKind.Bounds => PlainValue.Of(value),
        ValueKind.List => value.Elements().Select(ToObject).ToArray(),
        _ => null,
    };
}
