using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions.Tracing;

/// <summary>
/// Evaluates with notes: one pass gives the values that an evaluation gives, where they stand, and what decided. Each part is worked out once,
/// from the values of its own parts, so that the notes cost a fixed multiple of the evaluation.
/// </summary>
internal sealed class Tracer(EvaluationContext context)
{
    /// <summary>From how many elements on only those are traced that are told of, which takes evaluating the others beforehand.</summary>
    public const int Many = 16;

    private readonly string?[] _pointers = PointersOf(context);
    private readonly Dictionary<DerivedSymbol, TraceNode> _derived = [];
    private int _nodesLeft;

    /// <summary>The trace of a condition or a part of one, with a new allowance of steps.</summary>
    public TraceNode Trace(ConditionNode node)
    {
        context.StartEvaluation();
        _nodesLeft = ConditionLimits.MaxTracedNodes;
        _derived.Clear();
        return Of(node);
    }

    /// <summary>Where a member of the description, of the element that the context is at, or of one that a macro is at, stands; null for what it takes a trace to tell of.</summary>
    public static string? PointerOf(ConditionNode node, EvaluationContext context, VariablePlace? variables = null) => node switch
    {
        LocalNode local when context is { Element: { } scope, IsElementUnknown: false } && local.Slot == scope.SlotBase => PointerOf(scope, context),
        LocalNode local => variables is null ? null : local.Slot == variables.Slot ? variables.Pointer : PointerOf(node, context, variables.Outer),
        MemberNode { Pointer: null } member => PointerOf(member.Target, context, variables) is { } owner ? $"{owner}/{member.Name}" : null,
        _ => node.Pointer,
    };

    public void Locate(WalkNode node, TraceNode list, ListWalk walk) => _pointers[node.Slot] = list.ElementPointer(walk.Index);

    /// <summary>Turns the variable of a derived fact to the element that it is a fact of.</summary>
    public void Locate(ElementDerivedNode node, TraceNode target) => _pointers[node.Symbol.Scope.SlotBase] = target.Pointer;

    /// <summary>Where the variables stand: at first only the element that the context is at. Macros and derived facts of elements turn theirs as they go.</summary>
    private static string?[] PointersOf(EvaluationContext context)
    {
        var pointers = new string?[context.SlotCount];
        if (context is { Element: { } scope, IsElementUnknown: false })
        {
            pointers[scope.SlotBase] = PointerOf(scope, context);
        }

        return pointers;
    }

    private static string PointerOf(ConditionScope scope, EvaluationContext context) => ListPlace.ElementPointer(scope.ListPointer, scope.List(context).IsInPart, context.ElementIndex);

    private TraceNode Of(ConditionNode node)
    {
        if (--_nodesLeft < 0)
        {
            return new(node, node.Evaluate(context), []);
        }

        var trace = node switch
        {
            LocalNode local => Made(local, local.Evaluate(context)) with { Pointer = _pointers[local.Slot] },
            RootMemberNode member => Made(member, member.Evaluate(context)) with { Pointer = member.Pointer },
            MemberNode member => OfFact(member, member.Name, Of(member.Target)),
            ExtensionNode extension => OfFact(extension, $"extensions/{JsonPointer.Escape(extension.Name)}", extension.Children is [var target] ? Of(target) : null),
            DerivedNode derived => OfDerived(derived),
            ElementDerivedNode derived => OfDerived(derived, Of(derived.Target)),
            CodeNode code => Decide(code, code.Evaluate(context), [.. code.Children.Select(Of)]),
            LogicalNode logical => OfLogical(logical),
            ConditionalNode conditional => OfConditional(conditional, Of(conditional.Test)),
            QuantifierNode quantifier => OfQuantifier(quantifier, Of(quantifier.List)),
            FilterNode filter => OfFilter(filter, Of(filter.List)),
            MapNode map => OfMap(map, Of(map.List)),
            { Children.Count: 0 } => Made(node, node.Evaluate(context)),
            _ => OfOperation(node),
        };

        if (node is IPresumable presumable && presumable.Presume(trace.Value, context) is var value && value.IsUnknown != trace.Value.IsUnknown)
        {
            trace = Made(node, value) with { Pointer = trace.Pointer, IsPresumed = true };
        }

        // How far an evaluation got before it was stopped is no reason for anything.
        return trace.Value.Error is { IsLimit: true } ? trace with { Children = [] } : trace;
    }

