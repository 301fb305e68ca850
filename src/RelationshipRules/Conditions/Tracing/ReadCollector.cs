using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;

namespace RelationshipRules.Conditions.Tracing;

/// <summary>What a condition can read, without evaluating it; each path once, in the order of reading.</summary>
internal sealed class ReadCollector
{
    public List<string> Facts { get; } = [];

    /// <summary>Where facts are read.</summary>
    public List<ConditionNode> Places { get; } = [];

    /// <summary>Parameters and variables.</summary>
    public List<string> Inputs { get; } = [];

    public List<string> Extensions { get; } = [];

    /// <summary>The paths that are tested with <c>has()</c>.</summary>
    public List<string> Tested { get; } = [];

    public List<DerivedSymbol> Derived { get; } = [];

    public List<PresumedFact> Presumed { get; } = [];

    /// <summary>What a node reads; for derived facts only that it does.</summary>
    public static ReadCollector Of(ConditionNode? node)
    {
        var reads = new ReadCollector();
        reads.Collect(node);
        return reads;
    }

    /// <summary>What a node reads, with what derived facts read that it leads to.</summary>
    public static ReadCollector OfAll(ConditionNode? node)
    {
        var reads = Of(node);

        // The list grows while it is gone through, until no derived fact leads to another.
        for (var i = 0; i < reads.Derived.Count; i++)
        {
            reads.Collect(reads.Derived[i].Body);
        }

        return reads;
    }

    /// <summary>Where facts of the element are read that the scope is about.</summary>
    public List<ConditionNode> PlacesOf(ConditionScope scope) => Places.FindAll(place => Owner(place) is LocalNode local && local.Slot == scope.SlotBase);

    private static ConditionNode Owner(ConditionNode place)
    {
        while (place is MemberNode member)
        {
            place = member.Target;
        }

        return place;
    }

    private static void AddOnce<T>(List<T> list, T item)
    {
        if (!list.Contains(item))
        {
            list.Add(item);
        }
    }

    private void Collect(ConditionNode? node)
    {
        if (node is IPresumable presumable)
        {
            AddOnce(Presumed, presumable.Presumed);
        }

        switch (node)
        {
            case null:
                return;
            case InputNode input:
                AddOnce(Inputs, input.Path);
                return;
            case RootMemberNode member:
                AddOnce(Facts, member.Path);
                Places.Add(member);
                return;
            case MemberNode { IsPartOfFact: true } part:
                Collect(part.Target);
                return;
            case MemberNode member:
                AddOnce(Facts, member.Path);
                Places.Add(member);

                // The parts on the way to a fact are not read for themselves; a list that the part is taken from is.
                var owner = Owner(member);
                Collect(owner is RootMemberNode or LocalNode ? null : owner);
                return;
            case ExtensionNode extension:
                AddOnce(Extensions, extension.Path);
                break;
            case DerivedNode derived:
                AddOnce(Derived, derived.Symbol);
                return;
            case ElementDerivedNode derived:
                AddOnce(Derived, derived.Symbol);
                break;
        }

        foreach (var child in node.Children.Where(child => node is not (ExtensionNode or ElementDerivedNode) || child is not (LocalNode or RootMemberNode or MemberNode)))
        {
            Collect(child);
        }

        if (node is HasNode && node.Children[0].Path is { } path)
        {
            AddOnce(Tested, path);
        }
    }
}
