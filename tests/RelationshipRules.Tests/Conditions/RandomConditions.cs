using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Conditions;

/// <summary>Random conditions and random partial facts from a seed, so that a failure can be run again.</summary>
internal sealed class RandomConditions(int seed)
{
    /// <summary>The parameter that may have no value yet.</summary>
    public const string Limit = "params.limit";

    private static readonly string[] Grades = ["good", "poor"];
    private static readonly string[] Countries = ["GB", "GB-ENG", "GB-BIR", "FR"];
    private static readonly string[] Tags = ["red", "blue"];

    private readonly Random _random = new(seed);

    /// <summary>What random conditions may name: the test model, and what a ruleset adds to a model; some of it is presumed.</summary>
    public static ConditionEnvironment Environment()
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        environment.AddConstant("asOf", ConditionType.Day, Value.From((DateOnly?)new DateOnly(2026, 2, 10)));
        environment.AddConstant("params.least", ConditionType.Double, Value.From((double?)2));
        environment.AddConstant("params.costs", new ConditionType.ListOf(ConditionType.String), Value.FromValues([Value.From("overheads"), Value.From("training")]));
        environment.AddParameter("limit", ConditionType.Double);
        Extension("extensions.rank", ConditionType.Double);
        Extension("extensions.mark", ConditionType.Bool);
        Extension("extensions.country", ConditionType.String);
        Extension("extensions.tags", new ConditionType.ListOf(ConditionType.String));
        Extension("agreements[].extensions.grade", new ConditionType.Choice("grade", Grades));
        Extension("agreements[].extensions.checkedOn", ConditionType.Day);
        Extension("agreements[].extensions.count", ConditionType.Int);
        Extension("agreements[].extensions.place", ConditionType.String);
        environment.AddPresumed("relationship.sameGoals", Value.True);
        environment.AddPresumed("agreements[].noticeInWriting", Value.False);

        DerivedSymbol[] derived =
        [
            Derived("relationship.ease", ConditionType.Double, (null, "6 / relationship.trust")),
            Derived("relationship.warm", ConditionType.Bool, ("relationship.trust < 2", "relationship.sameGoals"), ("relationship.trust == 2", "relationship.ease > params.limit"), (null, "extensions.mark")),
            Derived("agreements[].share", ConditionType.Double, (null, "agreement.annualValue.amount / agreement.payments")),
            Derived("agreements[].formal", ConditionType.Bool, ("agreement.form == 'grant'", "false"), ("agreement.form == 'contract'", "true"), (null, "agreement.noticeInWriting")),
        ];
        environment.AddPresumed("agreements[].formal", Value.True, derived[^1]);
        foreach (var symbol in derived)
        {
            var reads = ReadCollector.OfAll(symbol.Body);
            symbol.MayPresume = reads.Presumed.Count > 0;
            symbol.OwnPlaces = reads.PlacesOf(symbol.Scope);
        }

        return environment;

        void Extension(string path, ConditionType type) => environment.AddExtension(TestModel.Info(path), type).ShouldBeNull();

