using System.Globalization;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Conditions;

/// <summary>
/// Random typed expressions over stated facts, each written twice: for us, and for another implementation of CEL. The two are the same text but where
/// the page of the language lists a difference; there the other text spells out what ours means.
/// </summary>
internal sealed class JudgedConditions(int seed)
{
    /// <summary>What a day without a counterpart in CEL is there: its midnight.</summary>
    private const string Midnight = "T00:00:00Z";

    private static readonly DateOnly AsOf = new(2026, 2, 10);

    private readonly Random _random = new(seed);
    private readonly List<string> _agreements = [];
    private readonly List<string> _numbers = [];
    private readonly List<string> _texts = [];
    private readonly List<string> _truths = [];
    private int _variables;

    /// <summary>Whether what is made must not fail: to make a list of what fails is an error in CEL, while here only to use it is one.</summary>
    private bool _mustNotFail;

    public static ConditionEnvironment Environment()
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        environment.AddConstant("asOf", ConditionType.Day, Value.From((DateOnly?)AsOf));
        return environment;
    }

    /// <summary>Facts that are all stated, but for a sum of money of which conditions ask <c>has()</c> before they read it.</summary>
    public TestModel.Partnership Description() => new()
    {
        Title = Pick("", "x", "Ä x", "🐱"),
        Relationship = new() { Trust = _random.Next(4) / 2.0, SameGoals = Maybe() },
        Agreements = [.. Enumerable.Range(0, _random.Next(4)).Select(i => new TestModel.Agreement
        {
            Id = ((char)('a' + i)).ToString(),
            Form = Pick(TestModel.Forms),
            TermMonths = _random.Next(8) / 2.0,
            Payments = _random.Next(3),
            NoticeInWriting = Maybe(),
            StartsOn = new DateOnly(2024 + _random.Next(4), _random.Next(1, 13), _random.Next(1, 29)),
            AnnualValue = Maybe() ? new() { Amount = _random.Next(3), Currency = Pick("GBP", "EUR") } : null,
            EligibleCosts = [.. TestModel.CostKinds.Where(_ => Maybe())],
        })],
    };

    /// <summary>The same facts, as the other implementation takes them.</summary>
    public static Dictionary<string, object?> ForTheOther(TestModel.Partnership facts) => new(StringComparer.Ordinal)
    {
        ["asOf"] = Moment(AsOf),
        ["title"] = facts.Title,
        ["relationship"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["trust"] = facts.Relationship!.Trust, ["sameGoals"] = facts.Relationship.SameGoals },
        ["agreements"] = facts.Agreements!.Select(ForTheOther).ToList(),
    };

    /// <summary>An expression of any type.</summary>
    public Pair Any(int depth) => _random.Next(10) switch
    {
        0 => Whole(depth),
        1 => Number(depth),
        2 => Text(depth),
        3 => Day(depth),
        4 => Wholes(depth),
        _ => Test(depth),
    };

    public static DateTimeOffset Moment(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static Dictionary<string, object?> ForTheOther(TestModel.Agreement agreement)
    {
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = agreement.Id,
            ["form"] = agreement.Form,
            ["termMonths"] = agreement.TermMonths!.Value.Exact,
            ["payments"] = (long)agreement.Payments!.Value,
            ["noticeInWriting"] = agreement.NoticeInWriting,
            ["startsOn"] = Moment(agreement.StartsOn!.Value.Exact!.Value),
            ["eligibleCosts"] = agreement.EligibleCosts!.ToList<object?>(),
        };
        if (agreement.AnnualValue is { } money)
        {
            facts["annualValue"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["amount"] = money.Amount!.Value.Exact, ["currency"] = money.Currency };
        }

        return facts;
    }

    private Pair Test(int depth)
    {
        if (depth <= 0)
        {
            return _random.Next(4) switch
            {
                0 => Same(Pick("true", "false")),
                1 when _agreements.Count > 0 => Same($"{Pick(_agreements)}.noticeInWriting"),
                2 when _truths.Count > 0 => Same(Pick(_truths)),
                _ => Same("relationship.sameGoals"),
            };
        }

        var less = depth - 1;
        return _random.Next(22) switch
        {
            0 or 1 => Join("(", Test(less), " && ", Test(less), ")"),
            2 or 3 => Join("(", Test(less), " || ", Test(less), ")"),
            4 => Join("!(", Test(less), ")"),
            5 => Choice(depth, Test),
            6 => Compare(Whole(less), Whole(less)),
            7 => Compare(Number(less), Number(less)),
            8 => Compare(NotFailing(() => Whole(less)), Number(less)), // without the largest numbers, which the other makes doubles first
            9 => Maybe() ? Join("(", Text(less), Pick(" == ", " != "), Text(less), ")") : Compare(NearText(less), NearText(less)),
            10 => Compare(Day(less), Day(less)),
            11 => Compare(Definite(Test(less)), Definite(Test(less))),
            12 => Join("(", Wholes(less), Pick(" == ", " != "), Wholes(less), ")"),
            13 => Join("(", Texts(less), Pick(" == ", " != "), Texts(less), ")"),
            14 => Join("(", Text(less), Pick(".startsWith(", ".endsWith(", ".contains("), Text(less), "))"),
            15 => Within(Maybe() ? Whole(less) : Number(less), Maybe() ? Wholes(less) : Same("[]")),
            16 => Within(Text(less), Texts(less)),
            17 => OverAgreements(less),
            18 => OverMapped(less),
            19 => Over(Maybe() ? (Wholes(less), _numbers) : (Texts(less), _texts), less),
            20 => Over((Literal(depth => Definite(Test(depth)), less), _truths), less),
            _ when _agreements.Count == 0 => OverAgreements(less),
            _ => OfAgreement(Pick(_agreements)),
        };
    }

    private Pair OfAgreement(string a) => Same(_random.Next(6) switch
    {
        0 => $"has({a}.annualValue)",
        1 => $"(has({a}.annualValue) && {a}.annualValue.amount {Comparison()} 1)",
        2 => $"(!has({a}.annualValue) || {a}.annualValue.currency == 'GBP')",
        3 => $"({a}.form {Pick("==", "!=")} '{Pick(TestModel.Forms)}')",
        4 => $"({a}.form in ['grant', 'contract'])",
        _ => Maybe() ? $"('{Pick(TestModel.CostKinds)}' in {a}.eligibleCosts)" : $"{a}.eligibleCosts.{Pick("all", "exists")}(c, c {Pick("==", "!=")} '{Pick(TestModel.CostKinds)}')",
    });

    private Pair Whole(int depth)
    {
        if (depth <= 0)
        {
            return _random.Next(8) switch
            {
                0 or 1 when _agreements.Count > 0 => Same($"{Pick(_agreements)}.payments"),
                2 or 3 when _numbers.Count > 0 => Same(Pick(_numbers)),
                4 => Same("size(agreements)"),
                5 when !_mustNotFail => Same(Pick("9223372036854775807", "-9223372036854775808")),
                _ => Same(_random.Next(-2, 4).ToString(CultureInfo.InvariantCulture)),
            };
        }

        var less = depth - 1;
        return _random.Next(10) switch
        {
            0 => Join("(", Whole(less), Pick(" + ", " - "), Whole(less), ")"),
            1 => Join("(", Whole(less), " * ", Whole(less), ")"),
            2 or 3 when !_mustNotFail => Join("(", Whole(less), " / ", Whole(less), ")"),
            4 => Join("-(", Whole(less), ")"),
            5 => Choice(depth, Whole),
            6 => Maybe() ? Join("size(", Text(less), ")") : Join(Text(less), ".size()"),
            7 => Maybe() ? Join("size(", Texts(less), ")") : Join(Wholes(less), ".size()"),
            8 => Between(less),
            _ => Whole(0),
        };
    }

    private Pair Number(int depth)
    {
        if (depth <= 0)
        {
            return _random.Next(3) switch
            {
                0 => Same(Pick("0.0", "0.5", "-1.5", "1e3", "2.0")),
                1 when _agreements.Count > 0 => Same($"{Pick(_agreements)}.termMonths"),
                _ => Same("relationship.trust"),
            };
        }

        var less = depth - 1;
        return _random.Next(7) switch
        {
            0 => Join("(", Number(less), Pick(" + ", " - ", " * "), Number(less), ")"),
            1 => Join("(", Number(less), Pick(" + ", " - ", " * "), AsNumber(Whole(less)), ")"),
            2 => Join("(", AsNumber(Whole(less)), Pick(" + ", " - ", " * "), Number(less), ")"),
            3 when !_mustNotFail => Divide(Number(less), Maybe() ? Number(less) : AsNumber(Whole(less))),
            4 => Join("-(", Number(less), ")"),
            5 => Choice(depth, Number),
            _ => Number(0),
        };
    }

    private Pair Text(int depth)
    {
        if (depth <= 0)
        {
            return _random.Next(5) switch
            {
                0 or 1 => Same("title"),
                2 when _agreements.Count > 0 => Same($"{Pick(_agreements)}.id"),
                3 when _texts.Count > 0 => Same(Pick(_texts)),
                _ => Same(Pick("''", "'x'", "\"a\"", @"'\u00c4'", "'🐱'", @"'it\'s\n'")),
            };
        }

        return _random.Next(4) switch
        {
            0 => Join("(", Text(depth - 1), " + ", Text(depth - 1), ")"),
            1 => Choice(depth, Text),
            _ => Text(0),
        };
    }

    /// <summary>Texts that part ways at neighbours of the alphabet, since the other fails to order those that lie further apart.</summary>
    private Pair NearText(int depth) => depth <= 0 ? Same(Pick("''", "'a'", "'b'", "'ab'", "'abb'")) : Choice(depth, NearText);

    /// <summary>A day, with an hour for the other: it reckons in hours, of which a day has 24.</summary>
    private Pair Day(int depth)
    {
        if (depth <= 0)
        {
            return DayOfDescription();
        }

        var less = depth - 1;
        switch (_random.Next(6))
        {
            case 0:
                var (day, days) = (Day(less), SmallWhole());
                return new($"addDays({day.Ours}, {days.Ours})", $"({day.Theirs} + duration(string(24 * {days.Theirs}) + 'h'))");
            case 1:
                var (first, weeks) = (Day(less), SmallWhole());
                return new($"addWeeks({first.Ours}, {weeks.Ours})", $"({first.Theirs} + duration(string(168 * {weeks.Theirs}) + 'h'))");
            case 2:
                return Later("addMonths", DayOfDescription(), SmallWhole(), 1);
            case 3:
                return Later("addYears", DayOfDescription(), SmallWhole(), 12);
            case 4:
                return Choice(depth, Day);
            default:
                return DayOfDescription();
        }
    }

    /// <summary>No later in its month than the 28th, so that each month has such a day.</summary>
    private Pair DayOfDescription() => Same(_agreements.Count > 0 && Maybe() ? $"{Pick(_agreements)}.startsOn" : "asOf");

    private Pair SmallWhole() => Same(_agreements.Count > 0 && Maybe() ? $"{Pick(_agreements)}.payments" : _random.Next(-40, 40).ToString(CultureInfo.InvariantCulture));

    /// <summary>The day of a later month, which the other is asked for by the text of its year, its month and its day.</summary>
    private static Pair Later(string function, Pair day, Pair count, int months)
    {
        var d = day.Theirs;
        var month = $"({d}.getFullYear() * 12 + {d}.getMonth() + {months} * {count.Theirs})";
        var (monthOfYear, dayOfMonth) = ($"{month} % 12 + 1", $"{d}.getDate()");
        return new(
            $"{function}({day.Ours}, {count.Ours})",
            $"timestamp(string({month} / 12) + '-' + {Digits(monthOfYear)} + '-' + {Digits(dayOfMonth)} + '{Midnight}')");

        static string Digits(string number) => $"({number} < 10 ? '0' : '') + string({number})";
    }

    private Pair Between(int depth)
    {
        switch (_random.Next(4))
        {
            case 0:
                var (from, to) = (Day(depth), Day(depth));
                return new($"daysBetween({from.Ours}, {to.Ours})", $"(({to.Theirs} - {from.Theirs}).getHours() / 24)");
            case 1:
                var (first, last) = (Day(depth), Day(depth));
                return new($"weeksBetween({first.Ours}, {last.Ours})", $"(({last.Theirs} - {first.Theirs}).getHours() / 168)");
            case 2:
                return Months("monthsBetween", DayOfDescription(), DayOfDescription(), "");
            default:
                return Months("yearsBetween", DayOfDescription(), DayOfDescription(), " / 12");
        }
    }

    /// <summary>Whole months: those between the two months, and one fewer where the day of the month has not come yet.</summary>
    private static Pair Months(string function, Pair from, Pair to, string unit)
    {
        var (a, b) = (from.Theirs, to.Theirs);
        var between = $"({b}.getFullYear() * 12 + {b}.getMonth() - {a}.getFullYear() * 12 - {a}.getMonth())";
        var forwards = $"({between} - ({b}.getDate() < {a}.getDate() ? 1 : 0))";
        var backwards = $"({between} + ({b}.getDate() > {a}.getDate() ? 1 : 0))";
        return new($"{function}({from.Ours}, {to.Ours})", $"(({a} <= {b} ? {forwards} : {backwards}){unit})");
    }

    private Pair Wholes(int depth)
    {
        if (depth <= 0)
        {
            return Literal(Whole, 0);
        }

        var less = depth - 1;
        return _random.Next(5) switch
        {
            0 => Join("(", Wholes(less), " + ", Wholes(less), ")"),
            1 => Filter(Wholes(less), _numbers, less),
            2 => MapAgreements(Whole, less),
            3 => Choice(depth, Wholes),
            _ => Literal(Whole, less),
        };
    }

    private Pair Texts(int depth)
    {
        if (depth <= 0)
        {
            return Literal(Text, 0);
        }

        var less = depth - 1;
        return _random.Next(5) switch
        {
            0 => Join("(", Texts(less), " + ", Texts(less), ")"),
            1 => Filter(Texts(less), _texts, less),
            2 => MapAgreements(Text, less),
            3 => Choice(depth, Texts),
            _ => Literal(Text, less),
        };
    }

    private Pair Literal(Func<int, Pair> element, int depth) => NotFailing(() =>
    {
        Pair[] all = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => element(Math.Min(depth, 2)))];
        return new Pair($"[{string.Join(", ", all.Select(p => p.Ours))}]", $"[{string.Join(", ", all.Select(p => p.Theirs))}]");
    });

    private Pair MapAgreements(Func<int, Pair> value, int depth) => NotFailing(() => WithVariable(_agreements, x => Join($"agreements.map({x}, ", value(depth), ")")));

    private Pair Filter(Pair list, List<string> variables, int depth) => WithVariable(variables, x => Join(list, $".filter({x}, ", Test(depth), ")"));

    private Pair OverAgreements(int depth) => Maybe()
        ? Over(("agreements", _agreements), depth)
        : Over((WithVariable(_agreements, x => Join($"agreements.filter({x}, ", Test(depth), ")")), _agreements), depth);

    private Pair Over((Pair List, List<string> Variables) over, int depth) => WithVariable(over.Variables, x =>
    {
        var test = Test(depth);
        return Quantify(Maybe(), x, over.List, test.Theirs, $"{over.List.Ours}.{{0}}({x}, {test.Ours})");
    });

    /// <summary>As CEL has it, one element of which the test holds is enough, whatever fails before it. The other gives up at what fails, but not if it is asked whether the contrary holds for all.</summary>
    private Pair Quantify(bool all, string variable, Pair list, string test, string ours) => new(
        ours.Replace("{0}", all ? "all" : "exists", StringComparison.Ordinal),
        all || _mustNotFail ? $"{list.Theirs}.{(all ? "all" : "exists")}({variable}, {test})" : $"!({list.Theirs}.all({variable}, !({test})))");

    /// <summary>A list of values that may fail, which is no error here while none is used; so the other is given the test of each value in its place.</summary>
    private Pair OverMapped(int depth) => WithVariable(_agreements, x =>
    {
        var (value, comparison, limit) = (Whole(depth), Comparison(), _random.Next(3));
        return Quantify(Maybe(), x, "agreements", $"{value.Theirs} {comparison} {limit}", $"agreements.map({x}, {value.Ours}).{{0}}({x}n, {x}n {comparison} {limit})");
    });

    /// <summary>Nothing is in an empty list here, not even what fails.</summary>
    private static Pair Within(Pair value, Pair list) => new($"({value.Ours} in {list.Ours})", $"(size({list.Theirs}) == 0 ? false : {value.Theirs} in {list.Theirs})");

    /// <summary>Divided by zero: an error here, infinity there.</summary>
    private static Pair Divide(Pair number, Pair by) => new($"({number.Ours} / {by.Ours})", $"({by.Theirs} == 0.0 ? double(1 / 0) : {number.Theirs} / {by.Theirs})");

    /// <summary>Whole numbers and others may be mixed here.</summary>
    private static Pair AsNumber(Pair whole) => new(whole.Ours, $"double({whole.Theirs})");

    /// <summary>The same truth: where it failed the other has null, which it would take for an operand like others.</summary>
    private static Pair Definite(Pair test) => new(test.Ours, $"({test.Theirs} ? true : false)");

    private Pair Compare(Pair left, Pair right) => Join("(", left, $" {Comparison()} ", right, ")");

    private Pair Choice(int depth, Func<int, Pair> value) => Join("(", Test(depth - 1), " ? ", value(depth - 1), " : ", value(depth - 1), ")");

    private Pair WithVariable(List<string> variables, Func<string, Pair> make)
    {
        var name = $"v{++_variables}";
        variables.Add(name);
        var made = make(name);
        variables.RemoveAt(variables.Count - 1);
        return made;
    }

    private Pair NotFailing(Func<Pair> make)
    {
        var before = _mustNotFail;
        _mustNotFail = true;
        var made = make();
        _mustNotFail = before;
        return made;
    }

    private static Pair Same(string text) => new(text, text);

    private static Pair Join(params Pair[] parts) => new(string.Concat(parts.Select(p => p.Ours)), string.Concat(parts.Select(p => p.Theirs)));

    private string Comparison() => Pick("<", "<=", ">", ">=", "==", "!=");

    private bool Maybe() => _random.Next(2) == 0;

    private string Pick(params IReadOnlyList<string> choices) => choices[_random.Next(choices.Count)];

    /// <summary>An expression, for us and for the other.</summary>
    internal readonly record struct Pair(string Ours, string Theirs)
    {
        public static implicit operator Pair(string text) => Same(text);
    }
}
