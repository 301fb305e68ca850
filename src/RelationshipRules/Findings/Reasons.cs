using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>Says from a trace what is the case and made a condition true, false or unknown; only the parts that decided are spoken of.</summary>
internal sealed class Reasons(Phrases phrases, Partnership partnership)
{
    private const int MostElements = 3;

    /// <summary>Why a condition has the value that it has, as a clause.</summary>
    public string Of(TraceNode trace) => trace.Node switch
    {
        _ when trace.IsPresumed => Presumed(trace),
        not (LogicalNode or NotNode or QuantifierNode or ConditionalNode) when trace.Children.FirstOrDefault(c => c.IsPresumed) is { } presumed => Presumed(presumed),
        _ when trace.Value.Error is { } error => CoreWords.Reason_Problem(error.Message.TrimEnd('.')),
        LogicalNode when trace.Children.Count > 0 => All(trace.Children.Where(c => c.Decided)),
        NotNode when trace.Children.Count > 0 => Of(trace.Children[0]),
        QuantifierNode quantifier when trace.Children.Count > 0 => Elements(trace, quantifier.IsAll),
        ConditionalNode when trace.Children.Count > 1 && trace.Children[0].Value.Kind == ValueKind.Bool => All(trace.Children.Take(2)),
        HasNode => Clause(trace),
        _ when trace.Value.IsUnknown => NotStated(trace),
        DerivedNode or ElementDerivedNode when trace.Value.Kind == ValueKind.Bool && trace.Children is [var body, ..] && IsReason(body) => CoreWords.Reason_Since(Clause(trace), Of(body)),

        // An explanation that grew too long was cut off here.
        { Children.Count: > 0 } when trace.Children.Count == 0 && trace.Value.Kind == ValueKind.Bool => Clause(trace),
        ComparisonNode comparison => Compared(trace, Holds(trace) ? comparison.Operator : comparison.Operator.Negate()),
        EqualityNode equality => Equal(trace, equality.IsNegated != Holds(trace)),
        InNode => Member(trace),
        CallNode { Function: var test } when test.Result.Is(ValueKind.Bool) =>
            CoreWords.Reason_WhichTest(Is(trace.Children[0]), Phrases.TextTest(test, Holds(trace)), phrases.Noun(trace.Node.Children[1])),
        CodeNode when trace.Value.Kind == ValueKind.Bool => $"{Clause(trace)}: {PlainText.Join(Readings(trace))}",
        _ when trace.Value.Kind == ValueKind.Bool => Clause(trace),
        _ => Readings(trace) is { Length: > 0 } readings ? PlainText.Join(readings) : Is(trace),
    };

    public string Text(TraceNode trace) => trace.Value.IsUnknown ? PlainText.NotStated
        : IsAmount(trace) && ModelPlaces.Read(partnership, ModelPlaces.OwnerOf(trace.Pointer!)) is var (member, sum) ? phrases.Value(sum, member.Type, member.Fact)
        : phrases.Value(trace.Value, trace.Type, trace.Fact) + DaySpan.Tell(partnership, trace);

    private string Clause(TraceNode trace) => phrases.Clause(trace.Node, Holds(trace));

    /// <summary>The value of a node as a clause: "the length of the agreement is 12 months".</summary>
    private string Is(TraceNode trace) => CoreWords.Phrase_Is(phrases.Noun(trace.Node), Phrases.Be(trace.Node), Text(trace));

    /// <summary>Whether a value is the amount of a sum of money, which is told with its currency.</summary>
    private static bool IsAmount(TraceNode trace) => trace is { Fact: null, Pointer: not null, Node: MemberNode { Children: [{ Fact: not null }] } };

    private string Presumed(TraceNode trace) => CoreWords.Reason_Presumed(phrases.Noun(trace.Node));

    /// <summary>What is missing, as a clause: "the exit plan is not stated".</summary>
    private string NotStated(TraceNode trace) => Unknown(trace).Select(t => (Noun: phrases.Noun(t.Node), Be: Phrases.Be(t.Node))).Distinct().ToList() switch
    {
        [] => CoreWords.Reason_CannotBeWorkedOut(phrases.Noun(trace.Node)),
        [var (noun, be)] => CoreWords.Reason_NotStated(noun, be),
        var several => CoreWords.Reason_SeveralNotStated(PlainText.Join([.. several.Select(m => m.Noun)])),
    };

    private static IReadOnlyList<TraceNode> Unknown(TraceNode trace)
        => !trace.Value.ContainsUnknown() ? []
            : trace.Children.SelectMany(Unknown).ToList() is { Count: > 0 } below ? below
            : Phrases.TitleOf(trace.Node) is not null || trace.Node is InputNode ? [trace]
            : [];

    private string All(IEnumerable<TraceNode> traces)
    {
        string[] reasons = [.. traces.Where(IsReason).Select(Of).Distinct(StringComparer.Ordinal)];
        return reasons.Length == 0 ? CoreWords.Reason_ConditionSaysSo : Phrases.Join(reasons, isAnd: true, isCompound: false);
    }

    /// <summary>A value written into the condition is no reason for anything.</summary>
    private static bool IsReason(TraceNode trace) => trace.Node is not LiteralNode;

