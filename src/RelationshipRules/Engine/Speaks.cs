using System.Runtime.InteropServices;
using RelationshipRules.Facts;

namespace RelationshipRules.Engine;

/// <summary>Whether a ruleset speaks of something: by what is stated alone, and with what it presumes.</summary>
/// <param name="Stated">By what is stated.</param>
/// <param name="Presumed">With what is presumed where nothing is stated.</param>
/// <param name="Because">Which test it is that fails, where one does.</param>
/// <param name="IsYardstick">Whether it speaks as a yardstick only, because it was not in force then.</param>
/// <param name="RestsOnDay">Whether it rests on a day that is presumed whether it does.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Speaks(Truth Stated, Truth Presumed, NotApplicableBecause Because, bool IsYardstick = false, bool RestsOnDay = false)
{
    /// <summary>What has not been tested.</summary>
    public static Speaks NotTested => new(RuleEvaluator.NotTested, RuleEvaluator.NotTested, default);

    /// <summary>Whether it speaks for certain, as a norm, and by what is stated alone.</summary>
    public bool IsCertain => Stated == Truth.True && Presumed == Truth.True && !IsYardstick && !RestsOnDay;

    public static Speaks Always => new(Truth.True, Truth.True, default);

    /// <summary>The whole as a number below 2 to the power of 24.</summary>
    public int Code => (int)Stated | ((int)Presumed << 8) | ((int)Because << 16) | (IsYardstick ? 1 << 20 : 0) | (RestsOnDay ? 1 << 21 : 0);

    /// <summary>Both tests together; where both fail, the first is the reason.</summary>
    public Speaks And(Speaks other) => Stated is Truth.False or Truth.Error ? this
        : new(
            Truths.And(Stated, other.Stated),
            Truths.And(Presumed, other.Presumed),
            other.Stated == Truth.False || Presumed != Truth.False ? other.Because : Because,
            IsYardstick || other.IsYardstick,
            RestsOnDay || other.RestsOnDay);
}
