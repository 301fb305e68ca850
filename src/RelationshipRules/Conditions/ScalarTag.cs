namespace RelationshipRules.Conditions;

/// <summary>Marks a <see cref="Value"/> whose content is in its 64 bits; one instance a kind.</summary>
internal sealed class ScalarTag
{
    public static readonly ScalarTag Null = new(ValueKind.Null);
    public static readonly ScalarTag Bool = new(ValueKind.Bool);
    public static readonly ScalarTag Int = new(ValueKind.Int);
    public static readonly ScalarTag Double = new(ValueKind.Double);
    public static readonly ScalarTag Timestamp = new(ValueKind.Timestamp);
    public static readonly ScalarTag Duration = new(ValueKind.Duration);

    private ScalarTag(ValueKind kind) => Kind = kind;

    public ValueKind Kind { get; }
}
