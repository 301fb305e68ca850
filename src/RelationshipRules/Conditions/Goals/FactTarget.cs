using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Goals;

/// <summary>A fact that is to become another, and all that is wanted of it. Immutable.</summary>
public sealed class FactTarget
{
    private const double PerElement = 0.1;

    internal FactTarget(string pointer, FactInfo fact, ConditionType type, Value current, IReadOnlyList<Goal> goals, string? currency = null)
    {
        (Pointer, Fact, Type) = (pointer, fact, type);
        (Current, Goals, Currency) = (current, goals, currency);
    }

    /// <summary>Where the fact stands, or would stand.</summary>
    public string Pointer { get; }

    /// <summary>The fact.</summary>
    public FactInfo Fact { get; }

    /// <summary>Its type in conditions; of money that of its amount.</summary>
    internal ConditionType Type { get; }

    internal Value Current { get; }

    internal IReadOnlyList<Goal> Goals { get; }

    /// <summary>Of money, whose goals are about the amount.</summary>
    internal string? Currency { get; }

    /// <summary>The values that are as wanted, the one that the rule names first, or else the one nearest to what is stated, first; of numbers and dates only that one. Empty where there is none.</summary>
    internal IReadOnlyList<Value> Options => field ??= Resolve();

    /// <summary>
    /// The nearest value that is as wanted: a <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/> (dates as text),
    /// <see cref="Model.Money"/> or list of strings.
    /// </summary>
    public object To => Plain(Options[0]);

    /// <summary>For a choice of which several values would do: the same target with each of them alone; empty for all others.</summary>
    public IReadOnlyList<FactTarget> Choices => Type is ConditionType.Choice && Options.Count > 1 ? [.. Options.Select(option => Only([option]))] : [];

    /// <summary>The same target with only some of its values, each given by a target of its own.</summary>
    /// <param name="choices">Some of <see cref="Choices"/>.</param>
    /// <exception cref="ArgumentNullException">The choices are null.</exception>
    public FactTarget Only(IEnumerable<FactTarget> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return Only([.. choices.SelectMany(choice => choice.Options)]);
    }

    /// <summary>How much of a change it is: one for the fact, and a little for each element of a list.</summary>
    public double Cost => Options is [{ Kind: ValueKind.List } list, ..] ? 1 + (PerElement * (CountBeyond(Current, list) + CountBeyond(list, Current))) : 1;

    internal FactTarget And(FactTarget other) => new(Pointer, Fact, Type, Current, [.. Goals, .. other.Goals.Where(goal => !Goals.Contains(goal))], Currency);

    internal FactTarget Only(IReadOnlyList<Value> options) => new(Pointer, Fact, Type, Current, [new Goal.OneOf(options)], Currency);

    internal object Plain(Value value) => Currency is { } currency && value.TryGetNumber(out var amount) ? new Model.Money((decimal)amount, currency) : PlainValue.Of(value)!;

    private static int CountBeyond(Value list, Value other)
    {
        var others = other.Elements();
        return list.Elements().Count(element => !others.Contains(element));
    }

    private Value[] Resolve() => Type switch
    {
        ConditionType.Scalar { Kind: ValueKind.Bool } => [.. new[] { Value.True, Value.False }.Where(IsAsWanted)],
        ConditionType.Scalar { Kind: ValueKind.Int or ValueKind.Double } => Nearest(Type is ConditionType.Scalar { Kind: ValueKind.Int }),
        ConditionType.Scalar { Kind: ValueKind.Day } => NearestDay(),
        ConditionType.Choice choice => [.. ByDistance(choice).Where(IsAsWanted)],
        ConditionType.ListOf { Element: ConditionType.Choice choice } => ListOf([.. choice.Values.Select(name => Value.From(name))]),

        // Texts can be taken out of a list; which ones to put in only people know.
        ConditionType.ListOf { Element: ConditionType.Scalar { Kind: ValueKind.String } } => ListOf([]),
        _ => [],
    };

    private bool IsAsWanted(Value value) => Goals.All(goal => goal.IsMetBy(value)) && !(Fact.OnlyRises && IsLess(value));

    /// <summary>Whether a value falls behind what is stated, or takes something of it back.</summary>
    private bool IsLess(Value value) => Type switch
    {
        ConditionType.ListOf => Current.Elements().Except(value.Elements()).Any(),
        ConditionType.Choice choice => !Current.IsUnknown && Position(choice, value) < Position(choice, Current),
        ConditionType.Scalar { Kind: ValueKind.Bool } => Current.Equals(Value.True) && value.Equals(Value.False),
        _ => value.ToInterval()?.Least < Current.ToInterval()?.Least,
    };

    /// <summary>The values of a choice, those next to the present one first: values stand in an order that means something where there is one.</summary>
    private IEnumerable<Value> ByDistance(ConditionType.Choice choice)
    {
        var present = Current.IsUnknown ? 0 : Position(choice, Current);
        var named = Goals.OfType<Goal.OneOf>().FirstOrDefault()?.Values ?? [];

        // A rule that names what will do names the best first; only where it does not, the nearest is the smallest change.
        return choice.Values.Select((name, index) => (name, index)).OrderBy(value => named.Count > 0 ? IndexIn(named, value.name) : Math.Abs(value.index - present)).Select(value => Value.From(value.name));
    }

