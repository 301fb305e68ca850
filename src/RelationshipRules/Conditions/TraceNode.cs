using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions;

/// <summary>A part of a condition with the value it had: what an explanation is made of.</summary>
internal sealed class TraceNode
{
    /// <summary>The part of the condition.</summary>
    public required Expression Syntax { get; init; }

    /// <summary>The part as its author wrote it.</summary>
    public string Text => Syntax.Span.Text is { Length: > 0 } text ? text : ExpressionPrinter.Print(Syntax);

    /// <summary>The node whose value it is.</summary>
    public required ConditionNode Node { get; init; }

    /// <summary>Its static type.</summary>
    public required ConditionType Type { get; init; }

    /// <summary>Its value.</summary>
    public required Value Value { get; init; }

    /// <summary>Where a fact stands in the description.</summary>
    public string? Pointer { get; init; }

    /// <summary>The path of a fact, a derived fact, a parameter (<c>params.x</c>) or a variable.</summary>
    public string? Path { get; init; }

    /// <summary>What to tell a reader about it.</summary>
    public FactInfo? Fact { get; init; }

    /// <summary>Whether this value made its parent's value what it is.</summary>
    public bool Decided { get; init; } = true;

    /// <summary>For an element of a list that a macro went through: its index.</summary>
    public int? ElementIndex { get; init; }

    /// <summary>The parts it was made from; in a macro, the test of each element that decided it.</summary>
    public IReadOnlyList<TraceNode> Children { get; init; } = [];

    /// <summary>The facts read, in the order of reading: nodes with a pointer and nothing below them, each pointer once.</summary>
    public IReadOnlyList<TraceNode> Facts()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var facts = new List<TraceNode>();
        Collect(this);
        return facts;

        void Collect(TraceNode node)
        {
            if (node.Pointer is not null && seen.Add(node.Pointer))
            {
                facts.Add(node);
            }

            foreach (var child in node.Children)
            {
                Collect(child);
            }
        }
    }

    internal TraceNode As(bool decided, int? elementIndex = null) => new()
    {
        Node = Node,
        Syntax = Syntax,
        Type = Type,
        Value = Value,
        Pointer = Pointer,
        Path = Path,
        Fact = Fact,
        Decided = decided,
        ElementIndex = elementIndex ?? ElementIndex,
        Children = Children,
    };
}
