using RelationshipRules.Conditions.Nodes;

namespace RelationshipRules.Conditions.Tracing;

/// <summary>What a condition can read, without evaluating it; each path once, in the order of reading.</summary>
internal sealed class ReadCollector
{
    private readonly List<string> _facts = [];
    private readonly List<string> _inputs = [];
    private readonly List<string> _extensions = [];
    private readonly List<string> _tested = [];
    private readonly List<DerivedSymbol> _derived = [];

    public IReadOnlyList<string> Facts => _facts;

    /// <summary>Parameters and variables.</summary>
    public IReadOnlyList<string> Inputs => _inputs;

    public IReadOnlyList<string> Extensions => _extensions;

    /// <summary>The paths that are tested with <c>has()</c>.</summary>
    public IReadOnlyList<string> Tested => _tested;

    public IReadOnlyList<DerivedSymbol> Derived => _derived;

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
        for (var i = 0; i < reads._derived.Count; i++)
        {
            reads.Collect(reads._derived[i].Body);
        }

        return reads;
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
        switch (node)
        {
            case null:
                return;
            case InputNode input:
                AddOnce(_inputs, input.Path);
                return;
            case RootMemberNode member:
                AddOnce(_facts, member.Path);
                return;
            case MemberNode { IsPartOfFact: true } part:
                Collect(part.Target);
                return;
            case MemberNode member:
                AddOnce(_facts, member.Path);
                CollectOwner(member.Target);
                return;
            case ExtensionNode extension:
                AddOnce(_extensions, extension.Path);
                break;
            case DerivedNode derived:
                AddOnce(_derived, derived.Symbol);
                return;
            case ElementDerivedNode derived:
                AddOnce(_derived, derived.Symbol);
                break;
        }

        foreach (var child in node.Children)
        {
            if (node is ExtensionNode or ElementDerivedNode && child is LocalNode or RootMemberNode or MemberNode)
            {
                continue;
            }

            Collect(child);
        }

        if (node is HasNode && node.Children[0].Path is { } path)
        {
            AddOnce(_tested, path);
        }
    }

    /// <summary>The parts on the way to a fact are not read for themselves; a list that the part is taken from is.</summary>
    private void CollectOwner(ConditionNode owner)
    {
        while (owner is MemberNode member)
        {
            owner = member.Target;
        }

        if (owner is not (RootMemberNode or LocalNode))
        {
            Collect(owner);
        }
    }
}
