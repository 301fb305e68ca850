using System.Runtime.InteropServices;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;

namespace RelationshipRules.Compilation;

/// <summary>On what day that was which a rule judges, and whether the rule was in force then. Later than the day of the analysis nothing is judged.</summary>
/// <param name="days">When the rule is in force.</param>
/// <param name="asOf">The day of the analysis.</param>
/// <param name="own">The day of what is judged.</param>
/// <param name="others">Other days that are stated of it: where its own is not stated, it is taken to be of the earliest of them.</param>
/// <param name="presumes">Whether that may be taken.</param>
/// <param name="isYardstick">Whether it judges, too, what was before its first day.</param>
internal sealed class DayTest(DaysOfForce days, DateOnly asOf, CompiledCondition own, CompiledCondition[] others, bool presumes, bool isYardstick)
{
    private readonly int _asOf = asOf.DayNumber;
    private readonly int _first = days.From?.DayNumber ?? int.MinValue;
    private readonly int _last = days.To?.DayNumber ?? int.MaxValue;

    // What nobody states makes no difference where every day is late enough, or none is.
    private readonly bool _isSettled = isYardstick || days.From is not { } first || asOf < first;

    public CompiledCondition Own => own;

    public bool Presumes => presumes;

    /// <summary>When the rule is in force.</summary>
    public DaysOfForce Days => days;

    /// <summary>What it reads.</summary>
    public IEnumerable<CompiledCondition> Conditions => others.Prepend(own);

    /// <summary>Whether the rule was in force: before its first day it does not speak, after its last it is a yardstick.</summary>
    public (Truth Stated, Truth Presumed, bool IsYardstick) Test(EvaluationContext context)
    {
        var day = Judge(context);
        var presumed = isYardstick || day.Least >= _first ? Truth.True : day.Most < _first ? Truth.False : Truth.Unknown;
        var stated = day.IsStated || _isSettled ? presumed : Truth.Unknown;

        // What may have been after the last day is spared the weight of a norm in force.
        return (stated, presumes ? presumed : stated, day.Most > _last || (isYardstick && day.Least < _first));
    }

    /// <summary>The day of what is judged, of which only bounds may be known; presumed where it is not stated.</summary>
    public JudgedDay Judge(EvaluationContext context)
    {
        var value = own.Evaluate(context);
        if (!value.IsUnknown)
        {
            return new(Math.Min(Least(value), _asOf), Math.Min(Most(value), _asOf), IsStated: true);
        }

        var latest = _asOf;
        foreach (var other in others)
        {
            latest = Math.Min(latest, Most(other.Evaluate(context)));
        }

        return new(latest, latest, IsStated: false);
    }

    private static int Least(Value value) => value.TryGetDay(out var day) ? day.DayNumber : value.Bounds is { } bounds && double.IsFinite(bounds.Least) ? (int)bounds.Least : int.MinValue;

    private static int Most(Value value) => value.TryGetDay(out var day) ? day.DayNumber : value.Bounds is { } bounds && double.IsFinite(bounds.Most) ? (int)bounds.Most : int.MaxValue;
}

/// <summary>The day of what is judged, as a day number.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JudgedDay(int Least, int Most, bool IsStated);
