using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>
/// Makes handles of facts, from which tests are made that know what they read:
/// <c>FactHandle.Of((Agreement a) => a.TermMonths) >= 24</c>. A rule that is given such a test needs no <c>Reads</c>.
/// </summary>
public static partial class FactHandle
{
    /// <summary>A truth value; as a test of its own, whether it is true.</summary>
    /// <typeparam name="TPart">The part of the description that holds the fact.</typeparam>
    /// <param name="fact">The fact, and nothing else: <c>(Agreement a) => a.ExitPlan</c>.</param>
    /// <param name="text">The source code of the function, filled in by the compiler.</param>
    /// <exception cref="ArgumentException">The function is something else than a fact of its part.</exception>
    public static FactTest<TPart> Of<TPart>(Func<TPart, bool?> fact, [CallerArgumentExpression(nameof(fact))] string text = "")
        where TPart : class
    {
        ArgumentNullException.ThrowIfNull(fact);
        var path = PathOf(text);
        var read = Stated((TPart part) => Fact.Of(fact(part)), text);
        return new((part, _) => read(part), [path], [], path);
    }

    /// <summary>A whole number.</summary>
    /// <inheritdoc cref="Of{TPart}(Func{TPart, bool?}, string)"/>
    public static FactHandle<TPart, double> Of<TPart>(Func<TPart, Known<int>?> fact, [CallerArgumentExpression(nameof(fact))] string text = "")
        where TPart : class => new(Stated((TPart part) => Fact.Of(fact(part)), text), PathOf(text));

    /// <summary>A number.</summary>
    /// <inheritdoc cref="Of{TPart}(Func{TPart, bool?}, string)"/>
    public static FactHandle<TPart, double> Of<TPart>(Func<TPart, Known<double>?> fact, [CallerArgumentExpression(nameof(fact))] string text = "")
        where TPart : class => new(Stated((TPart part) => Fact.Of(fact(part)), text), PathOf(text));

    /// <summary>An amount of money: <c>(Agreement a) => a.AnnualValue?.Amount</c>.</summary>
    /// <inheritdoc cref="Of{TPart}(Func{TPart, bool?}, string)"/>
    public static FactHandle<TPart, double> Of<TPart>(Func<TPart, Known<decimal>?> fact, [CallerArgumentExpression(nameof(fact))] string text = "")
        where TPart : class => new(Stated((TPart part) => Fact.Of(fact(part)), text), PathOf(text));

    /// <summary>A day.</summary>
    /// <inheritdoc cref="Of{TPart}(Func{TPart, bool?}, string)"/>
    public static FactHandle<TPart, DateOnly> Of<TPart>(Func<TPart, Known<DateOnly>?> fact, [CallerArgumentExpression(nameof(fact))] string text = "")
        where TPart : class => new(Stated((TPart part) => Fact.Of(fact(part)), text), PathOf(text));

    /// <summary>A text.</summary>
    /// <inheritdoc cref="Of{TPart}(Func{TPart, bool?}, string)"/>
    public static FactHandle<TPart, string> Of<TPart>(Func<TPart, string?> fact, [CallerArgumentExpression(nameof(fact))] string text = "")
        where TPart : class => new(Stated((TPart part) => Fact.Of(fact(part)), text), PathOf(text));

    /// <summary>A choice.</summary>
    /// <typeparam name="TPart">The part of the description that holds the fact.</typeparam>
    /// <typeparam name="T">The choice's enum.</typeparam>
    /// <inheritdoc cref="Of{TPart}(Func{TPart, bool?}, string)"/>
    public static FactHandle<TPart, T> Of<TPart, T>(Func<TPart, T?> fact, [CallerArgumentExpression(nameof(fact))] string text = "")
        where TPart : class
        where T : struct, Enum => new(Stated((TPart part) => Fact.Of(fact(part)), text), PathOf(text));

