using System.Globalization;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>Says from a trace what is the case and made a condition true, false or unknown; only the parts that decided are spoken of.</summary>
internal sealed class Reasons(Phrases phrases, Partnership partnership)
{
    /// <summary>The most elements of a list that are spoken of one by one.</summary>
    private const int MostElements = 3;

    /// <summary>Why a condition has the value that it has, as a clause.</summary>
    public string Of(TraceNode trace)
    {
        if (trace.Value.Error is { } error)
        {
            return $"it cannot be worked out: {error.Message.TrimEnd('.')}";
        }

        var node = trace.Node;
        switch (node)
        {
            case LogicalNode when trace.Children.Count > 0:
                return All([.. trace.Children.Where(c => c.Decided)]);
            case NotNode when trace.Children.Count > 0:
                return Of(trace.Children[0]);
            case QuantifierNode quantifier when trace.Children.Count > 0:
                return Elements(trace, quantifier.IsAll);
            case ConditionalNode when trace.Children.Count > 1 && trace.Children[0].Value.Kind == ValueKind.Bool:
                return All([trace.Children[0], trace.Children[1]]);
            case HasNode:
                return phrases.Clause(node, Holds(trace));
            case DerivedNode or ElementDerivedNode when trace.Value.IsUnknown:
                return NotStated(trace);
            case DerivedNode or ElementDerivedNode when trace.Value.Kind == ValueKind.Bool && trace.Children.Count > 0 && IsReason(trace.Children[0]):
                return $"{phrases.Clause(node, Holds(trace))}, since {Of(trace.Children[0])}";
        }

        if (trace.Value.IsUnknown)
        {
            return NotStated(trace);
        }

        return node switch
        {
            // An explanation that grew too long was cut off here.
            _ when trace.Children.Count == 0 && node.Children.Count > 0 && trace.Value.Kind == ValueKind.Bool => phrases.Clause(node, Holds(trace)),
            ComparisonNode comparison => Compared(trace, Holds(trace) ? comparison.Operator : comparison.Operator.Negate()),
            EqualityNode equality => Equal(trace, equality.IsNegated != Holds(trace)),
            InNode => Member(trace),
            CallNode { Function: var test } when test.Result.Is(ValueKind.Bool) =>
                $"{Is(trace.Children[0])}, which {Phrases.TextTest(test, Holds(trace))} {phrases.Noun(node.Children[1])}",
            CodeNode when trace.Value.Kind == ValueKind.Bool => $"{phrases.Clause(node, Holds(trace))}: {PlainText.Join(Readings(trace))}",
            _ when trace.Value.Kind == ValueKind.Bool => phrases.Clause(node, Holds(trace)),
            _ => Readings(trace) is { Count: > 0 } readings ? PlainText.Join(readings) : Is(trace),
        };
    }

    /// <summary>The value of a node as a clause: "the length of the agreement is 12 months".</summary>
    public string Is(TraceNode trace) => $"{phrases.Noun(trace.Node)} {Phrases.Be(trace.Node)} {Text(trace)}";

    /// <summary>The value in words, with its unit.</summary>
    public string Text(TraceNode trace) => trace.Value.IsUnknown ? PlainText.NotStated
        : IsAmount(trace) && ModelPlaces.Read(partnership, ModelPlaces.OwnerOf(trace.Pointer!)) is var (member, sum) ? phrases.Value(sum, member.Type, member.Fact)
        : phrases.Value(trace.Value, trace.Type, trace.Fact);

    /// <summary>Whether a value is the amount of a sum of money, which is told with its currency.</summary>
    private static bool IsAmount(TraceNode trace) => trace is { Fact: null, Pointer: not null, Node: MemberNode { Children: [{ Fact: not null }] } };

    /// <summary>What is missing, as a clause: "the exit plan is not stated".</summary>
    private string NotStated(TraceNode trace)
    {
        var missing = Unknown(trace).Select(t => (Noun: phrases.Noun(t.Node), Be: Phrases.Be(t.Node))).Distinct().ToList();
        return missing.Count switch
        {
            0 => $"{phrases.Noun(trace.Node)} cannot be worked out from what is stated",
            1 => $"{missing[0].Noun} {missing[0].Be} not stated",
            _ => $"{PlainText.Join([.. missing.Select(m => m.Noun)])} are not stated",
        };
    }

    /// <summary>The facts below that are not stated.</summary>
    private static IEnumerable<TraceNode> Unknown(TraceNode trace)
    {
        if (!trace.Value.ContainsUnknown())
        {
            return [];
        }

        var below = trace.Children.SelectMany(Unknown).ToList();
        return below.Count > 0 ? below : Phrases.TitleOf(trace.Node) is not null || trace.Node is InputNode ? [trace] : [];
    }

    private string All(IReadOnlyList<TraceNode> traces)
    {
        var reasons = traces.Where(IsReason).Select(Of).Distinct(StringComparer.Ordinal).ToList();
        return reasons.Count == 0 ? "its condition says so" : Phrases.Join(reasons, isAnd: true, isCompound: false);
    }

    /// <summary>A value written into the condition is no reason for anything.</summary>
    private static bool IsReason(TraceNode trace) => trace.Node is not LiteralNode;

