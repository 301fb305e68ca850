using RelationshipRules.Model;

namespace RelationshipRules.Authoring;

/// <summary>
/// Wraps what a description states, so that tests over it come out unknown where it is not stated:
/// <c>Fact.Of(agreement.TermMonths) >= 24</c>. In plain C#, <c>agreement.TermMonths >= 24</c> is false for a term that nobody has stated.
/// </summary>
public static class Fact
{
    /// <summary>A truth value that is stated or not.</summary>
    /// <param name="value">The fact; null where it is not stated.</param>
    public static TruthValue Of(bool? value) => value is { } stated ? TruthValue.Known(stated) : TruthValue.Unknown;

    /// <summary>Not to be used: stops a comparison made in plain C# from being taken for a fact.</summary>
    /// <param name="value">The result of a comparison.</param>
    [Obsolete("A comparison in plain C# is false where a fact is not stated. Wrap the fact, not the comparison: Fact.Of(a.TermMonths) >= 24. For what is always known there is TruthValue.Known.", error: true)]
    public static TruthValue Of(bool value) => TruthValue.Known(value);

    /// <summary>A whole number that is stated or not.</summary>
    /// <param name="value">The fact; null where it is not stated.</param>
    public static Fact<double> Of(int? value) => value is { } stated ? new(stated) : default;

    /// <summary>A whole number that is stated, exactly or by its bounds, or not.</summary>
    /// <param name="value">The fact; null where it is not stated.</param>
    public static Fact<double> Of(Known<int>? value) => value is not { } stated ? default
        : stated.Exact is { } exact ? new(exact)
        : Fact<double>.Of(Known.Between<double>(stated.From ?? stated.Above + 1, stated.To ?? stated.Below - 1));

    /// <summary>A number that is stated, exactly or by its bounds, or not.</summary>
    /// <param name="value">The fact; null where it is not stated.</param>
    public static Fact<double> Of(Known<double>? value) => value is { } stated ? Fact<double>.Of(stated) : default;

    /// <summary>An amount of money that is stated, exactly or by its bounds, or not.</summary>
    /// <param name="value">The fact; null where it is not stated.</param>
    public static Fact<double> Of(Known<decimal>? value) => value is not { } stated ? default
        : (double?)(stated.From ?? stated.Above) is { } least && least.Equals((double?)(stated.To ?? stated.Below)) ? new(least)
        : Fact<double>.Of(Known.Between((double?)stated.From, (double?)stated.To, (double?)stated.Above, (double?)stated.Below));

    /// <summary>A day that is stated, exactly or by its bounds, or not.</summary>
    /// <param name="value">The fact; null where it is not stated.</param>
    public static Fact<DateOnly> Of(Known<DateOnly>? value) => value is { } stated ? Fact<DateOnly>.Of(stated) : default;

    /// <summary>A number that is stated or not.</summary>
    /// <param name="value">The fact; null where it is not stated.</param>
    public static Fact<double> Of(double? value) => value is { } stated ? new(stated) : default;

    /// <summary>A number, such as an amount of money, that is stated or not.</summary>
    /// <param name="value">The fact; null where it is not stated.</param>
    public static Fact<double> Of(decimal? value) => value is { } stated ? new((double)stated) : default;

    /// <summary>A text that is stated or not.</summary>
    /// <param name="value">The fact; null where it is not stated.</param>
    public static Fact<string> Of(string? value) => value is null ? default : new(value);

    /// <summary>A choice, a day or another value that is stated or not.</summary>
    /// <typeparam name="T">The choice's enum, or the type of the value.</typeparam>
    /// <param name="value">The fact; null where it is not stated.</param>
    public static Fact<T> Of<T>(T? value)
        where T : struct => value is { } stated ? new(stated) : default;

    /// <summary>A list that is stated or not; an empty one is stated to be empty.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="list">The fact; null where it is not stated.</param>
    public static FactList<T> Of<T>(IReadOnlyList<T>? list)
        where T : notnull => new(list);

    /// <summary>Whether something is stated at all: always known, as <c>has()</c> is in conditions.</summary>
    /// <param name="value">The fact.</param>
    public static TruthValue IsStated(object? value) => TruthValue.Known(value is not null);
}
