using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Goals;

/// <summary>
/// Finds which facts to change so that an expression gets a wanted value, by how the value of each node depends on its parts.
/// What it finds are proposals: whether they lead where they should is for an evaluation to say.
/// </summary>
internal sealed class GoalSeeker(EvaluationContext context, Func<FactInfo, string, bool> mayChange)
{
    public const int Kept = 16;

    private static readonly IReadOnlyList<ChangeSet> Nothing = [ChangeSet.Empty];

    private readonly Tracer _tracer = new(context);
    private int _stepsLeft = 20_000;

    /// <summary>The path of a list of parts of which another element might do what no change of facts can; null for none.</summary>
    public string? ListToExtend { get; private set; }

    /// <summary>The changes, each enough by itself, that make a test come out as wanted; smallest first.</summary>
    public IReadOnlyList<ChangeSet> Seek(ConditionNode node, bool wanted) => Seek(node, Goal.Truth(wanted));

    private IReadOnlyList<ChangeSet> Seek(ConditionNode node, Goal goal) => --_stepsLeft < 0 ? [] : goal.IsMetBy(node.EvaluateAfresh(context)) ? Nothing : node switch
    {
        MemberNode { IsPartOfFact: true, Name: "amount" } amount => StateAmount(amount.Target, goal),
        MemberNode or RootMemberNode or ExtensionNode => State(node, goal),
        DerivedNode { Symbol.Body: { } body } => Seek(body, goal),
        ElementDerivedNode derived => Seek(derived, goal),
        ConditionalNode conditional => Any(
        [
            All([Seek(conditional.Test, wanted: true), Seek(conditional.WhenTrue, goal)]),
            All([Seek(conditional.Test, wanted: false), Seek(conditional.WhenFalse, goal)]),
        ]),
        NegateNode when goal is Goal.Compare bound => Seek(node.Children[0], new Goal.Compare(bound.Operator.Mirror(), Operations.Negate(bound.Bound, node))),

        // The bound on either side of an equal is the same, so that the nearest value is the equal one.
        ArithmeticNode sum when goal is Goal.OneOf { Values: [var only] } => Sides(sum, BinaryOperator.Equal, only),
        ArithmeticNode sum when goal is Goal.Compare bound => Sides(sum, bound.Operator, bound.Bound),
        CallNode { Function: var function } when function == Functions.Size => SeekSize(node.Children[0], goal),
        CallNode { Function.Shift: { } shift } when goal is Goal.Compare bound => Shift(node, shift, bound.Operator, bound.Bound),
        FilterNode filter => Seek(filter, goal),
        _ => goal.IsMetBy(Value.True) != goal.IsMetBy(Value.False) ? SeekTruth(node, goal.IsMetBy(Value.True)) : [],
    };

    private IReadOnlyList<ChangeSet> SeekTruth(ConditionNode node, bool wanted) => node switch
    {
        NotNode => Seek(node.Children[0], !wanted),
        LogicalNode { IsAnd: var isAnd } when node.Children.Select(operand => Seek(operand, wanted)) is var ways => wanted == isAnd ? All(ways) : Any(ways),
        ComparisonNode { Operator: var written } when (wanted ? written : written.Negate()) is var comparison =>
            EitherSide(node, other => new Goal.Compare(comparison, other), other => new Goal.Compare(comparison.Mirror(), other)),
        EqualityNode { IsNegated: var isNegated } when wanted == isNegated => EitherSide(node, other => new Goal.NoneOf([other]), other => new Goal.NoneOf([other])),
        EqualityNode => EitherSide(node, other => new Goal.OneOf([other]), other => new Goal.OneOf([other])),
        InNode => SeekMembership(node.Children[0], node.Children[1], wanted),
        QuantifierNode quantifier => SeekTruth(quantifier, wanted),
        _ => [],
    };

    private IReadOnlyList<ChangeSet> SeekMembership(ConditionNode item, ConditionNode list, bool wanted)
    {
        var (value, whole) = (item.EvaluateAfresh(context), list.EvaluateAfresh(context));
        var among = whole.Elements();
        return Any(
        [
            IsKnown(value) ? Seek(list, wanted ? new Goal.With([value]) : new Goal.Without([value])) : [],
            among.Count == 0 || (!wanted && whole.IsInPart) ? [] : Seek(item, wanted ? new Goal.OneOf(among) : new Goal.NoneOf(among)),
        ]);
    }

    /// <summary>The changes of one side, the other being as it is.</summary>
    private IReadOnlyList<ChangeSet> EitherSide(ConditionNode node, Func<Value, Goal> ofLeft, Func<Value, Goal> ofRight)
    {
        var (left, right) = (node.Children[0], node.Children[1]);
        var (a, b) = (left.EvaluateAfresh(context), right.EvaluateAfresh(context));
        return Any([IsKnown(b) ? Seek(left, ofLeft(b)) : [], IsKnown(a) ? Seek(right, ofRight(a)) : []]);
    }

