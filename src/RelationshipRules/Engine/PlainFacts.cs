using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Engine;

/// <summary>
/// What the code that is written ahead for conditions is made of: the same three values, of facts as the model has them. What is seldom so, a number of which only
/// bounds are known or a list that is very long, is left to the tree, and stands here as <see cref="Truth.Error"/>; where the rest decides, it does not matter.
/// </summary>
internal static class PlainFacts
{
    /// <summary>From so many elements on a list is left to the tree, which counts the steps that it takes and looks ids up.</summary>
    public const int Long = 64;

    /// <summary>Longer texts are left to the tree, likewise.</summary>
    public const int LongText = 128;

    /// <summary>Stands for a number that is not stated.</summary>
    public const double UnknownNumber = double.NaN;

    /// <summary>Stands for a number that is left to the tree. No number of a description is infinite.</summary>
    public const double TreeNumber = double.PositiveInfinity;

    /// <summary>Stands for a day that is not stated.</summary>
    public const int UnknownDay = int.MinValue;

    /// <summary>Stands for a day that is left to the tree.</summary>
    public const int TreeDay = int.MaxValue;

    /// <summary>Beyond this a double does not hold each whole number.</summary>
    private const double MostWhole = 9007199254740992;

    /// <summary>Stands for a text that is left to the tree; known by being this very object.</summary>
    public static readonly string TextOfTree = new(['?']);

    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Of(bool? value) => value is { } stated ? stated ? Truth.True : Truth.False : Truth.Unknown;

    public static Truth Not(Truth truth) => truth <= Truth.True ? truth ^ Truth.True : truth;

    // What is unknown may be anything, and what is left to the tree may come out unknown as well.
    public static Truth And(Truth a, Truth b) => a == Truth.False || b == Truth.False ? Truth.False : a > b ? a : b;

    public static Truth Or(Truth a, Truth b) => a == Truth.True || b == Truth.True ? Truth.True : a > b ? a : b;

    /// <summary>A value of a choice by its number; -1 where it is not stated.</summary>
    public static int Choice(int? value, int count) => value is { } stated && (uint)stated < (uint)count ? stated : -1;

    public static Truth Is(int choice, int value) => choice < 0 ? Truth.Unknown : Of(choice == value);

    public static Truth IsAny(int choice, ulong values) => choice < 0 ? Truth.Unknown : (Truth)((values >> choice) & 1);

    public static Truth AreSame(int choice, int other) => choice < 0 || other < 0 ? Truth.Unknown : Of(choice == other);

    public static Truth Is(string? text, string constant) => text is null ? Truth.Unknown : ReferenceEquals(text, TextOfTree) ? Truth.Error : Of(string.Equals(text, constant, StringComparison.Ordinal));

    public static Truth AreSame(string? text, string? other) =>
        text is null || other is null ? Truth.Unknown
        : ReferenceEquals(text, TextOfTree) || ReferenceEquals(other, TextOfTree) || text.Length >= LongText ? Truth.Error
        : Of(string.Equals(text, other, StringComparison.Ordinal));

    public static Truth StartsWith(string? text, string part) =>
        text is null ? Truth.Unknown : text.Length >= LongText || ReferenceEquals(text, TextOfTree) ? Truth.Error : Of(text.StartsWith(part, StringComparison.Ordinal));

    public static Truth IsIn(string? place, string area) =>
        place is null ? Truth.Unknown : place.Length >= LongText || ReferenceEquals(place, TextOfTree) ? Truth.Error : Of(PlaceCodes.IsIn(place, area));

    public static double Number(Known<int>? value) => value is not { } known ? UnknownNumber : known.Bounds is null ? known.Exact.GetValueOrDefault() : TreeNumber;

    public static double Number(Known<double>? value) => value is not { } known ? UnknownNumber : known.Bounds is null ? known.Exact.GetValueOrDefault() : TreeNumber;