    private static int IndexIn(IReadOnlyList<Value> named, string name)
    {
        for (var i = 0; i < named.Count; i++)
        {
            if (named[i].TryGetText(out var text) && string.Equals(text, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return named.Count;
    }

    private static int Position(ConditionType.Choice choice, Value value) => value.TryGetText(out var text) ? choice.Values.ToList().IndexOf(text) : -1;

    private Value[] ListOf(Value[] known)
    {
        var unwanted = Goals.OfType<Goal.Without>().SelectMany(goal => goal.Items).ToList();
        var elements = Current.Elements().Where(element => !unwanted.Contains(element)).ToList();

        // What only one element can do comes first: it may do what several could.
        foreach (var goal in Goals.OfType<Goal.With>().OrderBy(goal => goal.Items.Count))
        {
            if (!goal.IsMetBy(Value.FromValues([.. elements])) && goal.Items.FirstOrDefault(item => known.Contains(item) && !unwanted.Contains(item)) is { IsUnknown: false } item)
            {
                elements.Add(item);
            }
        }

        foreach (var goal in Goals.OfType<Goal.Count>())
        {
            var others = known.Where(v => !elements.Contains(v) && !unwanted.Contains(v)).Take((int)Math.Clamp(goal.Least - elements.Count, 0, known.Length));
            elements = [.. elements.Concat(others).Take((int)Math.Min(goal.Most, int.MaxValue))];
        }

        // That a list has no more than so many can be said of a whole list only.
        var list = Value.FromValues([.. elements]);
        return !IsAsWanted(list) ? []
            : Current.TryGetOutsiders(out var outsiders) && !Goals.Any(goal => goal is Goal.Count { Most: < long.MaxValue }) ? [Value.FromValuesInPart([.. elements], [.. outsiders.Elements().Except(elements).Union(unwanted)])]
            : [list];
    }

    private Value[] Nearest(bool isWhole)
    {
        var stated = Current.ToInterval();
        var present = stated is null ? Fact.Minimum ?? 0 : double.IsFinite(stated.To) ? stated.Most : stated.Least;
        var candidates = Goals.SelectMany<Goal, double>(goal => goal switch
        {
            // What is held against a number of which only bounds are known has to be on the right side of all of them.
            Goal.Compare { Operator: var comparison, Bound: var bound } when bound.ToInterval() is { } between && (comparison is BinaryOperator.Less or BinaryOperator.LessOrEqual ? between.Least : between.Most) is var end && double.IsFinite(end) => [isWhole ? WholeBeyond(comparison, end) : Beyond(comparison, end)],
            Goal.OneOf oneOf => oneOf.Values.Select(value => value.TryGetNumber(out var number) ? number : present),
            Goal.NoneOf => [present + 1, present - 1],
            _ => [],
        });
        return
        [
            // Within bounds all numbers are as near; what a goal asks for comes before the end of the bounds.
            .. candidates.Append(present)
                .Where(number => number >= (Fact.Minimum ?? double.MinValue) && number <= (Fact.Maximum ?? double.MaxValue))
                .OrderBy(number => Math.Abs(number - (stated is null ? present : Math.Clamp(number, stated.Least, stated.Most))))
                .Select(number => isWhole && Math.Abs(number) < int.MaxValue ? Value.From((long?)number) : Value.From((double?)number))
                .Where(IsAsWanted)
                .Take(1),
        ];
    }

    private static double WholeBeyond(BinaryOperator comparison, double bound) => comparison switch
    {
        BinaryOperator.Less => Math.Ceiling(bound) - 1,
        BinaryOperator.LessOrEqual => Math.Floor(bound),
        BinaryOperator.Greater => Math.Floor(bound) + 1,
        _ => Math.Ceiling(bound),
    };

    /// <summary>The bound, or a step beyond it: no number is the smallest that is more than another, so the step is one that people would take.</summary>
    private double Beyond(BinaryOperator comparison, double bound)
    {
        var step = Fact.Maximum <= 1 ? 0.01 : 1;
        return comparison switch
        {
            BinaryOperator.Less when Fact.Minimum is { } minimum && bound - step < minimum => (bound + minimum) / 2,
            BinaryOperator.Less => bound - step,
            BinaryOperator.Greater when Fact.Maximum is { } maximum && bound + step > maximum => (bound + maximum) / 2,
            BinaryOperator.Greater => bound + step,
            _ => bound,
        };
    }

    private Value[] NearestDay()
    {
        var present = Current.ToInterval() is not { } stated ? (int?)null : (int)(double.IsFinite(stated.Most) ? stated.Most : stated.Least);
        var candidates = Goals.SelectMany<Goal, int>(goal => goal switch
        {
            Goal.Compare { Operator: BinaryOperator.Less, Bound: var bound } when bound.TryGetDay(out var day) => [Math.Max(day.DayNumber - 1, 0)],
            Goal.Compare { Operator: BinaryOperator.Greater, Bound: var bound } when bound.TryGetDay(out var day) => [Math.Min(day.DayNumber + 1, DateOnly.MaxValue.DayNumber)],
            Goal.Compare { Bound: var bound } when bound.TryGetDay(out var day) => [day.DayNumber],
            Goal.OneOf oneOf => oneOf.Values.Where(value => value.Kind == ValueKind.Day).Select(value => value.AsDay().DayNumber),
            _ => [],
        });
        return [.. candidates.OrderBy(day => Math.Abs(day - (present ?? day))).Select(day => Value.From((DateOnly?)DateOnly.FromDayNumber(day))).Where(IsAsWanted).Take(1)];
    }
}
