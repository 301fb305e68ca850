using System.Runtime.InteropServices;

namespace RelationshipRules;

/// <summary>What one rule came to, for the whole description or for one element of the list it looks at.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RuleOutcome
{
    private readonly byte _outcome;
    private readonly byte _severity;
    private readonly byte _because;
    private readonly Marks _marks;

    internal RuleOutcome(RuleDescriptor rule, int elementIndex, Outcome outcome, Severity severity, NotApplicableBecause because = default, bool isPresumed = false, bool isYardstick = false)
    {
        (Rule, ElementIndex, _outcome, _because) = (rule, elementIndex, (byte)outcome, (byte)because);
        var isMild = isYardstick && outcome.IsDecided();
        _severity = (byte)(isMild && severity > Severity.Warning ? Severity.Warning : severity);
        _marks = (isPresumed ? Marks.Presumed : Marks.None) | (isMild ? Marks.Yardstick : Marks.None);
    }

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
    public Outcome Outcome => (Outcome)_outcome;

    /// <summary>The severity in force for the rule; of a yardstick a warning at most.</summary>
    public Severity Severity => (Severity)_severity;

    /// <summary>Which test failed, where the rule does not apply.</summary>
    public NotApplicableBecause Because => (NotApplicableBecause)_because;

    /// <summary>Whether the outcome rests on something that is presumed, because nothing is stated: <see cref="Finding.Presumptions"/> says what.</summary>
    public bool RestsOnPresumption => (_marks & Marks.Presumed) != Marks.None;

    /// <summary>Whether the rule is a yardstick here and no norm: what it judges was not while the rule was in force, or may not have been.</summary>
    public bool IsYardstick => (_marks & Marks.Yardstick) != Marks.None;

    [Flags]
    private enum Marks : byte
    {
        None = 0,
        Presumed = 1,
        Yardstick = 2,
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