    private static TraceNode Made(ConditionNode node, Value value, params IReadOnlyList<TraceNode> children) => new(node, value, children);

    /// <summary>The parts on the way to a fact are not read for themselves.</summary>
    private TraceNode OfFact(ConditionNode node, string name, TraceNode? owner)
    {
        ReadOnlySpan<Value> values = owner is null ? [] : [owner.Value];
        return Made(node, node.Combine(context, values), owner?.Node switch
        {
            null or LocalNode or RootMemberNode => [],
            MemberNode => owner.Children,
            _ => [owner],
        }) with
        {
            Pointer = owner is null ? "/" + name : owner.Pointer is { } pointer ? $"{pointer}/{name}" : null,
        };
    }

    private TraceNode OfOperation(ConditionNode node)
    {
        var children = new TraceNode[node.Children.Count];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = Of(node.Children[i]);
        }

        return Decide(node, node.Combine(context, Array.ConvertAll(children, static child => child.Value)), children);
    }

    /// <summary>All parts have a share in a value, unless it is unknown; then those that are.</summary>
    private static TraceNode Decide(ConditionNode node, Value value, TraceNode[] children)
        => Made(node, value, !value.IsUnknown ? children : Array.ConvertAll(children, static child => child.Value.ContainsUnknown() ? child : child with { Decided = false }));

    private TraceNode OfDerived(DerivedNode node)
    {
        var value = node.Evaluate(context);
        if (node.Symbol.Body is not { } body || string.Equals(value.Error?.Message, node.Symbol.DerivedFromItself, StringComparison.Ordinal))
        {
            return Made(node, value);
        }

        if (!_derived.TryGetValue(node.Symbol, out var trace))
        {
            var outer = context.Suspend();
            trace = _derived[node.Symbol] = Of(body);
            context.Resume(outer);
        }

        return Decide(node, value, [trace]);
    }

    private TraceNode OfDerived(ElementDerivedNode node, TraceNode target)
    {
        if (!node.TryBind(target.Value, context, out var other))
        {
            return Made(node, other, target.Node is LocalNode ? [] : [target]);
        }

        Locate(node, target);
        var body = Of(node.Symbol.Body!);
        return Decide(node, node.Leave(body.Value, context), [body]);
    }

    /// <summary>All operands are told of, also those that an evaluation would not look at; they cost it nothing.</summary>
    private TraceNode OfLogical(LogicalNode node)
    {
        var children = new TraceNode[node.Children.Count];
        var junction = new Junction(node.IsAnd);
        var isDecided = false;
        for (var i = 0; i < children.Length; i++)
        {
            var steps = context.StepsLeft;
            children[i] = Of(node.Children[i]);
            if (isDecided)
            {
                context.StepsLeft = steps;
            }
            else
            {
                isDecided = junction.Add(node.Children[i].ToTruth(children[i].Value, context), context);
            }
        }

        // What decided is what has the value of the whole: the false ones of a false "and", all of a true one.
        var value = context.ToValue(junction.Result(context));
        return Made(node, value, Array.ConvertAll(children, child => child with { Decided = IsAlike(child.Value, value) }));
    }

    private TraceNode OfConditional(ConditionalNode node, TraceNode test)
    {
        var truth = node.Test.ToTruth(test.Value, context);
        if (truth <= Truth.True)
        {
            var taken = Of(truth == Truth.True ? node.WhenTrue : node.WhenFalse);
            return Made(node, taken.Value, test, taken) with { Pointer = taken.Pointer };
        }

        if (truth == Truth.Error)
        {
            return Made(node, Value.FromError(context.Error!), test);
        }

        var (a, b) = (Of(node.WhenTrue), Of(node.WhenFalse));
        var value = node.Agree(a.Value, b.Value, context);
        return Made(node, value, test with { Decided = value.IsUnknown }, a, b);
    }

    private TraceNode OfQuantifier(QuantifierNode node, TraceNode list)
    {
        var junction = new Junction(node.IsAll);
        var isDecided = false;
        var room = _nodesLeft;
        var elements = Walk(node, list, out var walk, (truth, _) => isDecided = junction.Add(truth, context), LeavesOut(node, list.Value), node.LookUp(list.Value, context));
        if (isDecided)
        {
            // One was enough; the others need not be kept.
            elements.RemoveRange(0, elements.Count - 1);
            _nodesLeft = room;
        }

        var value = context.ToValue(node.Result(walk, list.Value, junction, context));
        return Made(node, value, [Needed(node, list), .. elements.Where(element => IsAlike(element.Value, value))]);
    }

    private TraceNode OfFilter(FilterNode node, TraceNode list)
    {
        var kept = new List<Value>();
        var selection = new FilterNode.Selection(node);
        var elements = Walk(node, list, out var walk, (truth, element) =>
        {
            if (selection.Add(truth, context))
            {
                kept.Add(element);
            }

            return false;
        }, list.Value.Kind == ValueKind.List && list.Value.Count >= Many ? static truth => truth == Truth.False : null);
        selection.End(walk, list.Value, context);

        // Those that belong come first, in the order of the list that they are.
        var value = selection.Other ?? Value.FromValues([.. kept], selection.Most);
        var belonging = selection.Other is null ? elements.Where(element => element.Value.ToTruth() == Truth.True) : [];
        return Made(
            node,
            value,
            [Needed(node, list), .. belonging, .. elements.Where(element => element.Value.Kind == (value.IsInPart ? ValueKind.Unknown : value.Kind)).Select(element => element with { Decided = !value.IsInPart })]);
    }

    /// <summary>A list in part is as good as a whole one where nothing waits for its rest.</summary>
    private TraceNode Needed(WalkNode node, TraceNode list)
        => list.Value.IsInPart && !node.MayHaveMore(list.Value, context) ? list with { Value = Value.FromValues([.. list.Value.Elements()]) } : list;

    private TraceNode OfMap(MapNode node, TraceNode list)
    {
        var elements = Walk(node, list, out var walk);
        return Made(node, walk.IsOver ? walk.Failure : context.MakeList([.. elements.Select(element => element.Value)], node, list.Value.IsInPart ? list.Value.MostMembers() : 0), [list, .. elements]);
    }

    /// <summary>Which elements of a long list do not make the quantifier what it is, by what they come to; null where all are to be traced.</summary>
    private Func<Truth, bool>? LeavesOut(QuantifierNode node, Value list)
    {
        if (list.Kind != ValueKind.List || list.Count < Many)
        {
            return null;
        }

        var steps = context.StepsLeft;
        var whole = node.EvaluateTruth(context);
        context.StepsLeft = steps;
        return whole == Truth.Error ? null : truth => truth != whole;
    }

    /// <summary>The body for each element, as far as the first that is enough; told by what the body comes to and the element.</summary>
    private List<TraceNode> Walk(WalkNode node, TraceNode list, out ListWalk walk, Func<Truth, Value, bool>? isEnough = null, Func<Truth, bool>? isLeftOut = null, IEnumerator<int>? only = null)
    {
        var elements = new List<TraceNode>();
        walk = new ListWalk(node, context, list.Value, only);
        while (walk.Next())
        {
            var steps = context.StepsLeft;
            if (isLeftOut is not null && node.Body.EvaluateTruth(context) is not Truth.Error and var truth && isLeftOut(truth))
            {
                isEnough?.Invoke(truth, walk.Element);
                continue;
            }

            context.StepsLeft = steps;
            Locate(node, list, walk);
            elements.Add(Of(node.Body) with { ElementIndex = walk.Index });
            if (isEnough?.Invoke(node.Body.ToTruth(elements[^1].Value, context), walk.Element) == true)
            {
                break;
            }
        }

        return elements;
    }

    /// <summary>Whether a part has a share in what the whole is: in a quantifier, those that come to the same.</summary>
    public static bool IsAlike(Value part, Value whole) => part.Kind == whole.Kind && (part.Kind != ValueKind.Bool || part.Equals(whole));
}

/// <summary>Where the element stands that the variable of a macro is at.</summary>
/// <param name="Slot">The variable.</param>
/// <param name="Pointer">The element.</param>
/// <param name="Outer">The variables of the macros around it.</param>
internal sealed record VariablePlace(int Slot, string Pointer, VariablePlace? Outer);
