namespace RelationshipRules.Facts;

/// <summary>Marks a <see cref="Value"/> whose content is in its 64 bits; one instance a kind.</summary>
internal sealed class ScalarTag
{
    public static readonly ScalarTag Bool = new(ValueKind.Bool);
    public static readonly ScalarTag Int = new(ValueKind.Int);
    public static readonly ScalarTag Double = new(ValueKind.Double);
    public static readonly ScalarTag Day = new(ValueKind.Day);

    private ScalarTag(ValueKind kind) => Kind = kind;

    public ValueKind Kind { get; }
}
