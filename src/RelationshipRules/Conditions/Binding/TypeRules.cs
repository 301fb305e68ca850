using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions.Binding;

/// <summary>Which types go together, and types in words.</summary>
internal static class TypeRules
{
    public static string Describe(ConditionType type) => type switch
    {
        ConditionType.Scalar scalar => Operations.Describe(scalar.Kind),
        ConditionType.Choice choice => $"a value of the choice '{choice.Name.Shown()}'",
        ConditionType.ListOf { Element: ConditionType.Part part } => $"a list of parts ({part.Type.Path})",
        ConditionType.ListOf { Element: ConditionType.Choice choice } => $"a list of values of the choice '{choice.Name.Shown()}'",
        ConditionType.ListOf { Element: ConditionType.Scalar { Kind: ValueKind.String } } => "a list of texts",
        ConditionType.ListOf => "a list",
        ConditionType.Part part => Describe(part.Type),
        _ => "a value of any type",
    };

    public static string Describe(ObjectType type) => type.Path.Length == 0 ? "the description" : $"'{type.Path.Shown()}'";

    public static bool IsAssignable(ConditionType from, ConditionType to)
    {
        if (from.IsDyn || to.IsDyn)
        {
            return true;
        }

        if (from is ConditionType.ListOf fromList && to is ConditionType.ListOf toList)
        {
            return IsAssignable(fromList.Element, toList.Element);
        }

        // Texts are let through to choices here and looked up one by one where they are constant.
        return (from.Is(ValueKind.Int) && to.Is(ValueKind.Double)) || (from.IsText && to.IsText) || from == to;
    }

    public static bool AreComparable(ConditionType a, ConditionType b)
    {
        if (a.IsDyn || b.IsDyn)
        {
            return true;
        }

        if (a is ConditionType.ListOf listA && b is ConditionType.ListOf listB)
        {
            return AreComparable(listA.Element, listB.Element);
        }

        return (a.IsNumber && b.IsNumber) || (a.IsText && b.IsText) || (a == b && a is ConditionType.Scalar);
    }

    public static bool HaveOrder(ConditionType a, ConditionType b) =>
        a.IsDyn || b.IsDyn || (AreComparable(a, b) && a is not (ConditionType.ListOf or ConditionType.Choice) && b is not ConditionType.Choice);

    /// <summary>The type of either of two values.</summary>
    public static ConditionType Join(ConditionType a, ConditionType b) =>
        a == b ? a
        : a.IsNumber && b.IsNumber ? ConditionType.Double
        : a.IsText && b.IsText ? ConditionType.String
        : a is ConditionType.ListOf listA && b is ConditionType.ListOf listB ? JoinLists(listA, listB)
        : ConditionType.Dyn;

    /// <summary>The type of a sum, difference, product or quotient; null where there is none.</summary>
    public static ConditionType? Arithmetic(BinaryOperator @operator, ConditionType left, ConditionType right)
    {
        if (left.IsDyn || right.IsDyn)
        {
            return ConditionType.Dyn;
        }

        if (left.IsNumber && right.IsNumber)
        {
            return left.Is(ValueKind.Int) && right.Is(ValueKind.Int) ? ConditionType.Int : ConditionType.Double;
        }

        return @operator != BinaryOperator.Add ? null
            : left.Is(ValueKind.String) && right.Is(ValueKind.String) ? ConditionType.String
            : left is ConditionType.ListOf a && right is ConditionType.ListOf b ? JoinLists(a, b)
            : null;
    }

    /// <summary>The empty list goes with any other.</summary>
    private static ConditionType.ListOf JoinLists(ConditionType.ListOf a, ConditionType.ListOf b) =>
        a.Element.IsDyn ? new(b.Element) : b.Element.IsDyn ? new(a.Element) : new(Join(a.Element, b.Element));
}