    public static double Number(Known<decimal>? value) => value is not { } known ? UnknownNumber : known.Bounds is null ? (double)known.Exact.GetValueOrDefault() : TreeNumber;

    public static double Number(Value value) => value.TryGetNumber(out var number) && Math.Abs(number) <= MostWhole ? number : value.IsUnknown ? UnknownNumber : TreeNumber;

    public static Truth IsLess(double a, double b) => AreKnown(a, b) ? Of(a < b) : NotKnown(a, b);

    public static Truth IsAtMost(double a, double b) => AreKnown(a, b) ? Of(a <= b) : NotKnown(a, b);

    public static Truth AreSame(double a, double b) => AreKnown(a, b) ? Of(a == b) : NotKnown(a, b);

    public static double Plus(double a, double b) => Result(a, b, a + b);

    public static double Minus(double a, double b) => Result(a, b, a - b);

    public static double Times(double a, double b) => Result(a, b, a * b);

    /// <summary>The quotient of two numbers of which one at least is no whole number by its type; whole numbers are divided otherwise.</summary>
    public static double Over(double a, double b) => b == 0 ? double.IsNaN(a) ? UnknownNumber : TreeNumber : Result(a, b, a / b);

    public static int Day(Known<DateOnly>? value) => value is not { } known ? UnknownDay : known.Bounds is null ? known.Exact.GetValueOrDefault().DayNumber : TreeDay;

    public static int Day(Value value) => value.TryGetDay(out var day) ? day.DayNumber : value.IsUnknown ? UnknownDay : TreeDay;

    public static Truth IsLess(int day, int other) => AreDays(day, other) ? Of(day < other) : NotDays(day, other);

    public static Truth IsAtMost(int day, int other) => AreDays(day, other) ? Of(day <= other) : NotDays(day, other);

    public static int AddDays(int day, double days) => Later(day, days, static (from, count) => from + count is >= 0 and var later && later <= DateOnly.MaxValue.DayNumber ? (int)later : TreeDay);

    public static int AddMonths(int day, double months) => Later(day, months, static (from, count) =>
    {
        var start = DateOnly.FromDayNumber(from);
        return (start.Year * 12) + start.Month - 1 + count is >= 12 and < 10_000 * 12 ? start.AddMonths((int)count).DayNumber : TreeDay;
    });

    /// <summary>Of years that are not whole, a mistake, the tree tells.</summary>
    public static int AddYears(int day, double years) => Math.Floor(years) < years ? TreeDay : AddMonths(day, years * 12);

    /// <summary>Whether a list of texts has one that may not be stated.</summary>
    public static Truth HasText(KnownList? list, string? text)
    {
        if (list is null || (text is null && (list.Members.Length > 0 || !list.IsWhole)))
        {
            return Truth.Unknown;
        }

        var members = Unsafe.As<string?[]>(list.Members);
        if (members.Length >= Long || text is { Length: >= LongText } || ReferenceEquals(text, TextOfTree))
        {
            return Truth.Error;
        }

        foreach (var member in members)
        {
            if (member is null || string.Equals(member, text, StringComparison.Ordinal))
            {
                return member is null ? Truth.Error : Truth.True;
            }
        }

        return list.Outsiders is not { } outsiders || Array.IndexOf(Unsafe.As<string[]>(outsiders), text) >= 0 ? Truth.False : Truth.Unknown;
    }

    /// <summary>Whether a list of choices has a value.</summary>
    public static Truth Has(KnownList? list, int value, int count)
    {
        if (list is null)
        {
            return Truth.Unknown;
        }

        var found = HasAny(list, 1UL << value, count, out var isOdd);
        return found ? Truth.True
            : isOdd ? Truth.Error
            : list.Outsiders is not { } outsiders || Array.IndexOf(Numbers(outsiders), value) >= 0 ? Truth.False
            : Truth.Unknown;
    }

