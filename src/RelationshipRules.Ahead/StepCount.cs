using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Engine;
using RelationshipRules.Facts;

namespace RelationshipRules.Ahead;

/// <summary>The most steps that evaluating a condition takes on lists and texts that the code does not leave to the tree: it counts none, and so may not come near where they run out.</summary>
internal static class StepCount
{
    private const long OfText = PlainFacts.LongText / 8;

    /// <summary>Throws where they may run out.</summary>
    public static void Check(ConditionNode condition)
    {
        if (Of(condition) > ConditionLimits.DefaultSteps)
        {
            throw new NoCodeException("too many steps");
        }
    }

    private static long Of(ConditionNode node) => node switch
    {
        LiteralNode or LocalNode or RootMemberNode => 0,
        MapNode map => OfWalk(map) + (LengthOf(map.List) * OfText),
        WalkNode walk => OfWalk(walk),
        PresumedDerivedNode derived => (2 * OfDerived(derived)) + derived.Symbol.OwnPlaces.Sum(Of),
        ElementDerivedNode derived => OfDerived(derived),
        DerivedNode derived => Of(derived.Symbol.Body!),
        InNode when IsOfConstants(node.Children[1]) => Of(node.Children[0]),
        InNode => (LengthOf(node.Children[1]) * (1 + OfText)) + node.Children.Sum(Of),
        EqualityNode { Children: [_, LiteralNode] } or InputNode or NotNode or LogicalNode or MemberNode or ComparisonNode => node.Children.Sum(Of),
        CallNode => (2 * OfText) + node.Children.Sum(Of),
        _ => OfText + node.Children.Sum(Of),
    };

    private static long OfWalk(WalkNode walk) => Of(walk.List) + LengthOf(walk.List) + (LengthOf(walk.List) * (1 + walk.Body.Cost + Of(walk.Body)));

    private static bool IsOfConstants(ConditionNode list) => list is LiteralNode { Value: { Kind: ValueKind.List } constants } && constants.Elements().All(static element => element.Kind == ValueKind.String);

    private static long OfDerived(ElementDerivedNode derived) => Of(derived.Target) + derived.Symbol.Body!.Cost + Of(derived.Symbol.Body!);

    private static long LengthOf(ConditionNode list) =>
        list is LiteralNode { Value: { Kind: ValueKind.List } constants } ? constants.Count
        : list is ListNode ? list.Children.Count
        : list.Type is ConditionType.ListOf { Element: ConditionType.Choice choice } ? choice.Values.Count
        : PlainFacts.Long;
}