        DerivedSymbol Derived(string path, ConditionType type, params (string? When, string Value)[] cases)
        {
            var symbol = environment.AddDerivedFact(TestModel.Info(path), type, out _).ShouldNotBeNull();
            symbol.Define([.. cases.Select(c => (c.When is null ? null : Compile.In(environment, c.When, symbol.Scope).Root, Compile.In(environment, c.Value, symbol.Scope).Root))]);
            return symbol;
        }
    }

    /// <summary>Gives the parameter that may have no value one, or none.</summary>
    public void SetLimit(ConditionEnvironment environment, EvaluationContext context, bool mayBeOpen) =>
        context.SetInput(environment.FindInput(Limit)!, mayBeOpen && Maybe() ? Value.Unknown : Value.From((double?)2));

    /// <summary>A value of any type, without <c>has()</c>, as text.</summary>
    public string Any(int depth, string a) => _random.Next(8) switch
    {
        0 or 1 => Number(depth, a),
        2 => Texts(depth, a),
        3 => $"[{Number(depth, a)}, {Number(depth, a)}]",
        4 => Day(depth, a),
        5 => Pick("title + 'x'", "extensions.country", $"{a}.annualValue.currency", $"({Test(depth - 1, a)} ? title : {a}.extensions.place)"),
        _ => Test(depth, a),
    };

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
        Title = Maybe() ? Pick("x", "y", "overheads") : null,
        Relationship = Maybe() ? new() { Trust = Maybe() ? Number() : null, SameGoals = Maybe() ? Maybe() : null } : null,
        Agreements = Maybe() || Maybe() ? Agreements(0, _random.Next(4), isWhole: Maybe()) : null,
        Extensions = Extensions(
            ("rank", () => ExtensionValue.From(Maybe() ? Number() : Bounds())),
            ("mark", () => ExtensionValue.From(Maybe())),
            ("country", () => ExtensionValue.From(Pick(Countries))),
            ("tags", () => ExtensionValue.From(Texts(Tags)))),
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
            Extensions = StateMore(facts.Extensions, more.Extensions),
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
            AnnualValue = agreement.AnnualValue is { } money ? new() { Amount = Narrow(money.Amount), Currency = money.Currency } : other.AnnualValue,
            EligibleCosts = agreement.EligibleCosts is KnownList<string> { IsWhole: false } part ? StateMore(part, TestModel.CostKinds) : agreement.EligibleCosts ?? other.EligibleCosts,
            Extensions = StateMore(agreement.Extensions, other.Extensions),
        };
    }

    private Dictionary<string, ExtensionValue> StateMore(IReadOnlyDictionary<string, ExtensionValue>? stated, IReadOnlyDictionary<string, ExtensionValue>? more) =>
        new[] { stated, more }.SelectMany(values => values ?? new Dictionary<string, ExtensionValue>()).DistinctBy(value => value.Key).ToDictionary(value => value.Key, value =>
            value.Value is { Number: { } number } ? ExtensionValue.From(Narrow(number)!.Value)
            : value.Value is { Texts: { IsWhole: false } part } ? ExtensionValue.From(StateMore(part, Tags))
            : value.Value is { Text: "2026-02" } ? ExtensionValue.From("2026-02-08")
            : value.Value);

    private KnownList<string> StateMore(KnownList<string> part, string[] all)
    {
        var open = all.Except(part).Except(part.Not).ToLookup(_ => _random.Next(3));
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
        AnnualValue = Maybe() ? new() { Amount = Maybe() ? Number() : Bounds(), Currency = Pick("GBP", "EUR") } : null,
        EligibleCosts = Maybe() ? Texts(TestModel.CostKinds) : null,
        Extensions = Extensions(
            ("grade", () => ExtensionValue.From(Pick(Grades))),
            ("checkedOn", () => ExtensionValue.From(Pick("2026-02-08", "2026-02"))),
            ("count", () => ExtensionValue.From(Maybe() ? Number() : Bounds())),
            ("place", () => ExtensionValue.From(Pick(Countries)))),
    };

    private KnownList<string> Texts(string[] all) => Maybe() ? [.. all.Where(_ => Maybe())] : StateMore(KnownList.InPart<string>([]), all);

    private Dictionary<string, ExtensionValue> Extensions(params (string Name, Func<ExtensionValue> Value)[] all) => all.Where(_ => Maybe()).ToDictionary(e => e.Name, e => e.Value());

    /// <summary>A number, or what fails to be one.</summary>
    private string Number(int depth, string a) => _random.Next(depth <= 0 ? 12 : 17) switch
    {
        0 => $"{a}.termMonths",
        1 => $"{a}.payments",
        2 => $"size({a}.eligibleCosts)",
        3 => $"{Pick("days", "weeks", "months", "years")}Between({a}.startsOn, asOf)",
        4 => $"6 / {a}.payments",
        5 => $"{Number()}",
        6 => Pick("params.least", Limit),
        7 => $"{a}.annualValue.amount",
        8 => $"{a}.extensions.count",
        9 => "extensions.rank",
        10 => $"{a}.share",
        11 => "relationship.ease",
        12 => $"({Number(depth - 1, a)} {Pick("+", "-", "*", "/")} {Number(depth - 1, a)})",
        13 => $"-{Number(depth - 1, a)}",
        14 => $"({Test(depth - 1, a)} ? {Number(depth - 1, a)} : {Number(depth - 1, a)} / 0)",
        15 => $"({Test(depth - 1, a)} ? size({Texts(depth - 1, a)}) : {Number(depth - 1, a)})",
        _ => $"({Test(depth - 1, a)} ? {Number(depth - 1, a)} : {Number(depth - 1, a)})",
    };

    /// <summary>A list of texts, sometimes an empty one.</summary>
    private string Texts(int depth, string a) => _random.Next(depth <= 0 ? 4 : 7) switch
    {
        0 => "[]",
        1 => $"{a}.eligibleCosts",
        2 => "params.costs",
        3 => $"['overheads', {Pick("title", $"{a}.extensions.place", "'training'")}]",
        4 => $"({Texts(depth - 1, a)} + {Texts(depth - 1, a)})",
        5 => $"({Test(depth - 1, a)} ? {Texts(depth - 1, a)} : {Texts(depth - 1, a)})",
        _ => $"{Texts(depth - 1, a)}.filter(t{depth}, {Test(depth - 1, a)} || t{depth} in {Texts(depth - 1, a)})",
    };

    /// <summary>A day, or what fails to be one.</summary>
    private string Day(int depth, string a) => _random.Next(depth <= 0 ? 3 : 5) switch
    {
        0 => $"{a}.startsOn",
        1 => $"{a}.extensions.checkedOn",
        2 => "asOf",
        3 => $"add{Pick("Days", "Weeks", "Months", "Years")}({Day(depth - 1, a)}, {Number(depth - 1, a)})",
        _ => $"({Test(depth - 1, a)} ? {Day(depth - 1, a)} : addYears({Day(depth - 1, a)}, {Pick("9000", "1", "-9000")}))",
    };

    private string Leaf(string? element)
    {
        if (element is not { } a)
        {
            return $"agreements.{Pick("all", "exists")}(y, {Leaf("y")})";
        }

        return _random.Next(36) switch
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
            18 => $"{Pick(Number(1, a), $"{a}.form", $"{Number()} / 0", Texts(1, a))} in []",
            19 => $"{Pick("title", "extensions.country", "'overheads'")} in {Texts(1, a)}",
            20 => $"{Texts(1, a)} {Pick("==", "!=")} {Texts(0, a)}",
            21 => $"[].{Pick("all", "exists")}(e, {Leaf(a)})",
            22 => $"'{Pick(TestModel.Forms)}' in [{a}.form, 'contract']",
            23 => $"{Pick("extensions.country", $"{a}.extensions.place")}.isIn({Pick("'GB'", "'GB-ENG'", "extensions.country")})",
            24 => Pick("extensions.mark", "relationship.warm"),
            25 => $"{a}.extensions.grade {Pick("==", "!=")} '{Pick(Grades)}'",
            26 => $"'{Pick(Tags)}' in extensions.tags",
            27 => $"{Day(2, a)} {Comparison()} {Day(0, a)}",
            28 => $"{a}.formal",
            29 => $"{a}.annualValue.{Pick("amount < 2", "amount >= params.least", "currency == 'GBP'")}",
            30 => $"{Texts(1, a)}.{Pick("all", "exists")}(c, c in {Texts(1, a)})",
            31 => $"({Number(1, a)} {Comparison()} 2 ? {Number(1, a)} / 0 : {Number(1, a)}) {Comparison()} params.least",
            32 => $"agreements.{Pick("all", "exists")}(v, v.formal {Pick("&&", "||")} v.share {Comparison()} {Limit})",
            33 => Alike($"{Number(1, a)} {Comparison()} 2", Leaf(a)),
            34 => $"{Pick("title", "extensions.country")} in {a}.eligibleCosts",
            _ => Pick("true", "false"),
        };
    }

    /// <summary>The same either way, but for a test that fails.</summary>
    private static string Alike(string test, string value) => $"({test} ? {value} : {value})";

    /// <summary>True or false.</summary>
    public bool Chance() => Maybe();

    private string Comparison() => Pick("<", "<=", ">", ">=", "==", "!=");

    private bool Maybe() => _random.Next(2) == 0;

    private int Number() => _random.Next(4);

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