    /// <summary>Whether a list of choices has a value that may not be stated.</summary>
    public static Truth HasStated(KnownList? list, int value, int count) =>
        list is null ? Truth.Unknown
        : value >= 0 ? Has(list, value, count)
        : list.Members.Length == 0 && list.IsWhole ? Truth.False : Truth.Unknown;

    /// <summary>Whether a list of choices has any of these values.</summary>
    public static Truth HasAny(KnownList? list, ulong values, int count) =>
        list is null ? Truth.Unknown
        : HasAny(list, values, count, out var isOdd) ? Truth.True
        : isOdd || !list.IsWhole ? Truth.Error : Truth.False;

    /// <summary>Whether a list of choices has none but these values.</summary>
    public static Truth HasOnly(KnownList? list, ulong values, int count) => Not(HasAny(list, ~values, count));

    public static double Size(KnownList? list) => list is null ? UnknownNumber : list.IsWhole ? list.Members.Length : TreeNumber;

    public static double SizeOfParts<T>(IReadOnlyList<T>? list)
        where T : class => list is null ? UnknownNumber : TryGetParts(list, out var parts) ? parts.Length : TreeNumber;

    /// <summary>The elements of a list of parts; false where they are left to the tree.</summary>
    public static bool TryGetParts<T>([NotNullWhen(true)] IReadOnlyList<T>? list, out T[] parts)
        where T : class
    {
        parts = list?.GetType() == typeof(T[]) ? Unsafe.As<T[]>(list)! : list is KnownList<T> { IsWhole: true } known ? Unsafe.As<T[]>(known.Members) : null!;
        return parts is { Length: < Long };
    }

    /// <summary>The elements of a list of choices, by their numbers; false where they are left to the tree.</summary>
    public static bool TryGetChoices([NotNullWhen(true)] KnownList? list, int count, out int[] choices)
    {
        choices = list is null ? [] : Numbers(list.Members);
        return list is { IsWhole: true } && choices.Length <= count;
    }

    /// <summary>Whether something is known; never false.</summary>
    public static Truth IsKnown(Truth truth) => truth == Truth.False ? Truth.True : truth;

    /// <inheritdoc cref="IsKnown(Truth)"/>
    public static Truth IsKnown(int choice) => choice < 0 ? Truth.Unknown : Truth.True;

    /// <inheritdoc cref="IsKnown(Truth)"/>
    public static Truth IsKnown(string? text) => text is null ? Truth.Unknown : ReferenceEquals(text, TextOfTree) ? Truth.Error : Truth.True;

    /// <inheritdoc cref="IsKnown(Truth)"/>
    public static Truth IsKnown(double number) => double.IsFinite(number) ? Truth.True : double.IsNaN(number) ? Truth.Unknown : Truth.Error;

    /// <inheritdoc cref="IsKnown(Truth)"/>
    public static Truth IsKnown(KnownList? list) => list is null ? Truth.Unknown : list.IsWhole ? Truth.True : Truth.Error;

    public static Truth Presume(Truth stated, bool isPresuming, Truth presumed) => isPresuming && stated == Truth.Unknown ? presumed : stated;

    public static int PresumeDay(int stated, bool isPresuming, int presumed) => isPresuming && stated == UnknownDay ? presumed : stated;

    public static double Presume(double stated, bool isPresuming, double presumed) => isPresuming && double.IsNaN(stated) ? presumed : stated;

    public static string? Presume(string? stated, bool isPresuming, string presumed) => stated ?? (isPresuming ? presumed : null);

    public static KnownList? Presume(KnownList? stated, bool isPresuming, KnownList presumed) => stated ?? (isPresuming ? presumed : null);

