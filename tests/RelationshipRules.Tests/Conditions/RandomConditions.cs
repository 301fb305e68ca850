using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Conditions;

/// <summary>Random conditions and random partial facts from a seed, so that a failure can be run again.</summary>
internal sealed class RandomConditions(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>What random conditions may name: the test model, and the day <c>asOf</c>.</summary>
    public static ConditionEnvironment Environment()
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        environment.AddConstant("asOf", ConditionType.Day, Value.From((DateOnly?)new DateOnly(2026, 2, 10)));
        return environment;
    }

    /// <summary>A test over the test model without <c>has()</c>, as text.</summary>
    public string Test(int depth, string? element = null)
    {
        if (depth <= 0)
        {
            return Leaf(element);
        }

        return _random.Next(12) switch
        {
            0 or 1 => $"({Test(depth - 1, element)} && {Test(depth - 1, element)})",
            2 or 3 => $"({Test(depth - 1, element)} || {Test(depth - 1, element)})",
            4 => $"!({Test(depth - 1, element)})",
            5 => $"({Test(depth - 1, element)} ? {Test(depth - 1, element)} : {Test(depth - 1, element)})",
            6 => $"agreements.{Pick("all", "exists")}(x{depth}, {Test(depth - 1, "x" + depth)})",
            7 => $"agreements.filter(x{depth}, {Test(depth - 1, "x" + depth)}).size() {Comparison()} {_random.Next(3)}",
            8 => $"agreements.map(x{depth}, {Number(depth - 1, "x" + depth)}).{Pick("all", "exists")}(n{depth}, n{depth} {Comparison()} {Number()})",
            9 => $"{Number()} in agreements.filter(x{depth}, {Test(depth - 1, "x" + depth)}).map(y{depth}, {Number(depth - 1, "y" + depth)})",
            10 => $"[{Test(depth - 1, element)}, {Test(depth - 1, element)}].{Pick("all", "exists")}(b{depth}, b{depth})",
            _ => Leaf(element),
        };
    }

    /// <summary>Facts of which about half are stated.</summary>
    public TestModel.Partnership Facts() => new()
    {
        Title = Maybe() ? Pick("x", "y") : null,
        Relationship = Maybe() ? new() { Trust = Maybe() ? Number() : null, SameGoals = Maybe() ? Maybe() : null } : null,
        Agreements = Maybe() || Maybe() ? Agreements(0, _random.Next(4), isWhole: Maybe()) : null,
    };

    /// <summary>The same facts with some of those that were not stated now stated.</summary>
    public TestModel.Partnership StateMore(TestModel.Partnership facts)
    {
        var more = Facts();
        return new()
        {
            Title = facts.Title ?? more.Title,
            Relationship = facts.Relationship is { } r
                ? new() { Trust = r.Trust ?? more.Relationship?.Trust, SameGoals = r.SameGoals ?? more.Relationship?.SameGoals }
                : more.Relationship,
            Agreements = facts.Agreements is null ? more.Agreements : StateMore(facts.Agreements),
        };
    }

    private KnownList<TestModel.Agreement> Agreements(int from, int count, bool isWhole)
    {
        TestModel.Agreement[] all = [.. Enumerable.Range(from, count).Select(i => Agreement(((char)('a' + i)).ToString()))];
        return isWhole ? [.. all] : KnownList.InPart(all.AsEnumerable());
    }

    private KnownList<TestModel.Agreement> StateMore(IReadOnlyList<TestModel.Agreement> agreements)
    {
        var more = agreements.Select(StateMore);
        return agreements is not KnownList { IsWhole: false } ? [.. more]
            : Agreements(agreements.Count, _random.Next(3), isWhole: true) is var others && Maybe() ? [.. more, .. others]
            : KnownList.InPart(more.Concat(others));
    }

    private TestModel.Agreement StateMore(TestModel.Agreement agreement)
    {
        var other = Agreement(agreement.Id);
        return new()
        {
            Id = agreement.Id,
            Form = agreement.Form ?? other.Form,
            TermMonths = Narrow(agreement.TermMonths) ?? other.TermMonths,
            Payments = agreement.Payments ?? other.Payments,
            NoticeInWriting = agreement.NoticeInWriting ?? other.NoticeInWriting,
            StartsOn = agreement.StartsOn is { Exact: null } ? Day() : agreement.StartsOn ?? other.StartsOn,
            EligibleCosts = agreement.EligibleCosts is KnownList<string> { IsWhole: false } part ? StateMore(part) : agreement.EligibleCosts ?? other.EligibleCosts,
        };
    }

    private KnownList<string> StateMore(KnownList<string> part)
    {
        var open = TestModel.CostKinds.Except(part).Except(part.Not).ToLookup(_ => _random.Next(3));
        return Maybe() ? [.. part, .. open[0]] : KnownList.InPart(part.Concat(open[0]), part.Not.Concat(open[1]));
    }

    private Known<double>? Narrow(Known<double>? number) => number is not { Exact: null } bounds ? number
        : Maybe() ? Known.Between<double>(bounds.From, bounds.From + 1)
        : bounds.From!.Value + _random.Next(3);

    private Known<double> Bounds()
    {
        var from = Number();
        return Known.Between<double>(from, from + 2);
    }

    private DateOnly Day() => new(2026, 2, _random.Next(1, 29));

    /// <summary>Any syntax tree that the parser could give, with what it means left to chance.</summary>
    public Expression Tree(int depth)
    {
        if (depth <= 0)
        {
            return _random.Next(7) switch
            {
                0 => new Expression.Identifier(Pick("a", "agreements", "relationship", "params", "extensions", "_x1")),
                1 => new Expression.Literal(_random.NextInt64()),
                2 => new Expression.Literal(-_random.NextInt64()),
                3 => new Expression.Literal((_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-300, 300))),
                4 => new Expression.Literal((double)_random.Next(-5, 5)),
                5 => new Expression.Literal(Pick("", "it's", "a\\b\n\t\r\0\u007f", "\"quoted\"", "🐱 é", "\u2028")),
                _ => new Expression.Literal(Maybe()),
            };
        }

        return _random.Next(11) switch
        {
            0 => new Expression.Member(Tree(depth - 1), Pick("termMonths", "size", "extensions")),
            1 => new Expression.Negate(Tree(depth - 1)),
            2 => new Expression.Call(Pick("size", "f", "map"), null, Trees(depth, 0)),
            3 => new Expression.Call(Pick("size", "f"), Tree(depth - 1), Trees(depth, 0)),
            4 => new Expression.Has(new Expression.Member(Tree(depth - 1), "x")),
            5 => RandomMacro(depth),
            6 => new Expression.Not(Tree(depth - 1)),
            7 => new Expression.Binary((BinaryOperator)_random.Next(11), Tree(depth - 1), Tree(depth - 1)),
            8 => new Expression.Logical(Maybe(), Trees(depth, 2)),
            9 => new Expression.Conditional(Tree(depth - 1), Tree(depth - 1), Tree(depth - 1)),
            _ => new Expression.ListLiteral(Trees(depth, 0)),
        };
    }

    /// <summary>Text that looks enough like a condition to get past the first token.</summary>
    public string Noise()
    {
        var parts = new List<string>();
        for (var i = _random.Next(1, 40); i > 0; i--)
        {
            parts.Add(_random.Next(12) == 0
                ? ((char)_random.Next(0x10000)).ToString()
                : Pick(
                    "agreements", "title", "relationship", ".", ".", "(", ")", "[", "]", "{", "&&", "||", "!", "-", "?", ":", ",", "==", "<", " in ", "has(", ".all(x,",
                    ".map(", "'a'", "\"", "'''", "r'", "b'", "\\u12", "\\", "1", "0x", "1e9", "1.5", "9u", "true", "null", "size(", ".trust", "params.", "while", "//", "\n", "matches('(')"));
        }

        return string.Concat(parts);
    }

    private Expression.Comprehension RandomMacro(int depth) => new((MacroKind)_random.Next(4), Tree(depth - 1), Pick("x", "y"), Tree(depth - 1));

    private List<Expression> Trees(int depth, int least) => [.. Enumerable.Range(0, _random.Next(least, least + 3)).Select(_ => Tree(depth - 1))];

    private TestModel.Agreement Agreement(string? id) => new()
    {
        Id = id,
        Form = Maybe() ? Pick(TestModel.Forms) : null,
        TermMonths = Maybe() ? Maybe() ? Number() : Bounds() : null,
        StartsOn = Maybe() ? Maybe() ? Day() : Known.Month(2026, 2) : null,
        Payments = Maybe() ? _random.Next(3) : null,
        NoticeInWriting = Maybe() ? Maybe() : null,
        EligibleCosts = !Maybe() ? null : Maybe() ? [.. TestModel.CostKinds.Where(_ => Maybe())] : StateMore(KnownList.InPart<string>([])),
    };

    /// <summary>A number, or what fails to be one.</summary>
    private string Number(int depth, string a) => _random.Next(depth <= 0 ? 6 : 9) switch
    {
        0 => $"{a}.termMonths",
        1 => $"{a}.payments",
        2 => $"size({a}.eligibleCosts)",
        3 => $"{Pick("days", "weeks", "months", "years")}Between({a}.startsOn, asOf)",
        4 => $"6 / {a}.payments",
        5 => $"{Number()}",
        6 => $"({Number(depth - 1, a)} {Pick("+", "-", "*", "/")} {Number(depth - 1, a)})",
        7 => $"-{Number(depth - 1, a)}",
        _ => $"({Test(depth - 1, a)} ? {Number(depth - 1, a)} : {Number(depth - 1, a)})",
    };

    private string Leaf(string? element)
    {
        if (element is not { } a)
        {
            return $"agreements.{Pick("all", "exists")}(y, {Leaf("y")})";
        }

        return _random.Next(19) switch
        {
            0 => "relationship.sameGoals",
            1 => $"relationship.trust {Comparison()} {Number()}.0",
            2 => $"{a}.termMonths {Comparison()} {Number()}",
            3 => $"{a}.form {Pick("==", "!=")} '{Pick(TestModel.Forms)}'",
            4 => $"{a}.form in ['grant', 'contract']",
            5 => $"'{Pick(TestModel.CostKinds)}' in {a}.eligibleCosts",
            6 => $"{a}.noticeInWriting",
            7 => $"6 / {a}.payments {Comparison()} 3",
            8 => $"title {Pick("==", "!=")} 'x'",
            9 => $"({a}.noticeInWriting ? {a}.termMonths : relationship.trust) {Comparison()} 2",
            10 => $"{Number(2, a)} {Comparison()} {Number(1, a)}",
            11 => $"add{Pick("Days", "Weeks", "Months", "Years")}({a}.startsOn, {Number(1, a)}) {Pick("<", ">=", "==")} asOf",
            12 => $"title.{Pick("startsWith", "endsWith", "contains")}('x') && size(title + 'y') == 2",
            13 => $"{a}.eligibleCosts.{Pick("all", "exists")}(c, c {Pick("==", "!=")} '{Pick(TestModel.CostKinds)}')",
            14 => $"{a}.eligibleCosts {Pick("==", "!=")} ['overheads']",
            15 => $"size({a}.eligibleCosts.filter(c, c != 'training') + ['training']) {Comparison()} 2",
            16 => $"agreements.{Pick("all", "exists")}(z, z.id {Pick("==", "!=")} '{Pick("a", "b")}' {Pick("&&", "||")} z.noticeInWriting)",
            17 => $"{Number()} in [{Number(1, a)}, {Number(1, a)}]",
            _ => Pick("true", "false"),
        };
    }

    private string Comparison() => Pick("<", "<=", ">", ">=", "==", "!=");

    private bool Maybe() => _random.Next(2) == 0;

    private int Number() => _random.Next(4);

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
