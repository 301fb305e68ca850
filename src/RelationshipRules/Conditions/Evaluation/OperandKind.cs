using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Evaluation;

/// <summary>What an operand of a function must be, in words and as a type.</summary>
internal sealed record OperandKind(string Words, Func<ConditionType, bool> Accepts)
{
    public static readonly OperandKind Text = new("text", type => type.IsText);
    public static readonly OperandKind ListOrText = new("a list or text", type => type.IsText || type is ConditionType.ListOf);
    public static readonly OperandKind Day = new("a day", type => type.Is(ValueKind.Day));
    public static readonly OperandKind Number = new("a number", type => type.IsNumber);
}