    private IReadOnlyList<ChangeSet> SeekTruth(QuantifierNode node, bool wanted)
    {
        // One element is enough to make an "exists" true or an "all" false; otherwise it takes every element.
        if (wanted != node.IsAll)
        {
            NoteListToExtend(node.List);
            var joining = ChoicesFor(node, wanted);
            return Any([.. ForEach(node, wanted), joining.Count == 0 ? [] : Seek(node.List, new Goal.With(joining))]);
        }

        var leaving = ChoicesFor(node, !wanted);
        return Any(
        [
            node.List.EvaluateAfresh(context).IsUnknown ? [] : All(ForEach(node, wanted)),
            leaving.Count == 0 ? [] : Seek(node.List, new Goal.Without(leaving)),
        ]);
    }

    private IReadOnlyList<ChangeSet> Seek(FilterNode node, Goal goal)
    {
        var elements = node.List.EvaluateAfresh(context).Elements();
        switch (goal)
        {
            case Goal.With { Items: var wanted }:
                return Any(ForEach(node, wanted: true).Where((_, i) => wanted.Contains(elements[i])));
            case Goal.Without { Items: var unwanted }:
                return All(ForEach(node, wanted: false).Where((_, i) => unwanted.Contains(elements[i])));
            case Goal.Count { Least: 0, Most: var most } when ChoicesFor(node, wanted: true) is { Count: > 0 } counted:
                // A choice stays what it is: those that are too many leave the list, or the list becomes as short as that.
                var surplus = elements.Where(counted.Contains).Skip((int)Math.Min(most, int.MaxValue)).ToList();
                return Any([surplus.Count == 0 ? [] : Seek(node.List, new Goal.Without(surplus)), Seek(node.List, goal)]);
            case Goal.Count { Least: var least, Most: var most } when node.EvaluateCount(context).TryGetInt64(out var count):
                // The elements that are nearest to crossing over cross.
                var isMore = count < least;
                var crossing = ForEach(node, isMore).ToList().FindAll(way => way is [{ Targets.Count: > 0 }, ..]);
                var needed = isMore ? least - count : count - most;
                return needed > crossing.Count ? [] : All(crossing.OrderBy(way => way[0].Cost).Take((int)needed));
            default:
                return [];
        }
    }

    private IReadOnlyList<ChangeSet> Seek(ElementDerivedNode node, Goal goal)
    {
        var target = _tracer.Trace(node.Target);
        if (!node.TryBind(target.Value, context, out _))
        {
            return [];
        }

        node.Leave(Value.Unknown, context);
        _tracer.Locate(node, target);
        return Seek(node.Symbol.Body!, goal);
    }

    private IReadOnlyList<ChangeSet> SeekSize(ConditionNode list, Goal goal)
    {
        var count = Goal.Count.Of(goal);
        if (count?.Most == long.MaxValue)
        {
            NoteListToExtend(list);
        }

        return count is null ? [] : Seek(list, count);
    }

    /// <summary>The changes of a day: for a time between two days, of either; for a day so much later, of the day that it is later than.</summary>
    private IReadOnlyList<ChangeSet> Shift(ConditionNode node, Function shift, BinaryOperator comparison, Value bound)
    {
        return node.Type.Is(ValueKind.Day)
            ? Seek(node.Children[0], Beyond(comparison, bound, Operations.Negate(node.Children[1].EvaluateAfresh(context), node)))
            : EitherSide(node, to => Beyond(comparison.Mirror(), to, Operations.Negate(bound, node)), from => Beyond(comparison, from, bound));

        Goal Beyond(BinaryOperator order, Value day, Value by) => new Goal.Compare(order, IsKnown(by) ? shift.Evaluate(day, by, node) : by);
    }

    /// <summary>The changes of either side, the other being as it is, that bring the result to a bound.</summary>
    private IReadOnlyList<ChangeSet> Sides(ArithmeticNode node, BinaryOperator comparison, Value bound)
    {
        var (left, right) = (node.Children[0], node.Children[1]);
        var (a, b) = (left.EvaluateAfresh(context), right.EvaluateAfresh(context));
        var mirrored = comparison.Mirror();
        return Any(node.Operator switch
        {
            BinaryOperator.Add => [Become(left, comparison, Calculate(BinaryOperator.Subtract, bound, b)), Become(right, comparison, Calculate(BinaryOperator.Subtract, bound, a))],
            BinaryOperator.Subtract => [Become(left, comparison, Calculate(BinaryOperator.Add, b, bound)), Become(right, mirrored, Calculate(BinaryOperator.Subtract, a, bound))],
            BinaryOperator.Multiply => [Factor(left, b), Factor(right, a)],
            _ =>
            [
                b.TryGetNumber(out var divisor) && divisor != 0
                    ? Become(left, divisor > 0 ? comparison : mirrored, Calculate(BinaryOperator.Multiply, AsDouble(bound), AsDouble(b)))
                    : [],
                a.TryGetNumber(out var dividend) && dividend > 0 && bound.TryGetNumber(out var limit) && limit > 0
                    ? Become(right, mirrored, Value.From((double?)(dividend / limit)))
                    : [],
            ],
        });

        IReadOnlyList<ChangeSet> Factor(ConditionNode side, Value other) =>
            other.TryGetNumber(out var factor) && factor != 0 && bound.TryGetNumber(out var product)
                ? Become(side, factor > 0 ? comparison : mirrored, Value.From((double?)(product / factor)))
                : [];

        Value Calculate(BinaryOperator operation, Value first, Value second) => Operations.Arithmetic(operation, first, second, context, node);

        IReadOnlyList<ChangeSet> Become(ConditionNode side, BinaryOperator order, Value limit) => !IsKnown(limit) ? []
            : Seek(side, order == BinaryOperator.Equal ? new Goal.OneOf([limit]) : new Goal.Compare(order, limit));
    }

