using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions.Evaluation;

/// <summary>A function that conditions may call.</summary>
/// <param name="Name">The name.</param>
/// <param name="Form">Where it is written.</param>
/// <param name="Operands">What each operand must be; the first is what a method stands after.</param>
/// <param name="Result">The type of its value.</param>
/// <param name="Cost">The steps that it takes, from the lengths of two texts that it looks through; 0 for operands that are no text.</param>
/// <param name="Evaluate">Works it out from operands that are known; one operand leaves the second without meaning. Unknown where operands are of other kinds.</param>
internal sealed record Function(
    string Name,
    FunctionForm Form,
    IReadOnlyList<OperandKind> Operands,
    ConditionType Result,
    Func<long, long, long> Cost,
    Func<Value, Value, IErrorSource, Value> Evaluate)
{
    /// <summary>For a function that counts the time between days, the one that adds as much; one that adds is its own.</summary>
    public Function? Shift
    {
        get => field ?? (Result.Is(ValueKind.Day) ? this : null);
        init;
    }

    /// <summary>
    /// The bounds of a result from those of days and numbers: what is counted between days grows with the second and shrinks with the first, what
    /// is added to a day grows with both. Unknown for other functions.
    /// </summary>
    public Value EvaluateBounds(Value first, Value second, IErrorSource source)
    {
        if (Shift is null || first.ToInterval() is not { } a || second.ToInterval() is not { } b)
        {
            return Value.Unknown;
        }

        var isDay = Result.Is(ValueKind.Day);
        var (from, to) = (At(isDay ? a.Least : a.Most, b.Least), At(isDay ? a.Most : a.Least, b.Most));
        return from is null && to is null
            ? Value.Unknown
            : Value.FromBounds(new(from ?? double.NegativeInfinity, to ?? double.PositiveInfinity, isDay ? IntervalKind.Days : IntervalKind.Whole));

        // An end that cannot be worked out, because it is none or outside the calendar, is no end.
        double? At(double day, double other) => !double.IsFinite(day) || !double.IsFinite(other) ? null
            : Evaluate(OfEnd(a, day), OfEnd(b, other), source) is { IsError: false } end && end.ToInterval() is { } bounds ? bounds.Least : null;

        static Value OfEnd(Interval bounds, double end) => Value.FromBounds(bounds with { From = end, To = end, IsAbove = false, IsBelow = false });
    }

    public bool HasForm(bool isMethod) => Form == FunctionForm.Either || (Form == FunctionForm.Method) == isMethod;
}

/// <summary>Where a function is written: before its operands, after the first of them, or either way.</summary>
internal enum FunctionForm
{
    Function,
    Method,
    Either,
}

/// <summary>What an operand of a function must be, in words and as a type.</summary>
internal sealed record OperandKind(string Words, Func<ConditionType, bool> Accepts)
{
    public static readonly OperandKind Text = new("text", type => type.IsText);
    public static readonly OperandKind ListOrText = new("a list or text", type => type.IsText || type is ConditionType.ListOf);
    public static readonly OperandKind Day = new("a day", type => type.Is(ValueKind.Day));
    public static readonly OperandKind Number = new("a number", type => type.IsNumber);
}
