using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RelationshipRules;

/// <summary>What one rule came to, for the whole description or for one element of the list it looks at.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RuleOutcome
{
    /// <summary>The mark of an outcome that rests on something presumed.</summary>
    internal const uint Presumed = 1 << 24;

    private const uint Yardstick = 2 << 24;

    /// <summary>The outcome, the severity, the reason and the marks, a byte each, from the lowest on.</summary>
    private readonly uint _state;

    internal RuleOutcome(RuleDescriptor rule, int elementIndex, Outcome outcome, Severity severity, NotApplicableBecause because = default, bool isPresumed = false, bool isYardstick = false)
        : this(rule, elementIndex, StateOf(outcome, severity, because, isPresumed, isYardstick))
    {
    }

    internal RuleOutcome(RuleDescriptor rule, int elementIndex, uint state) => (Rule, ElementIndex, _state) = (rule, elementIndex, state);

    /// <summary>The same for another element.</summary>
    internal RuleOutcome(RuleOutcome other, int elementIndex)
    {
        this = other;
        ElementIndex = elementIndex;
    }

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>The index of the element; -1 for the whole description, and for a list that is absent or empty.</summary>
    public int ElementIndex { get; }

    /// <summary>The outcome.</summary>
    public Outcome Outcome => (Outcome)(byte)_state;

    /// <summary>The severity in force for the rule; of a yardstick a warning at most.</summary>
    public Severity Severity => (Severity)(byte)(_state >> 8);

    /// <summary>Which test failed, where the rule does not apply.</summary>
    public NotApplicableBecause Because => (NotApplicableBecause)(byte)(_state >> 16);

    /// <summary>Whether the outcome rests on something that is presumed, because nothing is stated: <see cref="Finding.Presumptions"/> says what.</summary>
    public bool RestsOnPresumption => (_state & Presumed) != 0;

    /// <summary>Whether the rule is a yardstick here and no norm: what it judges was not while the rule was in force, or may not have been.</summary>
    public bool IsYardstick => (_state & Yardstick) != 0;

    /// <summary>What tells one outcome of a rule from another, in one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint StateOf(Outcome outcome, Severity severity, NotApplicableBecause because, bool isPresumed, bool isYardstick)
    {
        var isMild = isYardstick && outcome.IsDecided();
        return (uint)outcome
            | ((uint)(isMild && severity > Severity.Warning ? Severity.Warning : severity) << 8)
            | ((uint)because << 16)
            | (isPresumed ? Presumed : 0)
            | (isMild ? Yardstick : 0);
    }
}

/// <summary>Why a rule does not apply.</summary>
public enum NotApplicableBecause
{
    /// <summary>It applies, or that is not known.</summary>
    None,

    /// <summary>Its ruleset is for another place, or for other work.</summary>
    Place,

    /// <summary>It was not in force yet on the day of what it would judge.</summary>
    Day,

    /// <summary>The party on the side that it speaks to is none that its ruleset binds.</summary>
    Party,

    /// <summary>Its own condition does not hold.</summary>
    Condition,

    /// <summary>The list that it looks at is stated to be empty.</summary>
    NoElements,
}