    private string Compared(TraceNode trace, BinaryOperator @operator)
    {
        var (left, right) = (trace.Children[0], trace.Children[1]);
        if (IsGiven(left.Node) && !IsGiven(right.Node))
        {
            (left, right, @operator) = (right, left, @operator.Mirror());
        }

        var relation = Phrases.Relation(@operator, Phrases.IsTime(left.Node));
        return $"{Is(left)}{Basis(left)}, which is {relation} {Other(right, left)}{Basis(right)}";
    }

    private string Equal(TraceNode trace, bool same)
    {
        var (left, right) = (trace.Children[0], trace.Children[1]);
        if (IsGiven(left.Node) && !IsGiven(right.Node))
        {
            (left, right) = (right, left);
        }

        if (right.Node is LiteralNode { Value.Kind: ValueKind.Bool })
        {
            return Of(left);
        }

        var other = Other(right, left);
        return string.Equals(Text(left), other, StringComparison.Ordinal) || (same && IsGiven(right.Node)) ? $"{Is(left)}{Basis(left)}"
            : same ? $"{Is(left)}{Basis(left)}, as is {other}"
            : $"{Is(left)}{Basis(left)}, not {other}";
    }

    private string Member(TraceNode trace)
    {
        var (item, list) = (trace.Children[0], trace.Children[1]);
        if (list.Node is LiteralNode or ListNode or InputNode)
        {
            var choices = list.Node is InputNode ? Text(list) : phrases.Alternatives(list.Node, item.Node);
            return Holds(trace) ? $"{Is(item)}{Basis(item)}" : $"{Is(item)}{Basis(item)}, not {choices}";
        }

        var clause = phrases.Clause(trace.Node, Holds(trace));
        return Holds(trace) ? $"{clause}{Basis(list)}"
            : list.Value is { Kind: ValueKind.List, Count: 0 } ? $"{clause}, where none is named"
            : $"{clause}, where {Text(list)} {(list.Value.Count == 1 ? "is" : "are")} named";
    }

    private string Elements(TraceNode trace, bool isAll)
    {
        var list = trace.Children[0];
        if (!list.Value.TryGetList(out var items))
        {
            return NotStated(list);
        }

        var name = Phrases.Plural(list.Node);
        if (items.Count == 0)
        {
            return $"the description says that there are no {name}";
        }

        // What one element decided is told of that element; what took all of them is told in general, and of each as far as there are few.
        var elements = trace.Children.Skip(1).Where(c => c.ElementIndex is not null).ToList();
        var isParts = Phrases.ElementOf(list.Node.Path) is not null;
        if (trace.Value.IsUnknown)
        {
            return elements.Count == 0 ? NotStated(list) : Phrases.Join([.. elements.Take(MostElements).Select(e => Element(list, e, isParts)).Distinct(StringComparer.Ordinal)], isAnd: true, isCompound: true);
        }

        var clause = phrases.Clause(trace.Node, Holds(trace));
        var one = isAll != Holds(trace);
        if (!isParts)
        {
            return $"{clause}: {(list.Value.Count == 1 ? "the only one named is" : "those named are")} {Text(list)}";
        }

        if (one && elements.Count > 0)
        {
            return Element(list, elements[0], isParts);
        }

        return elements.Count is 0 or > MostElements
            ? $"{clause} (there {(items.Count == 1 ? "is" : "are")} {items.Count.ToString(CultureInfo.InvariantCulture)})"
            : $"{clause}: {string.Join("; ", elements.Select(e => Element(list, e, isParts)).Distinct(StringComparer.Ordinal))}";
    }

    private string Element(TraceNode list, TraceNode element, bool isParts)
    {
        var reason = Of(element);
        return isParts && list.Pointer is { } pointer
            ? string.Create(CultureInfo.InvariantCulture, $"for {ModelPlaces.NameOf(partnership, $"{pointer}/{element.ElementIndex}")}, {reason}")
            : reason;
    }

    /// <summary>What a derived value rests on, in brackets; empty for a stated one.</summary>
    private string Basis(TraceNode trace)
    {
        var readings = trace.Pointer is null && trace.Node is not (LiteralNode or InputNode) ? Readings(trace) : [];
        return readings.Count == 0 ? "" : $" (worked out from: {string.Join("; ", readings)})";
    }

    /// <summary>The stated facts below a value, each with what it is.</summary>
    private List<string> Readings(TraceNode trace) =>
    [
        .. trace.Facts()
            .Where(f => !f.Value.IsUnknown && !ReferenceEquals(f, trace) && (f.Fact is not null || IsAmount(f)))
            .Select(f => $"{Phrases.TitleOf(f.Node) ?? f.Fact!.Title}: {Text(f)}")
            .Distinct(StringComparer.Ordinal),
    ];

    private string Other(TraceNode trace, TraceNode beside) => trace.Node is LiteralNode
        ? phrases.Value(trace.Value, beside.Type is ConditionType.Choice ? beside.Type : trace.Type, Phrases.IsSize(beside.Node) ? null : beside.Fact)
        : trace.Node is InputNode ? phrases.Noun(trace.Node)
        : $"{phrases.Noun(trace.Node)} ({Text(trace)})";

    private static bool IsGiven(ConditionNode node) => node is LiteralNode or InputNode;

    private static bool Holds(TraceNode trace) => trace.Value.ToTruth() == Truth.True;
}
