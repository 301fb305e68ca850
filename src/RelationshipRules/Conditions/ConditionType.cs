using RelationshipRules.Facts;

namespace RelationshipRules.Conditions;

/// <summary>The static type of an expression.</summary>
internal abstract record ConditionType
{
    /// <summary>True or false.</summary>
    public static readonly ConditionType Bool = new Scalar(ValueKind.Bool);

    /// <summary>A whole number.</summary>
    public static readonly ConditionType Int = new Scalar(ValueKind.Int);

    /// <summary>A double.</summary>
    public static readonly ConditionType Double = new Scalar(ValueKind.Double);

    /// <summary>Text.</summary>
    public static readonly ConditionType String = new Scalar(ValueKind.String);

    /// <summary>A moment.</summary>
    public static readonly ConditionType Timestamp = new Scalar(ValueKind.Timestamp);

    /// <summary>A length of time.</summary>
    public static readonly ConditionType Duration = new Scalar(ValueKind.Duration);

    /// <summary>CEL's null.</summary>
    public static readonly ConditionType Null = new Scalar(ValueKind.Null);

    /// <summary>Not known before evaluation.</summary>
    public static readonly ConditionType Dyn = new Dynamic();

    /// <summary>A type without structure.</summary>
    public sealed record Scalar(ValueKind Kind) : ConditionType;

    /// <summary>Any type.</summary>
    public sealed record Dynamic : ConditionType;

    /// <summary>A choice: text at run time, with its values known to the checker.</summary>
    public sealed record Choice(string Name, IReadOnlyList<string> Values) : ConditionType;

    /// <summary>A list; the accessor is null for lists that an expression makes.</summary>
    public sealed record ListOf(ConditionType Element, ListAccessor? Accessor = null) : ConditionType;

    /// <summary>A part of the model.</summary>
    public sealed record Part(ObjectType Type) : ConditionType;
}
