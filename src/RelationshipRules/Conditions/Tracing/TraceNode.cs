using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions.Tracing;

/// <summary>A part of a condition with the value it had: what an explanation is made of.</summary>
/// <remarks>Its children are the parts that it was made from; in a macro, the list and the test of each element that decided it.</remarks>
internal sealed record TraceNode(ConditionNode Node, Value Value, IReadOnlyList<TraceNode> Children)
{
    public Expression Syntax => Node.Syntax;

    public string Text => Syntax.Span.Text;

    public ConditionType Type => Node.Type;

    /// <summary>The path of a fact, a derived fact, a parameter (<c>params.x</c>) or a variable.</summary>
    public string? Path => Node.Path;

    public FactInfo? Fact => Node.Fact;

    public string? Pointer { get; init; }

    /// <summary>Whether this value made its parent's value what it is.</summary>
    public bool Decided { get; init; } = true;

    public int? ElementIndex { get; init; }

    /// <summary>Whether the value is taken to hold, because nothing is stated.</summary>
    public bool IsPresumed { get; init; }

    /// <summary>This and all below it, in the order of reading.</summary>
    public IEnumerable<TraceNode> All()
    {
        var all = new List<TraceNode>();
        Add(this);
        return all;

        void Add(TraceNode node)
        {
            all.Add(node);
            foreach (var child in node.Children)
            {
                Add(child);
            }
        }
    }

    /// <summary>The facts read, in the order of reading: nodes with a pointer, each pointer once.</summary>
    public IEnumerable<TraceNode> Facts() => All().Where(node => node.Pointer is not null).DistinctBy(node => node.Pointer, StringComparer.Ordinal);

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
        _ when Pointer is not null => ListPlace.ElementPointer(Pointer, Value.IsInPart, index),
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
        MemberNode { IsPartOfFact: true, Target: var fact } when Pointer is not null => new(JsonPointer.Parent(Pointer), fact.Path!, fact.Fact),
        MemberNode or RootMemberNode or ExtensionNode when Pointer is not null => new(Pointer, Path!, Fact, Value.IsPartlyKnown),
        _ => null,
    };
}

/// <summary>Something that is not stated and could settle an unknown value.</summary>
/// <param name="Pointer">Where it would stand: a JSON Pointer (<c>/agreements/0/termMonths</c>), or the name of a parameter (<c>params.x</c>) or variable.</param>
/// <param name="Path">The fact's path (<c>agreements[].termMonths</c>), or the same name.</param>
/// <param name="Fact">The fact; null for lists of parts, and for inputs that were declared without one.</param>
/// <param name="IsInPart">Whether it is stated in part.</param>
internal sealed record MissingInput(string Pointer, string Path, FactInfo? Fact, bool IsInPart = false);
