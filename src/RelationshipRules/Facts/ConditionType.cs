namespace RelationshipRules.Facts;

/// <summary>The static type of an expression.</summary>
internal abstract record ConditionType
{
    public static readonly ConditionType Bool = new Scalar(ValueKind.Bool);
    public static readonly ConditionType Int = new Scalar(ValueKind.Int);
    public static readonly ConditionType Double = new Scalar(ValueKind.Double);
    public static readonly ConditionType String = new Scalar(ValueKind.String);
    public static readonly ConditionType Day = new Scalar(ValueKind.Day);

    /// <summary>Not known before evaluation.</summary>
    public static readonly ConditionType Dyn = new Dynamic();

    public bool IsDyn => this is Dynamic;

    public bool IsNumber => Is(ValueKind.Int) || Is(ValueKind.Double);

    /// <summary>Whether values are texts at run time.</summary>
    public bool IsText => Is(ValueKind.String) || this is Choice;

    public bool Is(ValueKind kind) => this is Scalar scalar && scalar.Kind == kind;

    public sealed record Scalar(ValueKind Kind) : ConditionType;

    public sealed record Dynamic : ConditionType;

    /// <summary>A choice: text at run time, with its values known to the checker.</summary>
    public sealed record Choice(string Name, IReadOnlyList<string> Values) : ConditionType;

    /// <summary>A list; the accessor is null for lists that an expression makes.</summary>
    public sealed record ListOf(ConditionType Element, ListAccessor? Accessor = null) : ConditionType;

    /// <summary>A part of the model.</summary>
    public sealed record Part(ObjectType Type) : ConditionType;
}