    /// <summary>A number that both branches of an unknown test come to; whether they are so of one kind is left to the tree.</summary>
    public static double Agree(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? UnknownNumber : a == b || !AreKnown(a, b) ? TreeNumber : UnknownNumber;

    /// <summary>What a test comes to that is unknown where both of its branches come to the same.</summary>
    public static Truth Agree(Truth a, Truth b) => a == Truth.Error || b == Truth.Error ? Truth.Error : a == b ? a : Truth.Unknown;

    /// <inheritdoc cref="Agree(Truth, Truth)"/>
    public static string? Agree(string? a, string? b) =>
        a is null || b is null ? null
        : ReferenceEquals(a, TextOfTree) || ReferenceEquals(b, TextOfTree) ? TextOfTree
        : string.Equals(a, b, StringComparison.Ordinal) ? a : null;

    /// <summary>Counts an element by whether it belongs.</summary>
    public static void Count(Truth belongs, ref int count, ref int open, ref Truth state)
    {
        count += belongs == Truth.True ? 1 : 0;
        open += belongs == Truth.Unknown ? 1 : 0;
        state = belongs == Truth.Error ? belongs : state;
    }

    /// <summary>How many elements belong: unknown where none does for certain and some may, or the test may yet fail. Where it has bounds it is left to the tree.</summary>
    public static double Counted(int count, int open, Truth state, bool canFail) =>
        state == Truth.Error ? TreeNumber
        : state == Truth.Unknown ? UnknownNumber
        : open == 0 ? count
        : canFail || count == 0 ? UnknownNumber : TreeNumber;

    /// <summary>What a rule comes to that asks for nothing further, because its own condition does not hold for certain.</summary>
    public static Outcome Waits(Truth when) => OfTable(when, Table(Outcome.NotApplicable, ShippedRule.Tree, ShippedRule.Waiting));

    /// <summary>What a rule comes to by what it asks for, where no explanation helps.</summary>
    public static Outcome Asks(Truth require) => OfTable(require, Table(Outcome.Violated, Outcome.Satisfied, Outcome.Undetermined));

    /// <summary>What a rule comes to that is not met, by what explains that.</summary>
    public static Outcome Explains(Truth explanation) => OfTable(explanation, Table(Outcome.Violated, Outcome.Explained, Outcome.Unexplained));

    // A table in a number: without a jump, and small, for what is the same in hundreds of rules.
    private static uint Table(Outcome ofFalse, Outcome ofTrue, Outcome ofUnknown) => (uint)ofFalse | ((uint)ofTrue << 8) | ((uint)ofUnknown << 16) | ((uint)ShippedRule.Tree << 24);

    private static Outcome OfTable(Truth truth, uint table) => (Outcome)(byte)(table >> (8 * (int)truth));

    private static bool AreKnown(double a, double b) => double.IsFinite(a) && double.IsFinite(b);

    private static Truth NotKnown(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? Truth.Unknown : Truth.Error;

    private static bool AreDays(int a, int b) => a is > UnknownDay and < TreeDay && b is > UnknownDay and < TreeDay;

    private static int Later(int day, double number, Func<int, long, int> add) =>
        day == UnknownDay || double.IsNaN(number) ? UnknownDay
        : day == TreeDay || Math.Abs(number) > DateOnly.MaxValue.DayNumber || Math.Floor(number) != number ? TreeDay
        : add(day, (long)number);

    private static Truth NotDays(int a, int b) => a == UnknownDay || b == UnknownDay ? Truth.Unknown : Truth.Error;

    private static double Result(double a, double b, double result) =>
        double.IsNaN(a) || double.IsNaN(b) ? UnknownNumber
        : double.IsFinite(a) && double.IsFinite(b) && Math.Abs(result) < MostWhole ? result : TreeNumber;

    private static bool HasAny(KnownList list, ulong values, int count, out bool isOdd)
    {
        var members = Numbers(list.Members);
        isOdd = members.Length > count;
        foreach (var member in isOdd ? [] : members)
        {
            // A number that stands for no value is not stated.
            isOdd |= (uint)member >= (uint)count;
            if (!isOdd && ((values >> member) & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // All enums of the model are ints; an array of such an enum is one of ints to the runtime.
    private static int[] Numbers(Array choices) => Unsafe.As<int[]>(choices);
}
