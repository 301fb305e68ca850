using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Tests.Conditions;

/// <summary>Random conditions and random partial facts from a seed, so that a failure can be run again.</summary>
internal sealed class RandomConditions(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A test over the test model without <c>has()</c>, as text.</summary>
    public string Test(int depth, string? element = null)
    {
        if (depth <= 0)
        {
            return Leaf(element);
        }

        return _random.Next(9) switch
        {
            0 or 1 => $"({Test(depth - 1, element)} && {Test(depth - 1, element)})",
            2 or 3 => $"({Test(depth - 1, element)} || {Test(depth - 1, element)})",
            4 => $"!({Test(depth - 1, element)})",
            5 => $"({Test(depth - 1, element)} ? {Test(depth - 1, element)} : {Test(depth - 1, element)})",
            6 => $"agreements.{Pick("all", "exists")}(x{depth}, {Test(depth - 1, "x" + depth)})",
            7 => $"agreements.filter(x{depth}, {Test(depth - 1, "x" + depth)}).size() {Comparison()} {_random.Next(3)}",
            _ => Leaf(element),
        };
    }

    /// <summary>Facts of which about half are stated.</summary>
    public TestModel.Partnership Facts() => new()
    {
        Title = Maybe() ? Pick("x", "y") : null,
        Relationship = Maybe() ? new() { Trust = Maybe() ? Number() : null, SameGoals = Maybe() ? Maybe() : null } : null,
        Agreements = Maybe() || Maybe() ? [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Agreement())] : null,
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
            Agreements = facts.Agreements is null ? more.Agreements : [.. facts.Agreements.Select(a =>
            {
                var other = Agreement();
                return new TestModel.Agreement
                {
                    Form = a.Form ?? other.Form,
                    TermMonths = a.TermMonths ?? other.TermMonths,
                    Payments = a.Payments ?? other.Payments,
                    NoticeInWriting = a.NoticeInWriting ?? other.NoticeInWriting,
                    EligibleCosts = a.EligibleCosts ?? other.EligibleCosts,
                };
            })],
        };
    }

    /// <summary>Any syntax tree that the parser could give, with what it means left to chance.</summary>
    public Expression Tree(int depth)
    {
        if (depth <= 0)
        {
            return _random.Next(7) switch
            {
                0 => new Expression.Identifier(Pick("a", "agreement", "_x1")),
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
            0 => new Expression.Member(Tree(depth - 1), Pick("termMonths", "size", "x")),
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

    private TestModel.Agreement Agreement() => new()
    {
        Form = Maybe() ? Pick(TestModel.Forms) : null,
        TermMonths = Maybe() ? Number() : null,
        Payments = Maybe() ? _random.Next(3) : null,
        NoticeInWriting = Maybe() ? Maybe() : null,
        EligibleCosts = Maybe() ? [.. TestModel.CostKinds.Where(_ => Maybe())] : null,
    };

    private string Leaf(string? element)
    {
        if (element is not { } a)
        {
            return $"agreements.{Pick("all", "exists")}(y, {Leaf("y")})";
        }

        return _random.Next(11) switch
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
            _ => Pick("true", "false"),
        };
    }

    private string Comparison() => Pick("<", "<=", ">", ">=", "==", "!=");

    private bool Maybe() => _random.Next(2) == 0;

    private int Number() => _random.Next(4);

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