    /// <summary>A list.</summary>
    /// <typeparam name="TPart">The part of the description that holds the fact.</typeparam>
    /// <typeparam name="T">The elements.</typeparam>
    /// <inheritdoc cref="Of{TPart}(Func{TPart, bool?}, string)"/>
    public static FactListHandle<TPart, T> Of<TPart, T>(Func<TPart, KnownList<T>?> fact, [CallerArgumentExpression(nameof(fact))] string text = "")
        where TPart : class
        where T : notnull => new(Stated((TPart part) => Fact.Of(fact(part)), text), PathOf(text));

    /// <summary>The path of a fact within its part, from the function that reads it: <c>a => a.AnnualValue?.Amount</c> is <c>annualValue.amount</c>.</summary>
    private static string PathOf(string text)
    {
        var match = Member().Match(text);
        return match.Success
            ? string.Join('.', match.Groups["member"].Captures.Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Value)))
            : throw new ArgumentException($"'{CodeJson.OneLine(text)}' is no fact of a part; write it like (Agreement a) => a.TermMonths.", nameof(text));
    }

    /// <summary>Reads the fact; of a part that is not stated there is none, also where the function says with <c>!</c> that it is there.</summary>
    private static Func<TPart, T> Stated<TPart, T>(Func<TPart, T> read, string text)
        where T : struct => !text.Contains('!', StringComparison.Ordinal) ? read : part =>
    {
        try
        {
            return read(part);
        }
        catch (NullReferenceException)
        {
            return default;
        }
    };

    [GeneratedRegex(@"^\s*(?:static\s+)?(?:\(\s*(?:[\w.]+\s+)?(?<part>\w+)\s*\)|(?<part>\w+))\s*=>\s*\k<part>(?:!?\s*\??\.\s*(?<member>\w+))+!?\s*$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Member();
}

/// <summary>A fact of a part, from which tests are made that know what they read. Comparing it gives a <see cref="FactTest{TPart}"/>.</summary>
/// <typeparam name="TPart">The part of the description that holds the fact.</typeparam>
/// <typeparam name="T">The value: <see cref="double"/> for all numbers, an enum of the model, <see cref="DateOnly"/> or <see cref="string"/>.</typeparam>
[SuppressMessage("Usage", "CA2231", Justification = "The operators make tests.")]
[SuppressMessage("Usage", "CA2226", Justification = "All six are there.")]
public sealed class FactHandle<TPart, T>
    where TPart : class
    where T : notnull
{
    private readonly Func<TPart, Fact<T>> _read;

    internal FactHandle(Func<TPart, Fact<T>> read, string path) => (_read, Path) = (read, path);

    /// <summary>The path of the fact within its part: <c>termMonths</c>.</summary>
    public string Path { get; }

    /// <summary>Whether it has that value.</summary>
    public static FactTest<TPart> operator ==(FactHandle<TPart, T> left, FactOperand<TPart, T> right) => Make(left, right, "==", static (a, b) => a == b);

    /// <summary>Whether it has another value.</summary>
    public static FactTest<TPart> operator !=(FactHandle<TPart, T> left, FactOperand<TPart, T> right) => Make(left, right, "!=", static (a, b) => a != b);

    /// <summary>Whether it is less, or earlier.</summary>
    public static FactTest<TPart> operator <(FactHandle<TPart, T> left, FactOperand<TPart, T> right) => Make(left, right, "<", static (a, b) => a < b);

    /// <summary>Whether it is not more, or not later.</summary>
    public static FactTest<TPart> operator <=(FactHandle<TPart, T> left, FactOperand<TPart, T> right) => Make(left, right, "<=", static (a, b) => a <= b);

    /// <summary>Whether it is more, or later.</summary>
    public static FactTest<TPart> operator >(FactHandle<TPart, T> left, FactOperand<TPart, T> right) => Make(left, right, ">", static (a, b) => a > b);

    /// <summary>Whether it is not less, or not earlier.</summary>
    public static FactTest<TPart> operator >=(FactHandle<TPart, T> left, FactOperand<TPart, T> right) => Make(left, right, ">=", static (a, b) => a >= b);

    /// <summary>Whether it is one of these.</summary>
    /// <param name="values">The values.</param>
    public FactTest<TPart> IsOneOf(params T[] values) => Is(fact => fact.IsOneOf(values), $"{Path} in [{string.Join(", ", values)}]");

    /// <summary>A test that no operator has: <c>Country.Is(c => c.Is(code => code.StartsWith("GB")))</c>.</summary>
    /// <param name="test">The test of the fact.</param>
    /// <param name="text">The source code of the test, filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException">The test is null.</exception>
    public FactTest<TPart> Is(Func<Fact<T>, TruthValue> test, [CallerArgumentExpression(nameof(test))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(test);
        return new((part, _) => test(_read(part)), [Path], [], CodeJson.OneLine(text));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    internal Fact<T> Read(TPart part) => _read(part);

    private static FactTest<TPart> Make(FactHandle<TPart, T> left, FactOperand<TPart, T> right, string sign, Func<Fact<T>, Fact<T>, TruthValue> compare)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new((part, facts) => compare(left._read(part), right.Read(part, facts)), [left.Path, .. right.Facts], right.Parameters, $"{left.Path} {sign} {right.Text}");
    }
}

/// <summary>What a fact is compared with: a value, a parameter of the ruleset, or another fact of the same part. Made by conversion.</summary>
/// <typeparam name="TPart">The part of the description.</typeparam>
/// <typeparam name="T">The value.</typeparam>
[SuppressMessage("Usage", "CA2225", Justification = "Nobody makes one but by comparing.")]
public sealed class FactOperand<TPart, T>
    where TPart : class
    where T : notnull
{
    private readonly FactReader<TPart, Fact<T>> _read;

    private FactOperand(FactReader<TPart, Fact<T>> read, string text) => (_read, Text) = (read, text);

    internal string Text { get; }

    internal IReadOnlyList<string> Facts { get; private init; } = [];

    internal IReadOnlyList<ParameterUse> Parameters { get; private init; } = [];

    /// <summary>A value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator FactOperand<TPart, T>(T value) => new((_, _) => value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"));

    /// <summary>Another fact of the part.</summary>
    /// <param name="fact">The fact.</param>
    public static implicit operator FactOperand<TPart, T>(FactHandle<TPart, T> fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new((part, _) => fact.Read(part), fact.Path) { Facts = [fact.Path] };
    }

    /// <summary>A parameter of the ruleset.</summary>
    /// <param name="parameter">The parameter.</param>
    public static implicit operator FactOperand<TPart, T>(ParameterBuilder parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return new((_, facts) => Value(facts, parameter.Path), parameter.Path) { Parameters = [new(parameter, typeof(T))] };
    }

    internal Fact<T> Read(TPart part, CodeFacts facts) => _read(part, facts);

    private static Fact<T> Value(CodeFacts facts, string path) =>
        typeof(T) == typeof(double) ? (Fact<T>)(object)Fact.Of(facts.GetNumber(path))
        : typeof(T) == typeof(DateOnly) ? (Fact<T>)(object)Fact.Of(facts.GetDay(path))
        : typeof(T) == typeof(string) ? (Fact<T>)(object)Fact.Of(facts.GetText(path))
        : default;
}

/// <summary>A list of a part, from which tests are made that know what they read.</summary>
/// <typeparam name="TPart">The part of the description that holds the list.</typeparam>
/// <typeparam name="T">The elements.</typeparam>
public sealed class FactListHandle<TPart, T>
    where TPart : class
    where T : notnull
{
    private readonly Func<TPart, FactList<T>> _read;

    internal FactListHandle(Func<TPart, FactList<T>> read, string path) => (_read, Path) = (read, path);

    /// <summary>The path of the list within its part: <c>eligibleCosts</c>.</summary>
    public string Path { get; }

    /// <summary>Whether an element has this value.</summary>
    /// <param name="value">The value.</param>
    public FactTest<TPart> Contains(T value) => Is(list => list.Contains(value), $"{value} in {Path}");

    /// <summary>A test of the list: <c>UnpaidTasks.Is(tasks => tasks.Count == 0)</c>.</summary>
    /// <param name="test">The test.</param>
    /// <param name="text">The source code of the test, filled in by the compiler.</param>
    /// <exception cref="ArgumentNullException">The test is null.</exception>
    public FactTest<TPart> Is(Func<FactList<T>, TruthValue> test, [CallerArgumentExpression(nameof(test))] string text = "")
    {
        ArgumentNullException.ThrowIfNull(test);
        return new((part, _) => test(_read(part)), [Path], [], CodeJson.OneLine(text));
    }
}

/// <summary>A test of a part that knows what it reads. Combined by <c>&amp;</c>, <c>|</c> and <c>!</c>.</summary>
/// <typeparam name="TPart">The part of the description.</typeparam>
[SuppressMessage("Usage", "CA2225", Justification = "Tests are combined by operators, as truth values are.")]
public sealed class FactTest<TPart>
    where TPart : class
{
    internal FactTest(FactReader<TPart, TruthValue> evaluate, IReadOnlyList<string> facts, IReadOnlyList<ParameterUse> parameters, string text)
        => (Evaluate, Facts, Parameters, Text) = (evaluate, facts, parameters, text);

    internal FactReader<TPart, TruthValue> Evaluate { get; }

    internal IReadOnlyList<string> Facts { get; }

    internal IReadOnlyList<ParameterUse> Parameters { get; }

    internal string Text { get; }

    /// <summary>Both.</summary>
    public static FactTest<TPart> operator &(FactTest<TPart> left, FactTest<TPart> right) => Join(left, right, "&", static (a, b) => a & b);

    /// <summary>Either.</summary>
    public static FactTest<TPart> operator |(FactTest<TPart> left, FactTest<TPart> right) => Join(left, right, "|", static (a, b) => a | b);

    /// <summary>The opposite.</summary>
    public static FactTest<TPart> operator !(FactTest<TPart> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return new((part, facts) => !test.Evaluate(part, facts), test.Facts, test.Parameters, $"!({test.Text})");
    }

    /// <summary>The test in words of code: <c>termMonths >= params.minimumTermMonths</c>.</summary>
    public override string ToString() => Text;

    private static FactTest<TPart> Join(FactTest<TPart> left, FactTest<TPart> right, string sign, Func<TruthValue, TruthValue, TruthValue> join)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            (part, facts) => join(left.Evaluate(part, facts), right.Evaluate(part, facts)),
            [.. left.Facts.Union(right.Facts, StringComparer.Ordinal)],
            [.. left.Parameters.Union(right.Parameters)],
            $"({left.Text}) {sign} ({right.Text})");
    }
}

/// <summary>Reads something of a part, with the parameters beside it.</summary>
internal delegate TResult FactReader<in TPart, out TResult>(TPart part, CodeFacts facts);

/// <summary>A parameter that is compared with a fact.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Type">The type of the fact.</param>
internal sealed record ParameterUse(ParameterBuilder Parameter, Type Type)
{
    /// <summary>What is wrong with it; null where the two can be compared.</summary>
    public string? Problem
    {
        get
        {
            var needed = Type == typeof(double) ? "number" : Type == typeof(DateOnly) ? "date" : Type == typeof(string) ? "text" : null;
            return string.Equals(needed, Parameter.Type, StringComparison.Ordinal) ? null
                : needed is null ? $"{Parameter.Path} cannot be compared with a choice, {Type.Name}: parameters are numbers, texts, days or truth values. Name the value in the code."
                : $"{Parameter.Path} is a {Parameter.Type} and is compared with a {needed}.";
        }
    }
}