    private IEnumerable<IReadOnlyList<ChangeSet>> ForEach(WalkNode node, bool wanted)
    {
        var list = _tracer.Trace(node.List);
        var walk = new ListWalk(node, context, list.Value);
        while (walk.Next())
        {
            _tracer.Locate(node, list, walk);
            yield return Seek(node.Body, wanted);
        }
    }

    /// <summary>The values of a list of choices for which the body comes out so, whether they are in the list or not.</summary>
    private List<Value> ChoicesFor(WalkNode node, bool wanted)
    {
        if (node.List.Type is not ConditionType.ListOf { Element: ConditionType.Choice choice })
        {
            return [];
        }

        var goal = Goal.Truth(wanted);
        return choice.Values.Select(name => Value.From(name)).Where(value =>
        {
            context.SetLocal(node.Slot, value);
            return goal.IsMetBy(node.Body.EvaluateAfresh(context));
        }).ToList();
    }

    /// <summary>Notes that a new element of a list might be what it takes, where the list is one of parts.</summary>
    private void NoteListToExtend(ConditionNode list)
    {
        if (list.Type is ConditionType.ListOf { Element: ConditionType.Part })
        {
            ListToExtend ??= list.Path;
        }
    }

    /// <summary>The change of a fact itself, or of the day by which it follows from two, where a party can make it and there is a value that is as wanted.</summary>
    private IReadOnlyList<ChangeSet> State(ConditionNode node, Goal goal)
    {
        if (node.Fact is not { } fact || _tracer.Trace(node) is not { Pointer: { } pointer } trace || !mayChange(fact, pointer))
        {
            return [];
        }

        var partnership = (Model.Partnership)context.Root!;
        var itself = Of(new(pointer, fact, node.Type, trace.Value, [goal]));
        if (LastDay.Of(partnership, fact, pointer) is not { } day || !mayChange(day.Fact, day.Pointer))
        {
            return itself;
        }

        var moved = day.GoalsFor(goal) is { Count: > 0 } goals ? Of(new(day.Pointer, day.Fact, ConditionType.Day, day.Value, goals)) : [];
        return ModelPlaces.IsDerived(partnership, pointer) ? moved : All([itself, moved]);
    }

    private IReadOnlyList<ChangeSet> StateAmount(ConditionNode money, Goal goal) =>
        money.Fact is { } fact && _tracer.Trace(money) is { Pointer: { } pointer, Value: var sum } && mayChange(fact, pointer) && sum.AsPart() is Model.Money stated
            ? Of(new(pointer, fact, ConditionType.Double, Value.From(stated.Amount), [goal], stated.Currency))
            : [];

    private static bool IsKnown(Value value) => !value.IsUnknown && !value.IsError;

    private static Value AsDouble(Value number) => number.TryGetNumber(out var amount) ? Value.From((double?)amount) : number;

    private static IReadOnlyList<ChangeSet> Of(FactTarget target) => target.Options.Count == 0 ? [] : [ChangeSet.Of(target)];

    private static IReadOnlyList<ChangeSet> Any(IEnumerable<IReadOnlyList<ChangeSet>> ways) => Keep(ways.SelectMany(way => way));

    /// <summary>The changes that do all of several things. What comes after a part that cannot be done is not sought.</summary>
    private static IReadOnlyList<ChangeSet> All(IEnumerable<IReadOnlyList<ChangeSet>> parts)
    {
        var all = Nothing;
        foreach (var part in parts)
        {
            all = Keep(all.SelectMany(done => part.Select(done.And)).OfType<ChangeSet>());
            if (all.Count == 0)
            {
                break;
            }
        }

        return all;
    }

    private static IReadOnlyList<ChangeSet> Keep(IEnumerable<ChangeSet> sets)
        => [.. sets.DistinctBy(set => set.Key, StringComparer.Ordinal).OrderBy(set => set.Cost).Take(Kept)];
}
