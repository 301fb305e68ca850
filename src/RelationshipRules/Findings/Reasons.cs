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

    /// <summary>What a sentence has said of one element already: what is the case is said once, however many parts of a condition read it.</summary>
    private HashSet<string> _said = new(StringComparer.Ordinal);

    /// <summary>Why a condition has the value that it has, as a clause.</summary>
    public string Of(TraceNode trace)
    {
        _said.Clear();
        return Tell(trace) is { Length: > 0 } reason ? reason : CoreWords.Reason_ConditionSaysSo;
    }

    /// <summary>The same within a sentence; empty where all of it has been said.</summary>
    private string Tell(TraceNode trace) => trace.Node switch
    {
        _ when trace.IsPresumed => Once(Presumed(trace)),
        not (LogicalNode or NotNode or QuantifierNode or ConditionalNode) when trace.Children.FirstOrDefault(c => c.IsPresumed) is { } presumed => Once(Presumed(presumed)),
        _ when trace.Value.Error is { } error => CoreWords.Reason_Problem(error.Message.TrimEnd('.')),
        LogicalNode when trace.Children.Count > 0 => All(trace.Children.Where(c => c.Decided)),
        NotNode when trace.Children.Count > 0 => Tell(trace.Children[0]),
        QuantifierNode quantifier when trace.Children.Count > 0 => Elements(trace, quantifier.IsAll),
        ConditionalNode when trace.Children.Count > 1 && trace.Children[0].Value.Kind == ValueKind.Bool => All(trace.Children.Take(2)),
        HasNode => Once(Clause(trace)),
        _ when trace.Value.IsUnknown => Once(NotStated(trace)),
        DerivedNode or ElementDerivedNode when trace.Value.Kind == ValueKind.Bool && trace.Children is [var body, ..] && IsReason(body) => Since(Clause(trace), Tell(body)),

        // An explanation that grew too long was cut off here.
        { Children.Count: > 0 } when trace.Children.Count == 0 && trace.Value.Kind == ValueKind.Bool => Once(Clause(trace)),
        ComparisonNode comparison => Once(Compared(trace, Holds(trace) ? comparison.Operator : comparison.Operator.Negate())),
        EqualityNode equality when trace.Children.Count > 1 && Sides(trace) is var (left, right) && right.Node is LiteralNode { Value.Kind: ValueKind.Bool } => Tell(left),
        EqualityNode or InNode => Once(Parts(trace)),
        CallNode { Function: var test } when test.Result.Is(ValueKind.Bool) => Once(Parts(trace)),
        CodeNode when trace.Value.Kind == ValueKind.Bool => $"{Clause(trace)}: {PlainText.Join(Readings(trace))}",
        _ when trace.Value.Kind == ValueKind.Bool => Once(Clause(trace)),
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

    /// <summary>The reasons of several parts; what several of them say of the same is said once, with what each adds.</summary>
    private string All(IEnumerable<TraceNode> traces)
    {
        var reasons = new List<(string Said, string More)>();
        foreach (var trace in traces.Where(IsReason))
        {
            var parts = Parts(trace);
            if (parts.Said.Length > 0 && reasons.FindIndex(r => string.Equals(r.Said, parts.Said, StringComparison.Ordinal)) is >= 0 and var same)
            {
                var known = reasons[same].More;
                reasons[same] = (parts.Said, known.Contains(parts.More, StringComparison.Ordinal) ? known : known + parts.More);
            }
            else if (parts.Said.Length == 0)
            {
                parts.Said = Tell(trace);
                reasons.AddRange(parts.Said.Length > 0 ? [parts] : Array.Empty<(string, string)>());
            }
            else if (_said.Add(parts.Said))
            {
                reasons.Add(parts);
            }
        }

        return reasons.Count == 0 ? "" : Phrases.Join([.. reasons.Select(static r => r.Said + r.More)], isAnd: true, isCompound: false);
    }

    private string Once(string reason) => _said.Add(reason) ? reason : "";

    private string Once((string Said, string More) parts) => _said.Add(parts.Said) ? parts.Said + parts.More : "";

    private static string Since(string clause, string reason) => reason.Length > 0 ? CoreWords.Reason_Since(clause, reason) : clause;

    /// <summary>What is the case, and what it was held against, where a part of a condition compares a fact with what the condition itself writes; empty for other parts.</summary>
    private (string Said, string More) Parts(TraceNode trace) => trace switch
    {
        { Children.Count: < 2 } or { IsPresumed: true } or { Value.IsUnknown: true } or { Value.Error: not null } => ("", ""),
        _ when trace.Children.Any(static c => c.IsPresumed) => ("", ""),
        { Node: EqualityNode equality } => Sides(trace).Right.Node is LiteralNode { Value.Kind: ValueKind.Bool } ? ("", "") : Equal(trace, equality.IsNegated != Holds(trace)),
        { Node: InNode } => Member(trace),
        { Node: CallNode { Function: var test } } when test.Result.Is(ValueKind.Bool) => (Is(trace.Children[0]), CoreWords.Reason_WhichTest(Phrases.TextTest(test, Holds(trace)), phrases.Noun(trace.Node.Children[1]))),
        _ => ("", ""),
    };

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

    private (string Said, string More) Equal(TraceNode trace, bool same)
    {
        var (left, right) = Sides(trace);
        var other = Other(right, left);
        var isSaid = string.Equals(Text(left), other, StringComparison.Ordinal) || (same && Phrases.IsGiven(right.Node));

        // The unit is said with the one number: "1 report, not 0".
        var bare = right.Node is LiteralNode && right.Value.TryGetNumber(out var number) && !PlainText.IsShare(left.Fact?.Unit) ? PlainText.Number(number) : other;
        return (Is(left) + Basis(left), isSaid ? "" : same ? CoreWords.Reason_AsIs(other) : CoreWords.Reason_NotOther(bare));
    }

    private (string Said, string More) Member(TraceNode trace)
    {
        var (item, list) = (trace.Children[0], trace.Children[1]);
        return list.Node is LiteralNode or ListNode or InputNode
            ? (Is(item) + Basis(item), Holds(trace) ? "" : CoreWords.Reason_NotOther(list.Node is InputNode ? Text(list) : phrases.Alternatives(list.Node, item.Node)))
            : (Clause(trace), Holds(trace) ? Basis(list) : Named(list));
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
                : Told(elements.Take(MostElements)).ToList() is { Count: > 0 } told ? Phrases.Join(told, isAnd: true, isCompound: true)
                : "";
        }

        // What the condition itself writes out is sought among what is stated.
        return list.Node is LiteralNode ? Clause(trace) + (!Holds(trace) && elements is [{ Node: InNode, Children: [_, var among] }, ..] ? Named(among) : "")
            : !isParts ? count == 1 ? CoreWords.Reason_OnlyNamed(Clause(trace), Text(list)) : CoreWords.Reason_AllNamed(Clause(trace), Text(list))
            : isAll != Holds(trace) && elements.Length > 0 ? Element(list, elements[0], isParts)
            : elements.Length is 0 or > MostElements ? CoreWords.Reason_Elements(Clause(trace), count)
            : string.Join("; ", Told(elements)) is { Length: > 0 } each ? $"{Clause(trace)}: {each}"
            : Clause(trace);

        IEnumerable<string> Told(IEnumerable<TraceNode> some) => some.Select(element => Element(list, element, isParts)).Where(static reason => reason.Length > 0).Distinct(StringComparer.Ordinal);
    }

    private string Element(TraceNode list, TraceNode element, bool isParts)
    {
        if (!isParts || list.ElementPointer(element.ElementIndex!.Value) is not { } pointer)
        {
            return Tell(element);
        }

        // What has been said is of another element.
        var others = _said;
        _said = new(StringComparer.Ordinal);
        var reason = Tell(element);
        _said = others;
        return reason.Length > 0 ? CoreWords.Reason_Element(ModelPlaces.NameOf(partnership, pointer), reason) : "";
    }

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
