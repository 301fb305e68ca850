using System.Runtime.InteropServices;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;

namespace RelationshipRules.Compilation;

/// <summary>On what day that was which a rule judges, and whether the rule was in force then. Later than the day of the analysis nothing is judged.</summary>
/// <param name="days">When the rule is in force.</param>
/// <param name="asOf">The day of the analysis.</param>
/// <param name="own">The day of what is judged.</param>
/// <param name="notAfter">Days that it cannot have been after: an agreement has begun before it ends.</param>
/// <param name="described">The day of the description, of which it is taken to be where its own is not stated; null where that is its own.</param>
/// <param name="presumes">Whether that may be taken.</param>
/// <param name="isYardstick">Whether it measures, too, what was before its first day.</param>
internal sealed class DayTest(DaysOfForce days, DateOnly asOf, CompiledCondition own, CompiledCondition[] notAfter, CompiledCondition? described, bool presumes, bool isYardstick)
{
    private readonly int _asOf = asOf.DayNumber;
    private readonly int _first = days.From?.DayNumber ?? int.MinValue;
    private readonly int _last = days.To?.DayNumber ?? int.MaxValue;

    public CompiledCondition Own => own;

    public bool Presumes => presumes;

    /// <summary>When the rule is in force.</summary>
    public DaysOfForce InForce => days;

    /// <summary>What it reads.</summary>
    public IEnumerable<CompiledCondition> Conditions => [own, .. notAfter, .. described is null ? [] : (CompiledCondition[])[described]];

    /// <summary>Whether the rule was in force: before its first day it does not speak, after its last it is a yardstick.</summary>
    /// <param name="context">Where to look.</param>
    /// <param name="mayPresume">Whether what is presumed holds.</param>
    /// <returns>Whether it speaks, by what is stated and with what is presumed; whether as a yardstick; and whether that rests on what is presumed.</returns>
    public (Truth Stated, Truth Presumed, bool IsYardstick, bool RestsOnDay) Test(EvaluationContext context, bool mayPresume)
    {
        var day = Judge(context);
        var stated = HasBegun(day.IsStated ? day.Least : int.MinValue, day.Latest);

        // What may have been after the last day is spared the weight of a norm in force.
        var isSpared = IsOutside(day.IsStated ? day.Least : int.MinValue, day.Latest);
        return day.IsStated || !presumes || !mayPresume ? (stated, stated, isSpared, false)
            : (stated, HasBegun(day.Least, day.Most), IsOutside(day.Least, day.Most), isSpared);
    }

    /// <summary>The day of what is judged, of which only bounds may be known; presumed where it is not stated.</summary>
    public JudgedDay Judge(EvaluationContext context)
    {
        var latest = _asOf;
        foreach (var other in notAfter)
        {
            latest = Math.Min(latest, Most(other.Evaluate(context)));
        }

        var stated = own.Evaluate(context);
        if (!stated.IsUnknown)
        {
            // A day that is said to be after one that it cannot be after is told as a contradiction, and taken as it is stated.
            var least = Math.Min(Least(stated), _asOf);
            var most = Math.Min(Most(stated), least <= latest ? latest : _asOf);
            return new(least, most, most, IsStated: true);
        }

        var taken = described?.Evaluate(context) ?? Value.Unknown;
        return taken.IsUnknown ? new(latest, latest, latest, IsStated: false)
            : new(Math.Min(Least(taken), latest), Math.Min(Most(taken), latest), latest, IsStated: false);
    }

    private Truth HasBegun(int least, int most) => isYardstick || least >= _first ? Truth.True : most < _first ? Truth.False : Truth.Unknown;

    private bool IsOutside(int least, int most) => most > _last || (isYardstick && least < _first);

    private static int Least(Value value) => value.TryGetDay(out var day) ? day.DayNumber : value.Bounds is { } bounds && double.IsFinite(bounds.Least) ? (int)bounds.Least : int.MinValue;

    private static int Most(Value value) => value.TryGetDay(out var day) ? day.DayNumber : value.Bounds is { } bounds && double.IsFinite(bounds.Most) ? (int)bounds.Most : int.MaxValue;
}

/// <summary>The day of what is judged, as a day number.</summary>
/// <param name="Least">The earliest that it may have been.</param>
/// <param name="Most">The latest that it may have been.</param>
/// <param name="Latest">The latest that it may have been by what is stated alone.</param>
/// <param name="IsStated">Whether it is stated itself, be it in part.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JudgedDay(int Least, int Most, int Latest, bool IsStated);