    private static (TraceNode Left, TraceNode Right) Sides(TraceNode trace)
        => Phrases.IsTurned(trace.Node) ? (trace.Children[1], trace.Children[0]) : (trace.Children[0], trace.Children[1]);

    private string Compared(TraceNode trace, BinaryOperator @operator)
    {
        var (left, right) = Sides(trace);
        var relation = Phrases.Relation(Phrases.IsTurned(trace.Node) ? @operator.Mirror() : @operator, left.Node);
        return CoreWords.Reason_Compared(Is(left) + Basis(left), relation, Other(right, left) + Basis(right));
    }

    private string Equal(TraceNode trace, bool same)
    {
        var (left, right) = Sides(trace);
        if (right.Node is LiteralNode { Value.Kind: ValueKind.Bool })
        {
            return Of(left);
        }

        var other = Other(right, left);
        var isSaid = string.Equals(Text(left), other, StringComparison.Ordinal) || (same && Phrases.IsGiven(right.Node));
        return $"{Is(left)}{Basis(left)}{(isSaid ? "" : same ? CoreWords.Reason_AsIs(other) : CoreWords.Reason_NotOther(other))}";
    }

    private string Member(TraceNode trace)
    {
        var (item, list) = (trace.Children[0], trace.Children[1]);
        if (list.Node is LiteralNode or ListNode or InputNode)
        {
            return $"{Is(item)}{Basis(item)}{(Holds(trace) ? "" : CoreWords.Reason_NotOther(list.Node is InputNode ? Text(list) : phrases.Alternatives(list.Node, item.Node)))}";
        }

        return Clause(trace) + (Holds(trace) ? Basis(list) : Named(list));
    }

    private string Named(TraceNode list) => list.Value is { Kind: ValueKind.List, Count: 0 } ? CoreWords.Reason_NoneNamed
        : list.Value.Count == 1 ? CoreWords.Reason_OneNamed(Text(list)) : CoreWords.Reason_SeveralNamed(Text(list));

    private string Elements(TraceNode trace, bool isAll)
    {
        var list = trace.Children[0];
        if (list.Value.Kind != ValueKind.List)
        {
            return NotStated(list);
        }

        var count = list.Value.Count;
        if (count == 0)
        {
            return CoreWords.Reason_NoElements(Phrases.Plural(list.Node));
        }

        // What one element decided is told of that element; what took all of them is told in general, and of each as far as there are few.
        TraceNode[] elements = [.. trace.Children.Skip(1).Where(c => c.ElementIndex is not null)];
        var isParts = Phrases.ElementOf(list.Node.Path) is not null;
        if (trace.Value.IsUnknown)
        {
            return elements.Length == 0 ? NotStated(list)
                : Phrases.Join([.. Told(elements.Take(MostElements))], isAnd: true, isCompound: true);
        }

        // What the condition itself writes out is sought among what is stated.
        return list.Node is LiteralNode ? Clause(trace) + (!Holds(trace) && elements is [{ Node: InNode, Children: [_, var among] }, ..] ? Named(among) : "")
            : !isParts ? count == 1 ? CoreWords.Reason_OnlyNamed(Clause(trace), Text(list)) : CoreWords.Reason_AllNamed(Clause(trace), Text(list))
            : isAll != Holds(trace) && elements.Length > 0 ? Element(list, elements[0], isParts)
            : elements.Length is 0 or > MostElements ? CoreWords.Reason_Elements(Clause(trace), count)
            : $"{Clause(trace)}: {string.Join("; ", Told(elements))}";

        IEnumerable<string> Told(IEnumerable<TraceNode> some) => some.Select(element => Element(list, element, isParts)).Distinct(StringComparer.Ordinal);
    }

    private string Element(TraceNode list, TraceNode element, bool isParts) => isParts && list.ElementPointer(element.ElementIndex!.Value) is { } pointer
        ? CoreWords.Reason_Element(ModelPlaces.NameOf(partnership, pointer), Of(element))
        : Of(element);

    /// <summary>What a derived value rests on, in brackets; empty for a stated one.</summary>
    private string Basis(TraceNode trace)
        => trace.Pointer is null && !Phrases.IsGiven(trace.Node) && Readings(trace) is { Length: > 0 } readings ? CoreWords.Reason_Basis(string.Join("; ", readings)) : "";

    private string[] Readings(TraceNode trace) =>
    [
        .. trace.Facts()
            .Where(f => !f.Value.IsUnknown && !ReferenceEquals(f, trace) && (f.Fact is not null || IsAmount(f)))
            .Select(f => $"{Phrases.TitleOf(f.Node) ?? f.Fact!.Title}: {Text(f)}")
            .Distinct(StringComparer.Ordinal),
    ];

    private string Other(TraceNode trace, TraceNode beside) => trace.Node is LiteralNode literal
        ? phrases.Value(literal, beside.Node, Phrases.IsSize(beside.Node) ? null : beside.Fact)
        : trace.Node is InputNode ? phrases.Noun(trace.Node)
        : $"{phrases.Noun(trace.Node)} ({Text(trace)})";

    private static bool Holds(TraceNode trace) => trace.Value.ToTruth() == Truth.True;
}
