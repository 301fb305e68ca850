using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Tracing;

/// <summary>A part of a condition with the value it had: what an explanation is made of.</summary>
/// <param name="Node">The part.</param>
/// <param name="Value">Its value.</param>
/// <param name="Children">The parts it was made from; in a macro, the list and the test of each element that decided it.</param>
internal sealed record TraceNode(ConditionNode Node, Value Value, IReadOnlyList<TraceNode> Children)
{
    public Expression Syntax => Node.Syntax;

    public string Text => Syntax.Span.Text;

    public ConditionType Type => Node.Type;

    /// <summary>The path of a fact, a derived fact, a parameter (<c>params.x</c>) or a variable.</summary>
    public string? Path => Node.Path;

    public FactInfo? Fact => Node.Fact;

    /// <summary>Where a fact stands in the description.</summary>
    public string? Pointer { get; init; }

    /// <summary>Whether this value made its parent's value what it is.</summary>
    public bool Decided { get; init; } = true;

    /// <summary>For an element of a list that a macro went through: its index.</summary>
    public int? ElementIndex { get; init; }

    /// <summary>The facts read, in the order of reading: nodes with a pointer, each pointer once.</summary>
    public IReadOnlyList<TraceNode> Facts()
    {
        var facts = new List<TraceNode>();
        Collect(new(StringComparer.Ordinal), facts);
        return facts;
    }

    /// <summary>What its value, which is unknown or a list with unknown elements, is waiting for, each pointer once, in the order of reading.</summary>
    public IReadOnlyList<MissingInput> Missing()
    {
        var missing = new List<MissingInput>();
        Collect(new(StringComparer.Ordinal), missing);
        return missing;
    }

    /// <summary>Where an element of its value, a list, stands in the description, or null.</summary>
    public string? ElementPointer(int index) => Node switch
    {
        _ when Pointer is not null => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Pointer}/{index}"),
        _ when Children.Count == 0 => null,
        FilterNode => Children[0].ElementPointer(Children[index + 1].ElementIndex!.Value),
        MapNode => Children[index + 1].Pointer,
        ListNode => Children[index].Pointer,
        ConditionalNode when Children[0].Value.Kind == ValueKind.Bool => Children[1].ElementPointer(index),
        ArithmeticNode => Children[0].Value.Count is var first && index < first ? Children[0].ElementPointer(index) : Children[1].ElementPointer(index - first),
        _ => null,
    };

    /// <summary>The trace with no more than so many nodes, its upper part first.</summary>
    public TraceNode Cut(ref int nodesLeft)
    {
        if (--nodesLeft <= 0 || Children.Count == 0)
        {
            return this with { Children = [] };
        }

        var children = new List<TraceNode>(Children.Count);
        foreach (var child in Children)
        {
            if (child.ElementIndex is null || nodesLeft > 0)
            {
                children.Add(child.Cut(ref nodesLeft));
            }
        }

        return this with { Children = children };
    }

    private void Collect(HashSet<string> seen, List<TraceNode> facts)
    {
        if (Pointer is not null && seen.Add(Pointer))
        {
            facts.Add(this);
        }

        foreach (var child in Children)
        {
            child.Collect(seen, facts);
        }
    }

    private void Collect(HashSet<string> seen, List<MissingInput> missing)
    {
        var input = Value.ContainsUnknown() ? FindMissing() : null;
        if (input is not null && seen.Add(input.Pointer))
        {
            missing.Add(input);
        }

        foreach (var child in input is null && Value.ContainsUnknown() ? Children : [])
        {
            child.Collect(seen, missing);
        }
    }

    /// <summary>What this itself is waiting for; null where that is for its children to say.</summary>
    private MissingInput? FindMissing() => Node switch
    {
        InputNode => new(Path!, Path!, Fact),
        MemberNode { IsPartOfFact: true, Target: var fact } when Pointer is not null => new(Pointer[..Pointer.LastIndexOf('/')], fact.Path!, fact.Fact),
        MemberNode or RootMemberNode or ExtensionNode when Pointer is not null => new(Pointer, Path!, Fact),
        _ => null,
    };
}
