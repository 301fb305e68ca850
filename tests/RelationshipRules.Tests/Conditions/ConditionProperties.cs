using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Authoring;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Conditions;

public sealed class ConditionProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
    private static readonly Arbitrary<Truth> Truths = Gen.Elements(Truth.False, Truth.True, Truth.Unknown).ToArbitrary();

    private static readonly ConditionEnvironment ThreeVariables = MakeThreeVariables();

    [Theory]
    [InlineData("a && b", "b && a")]
    [InlineData("a || b", "b || a")]
    [InlineData("a && (b && c)", "(a && b) && c")]
    [InlineData("a || (b || c)", "(a || b) || c")]
    [InlineData("a && (b || c)", "a && b || a && c")]
    [InlineData("a || (b && c)", "(a || b) && (a || c)")]
    [InlineData("!(a && b)", "!a || !b")]
    [InlineData("!(a || b)", "!a && !b")]
    [InlineData("a && (a || b)", "a")]
    [InlineData("a || (a && b)", "a")]
    [InlineData("!!a", "a")]
    [InlineData("a && a", "a")]
    [InlineData("a && true", "a")]
    [InlineData("a || false", "a")]
    [InlineData("[a, b, c].all(x, x)", "a && b && c")]
    [InlineData("[a, b, c].exists(x, x)", "a || b || c")]
    [InlineData("![a, b, c].exists(x, x)", "[a, b, c].all(x, !x)")]
    [InlineData("a != b", "!(a == b)")]
    [InlineData("a ? b : b", "b")]
    [InlineData("!a ? b : c", "a ? c : b")]
    public void Law_OfThreeValuedLogic_Holds(string left, string right)
    {
        var first = Compile.In(ThreeVariables, left);
        var second = Compile.In(ThreeVariables, right);
        Prop.ForAll(Truths, Truths, Truths, (a, b, c) =>
        {
            var context = ThreeVariables.CreateContext();
            Set(context, "a", a);
            Set(context, "b", b);
            Set(context, "c", c);
            return first.Test(context) == second.Test(context) && first.Evaluate(context).Equals(second.Evaluate(context));
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Of what is presumed too, only what rests on it may change.</summary>
    [Fact]
    public void Evaluate_OneMoreFactStated_NeverChangesADefiniteValue() => Check(3000, seed =>
    {
        var random = new RandomConditions(seed);
        var (environment, scope, condition) = Draw(random);
        var context = environment.CreateContext();
        var facts = random.Facts();
        random.SetLimit(environment, context, mayBeOpen: true);
        Begin(context, facts, scope, isElementUnknown: facts.Agreements is null);
        var before = condition.Evaluate(context);
        var isElementUnknown = context.IsElementUnknown;
        context.IsPresuming = true;
        var presumed = condition.Evaluate(context);

        random.SetLimit(environment, context, mayBeOpen: false);
        var more = random.StateMore(facts);
        Begin(context, more, scope, isElementUnknown && more.Agreements is null);
        var after = condition.Evaluate(context);
        return !IsKept(before, after) ? $"{condition.Text}: {before} became {after}"
            : !IsKept(before, presumed) ? $"{condition.Text}: {before} is presumed to be {presumed}"
            : null;
    });

    [Fact]
    public void Explanation_OfAnyCondition_AgreesWithItsValue() => Check(3000, seed =>
    {
        var random = new RandomConditions(seed);
        var (environment, scope, condition) = Draw(random);
        var context = environment.CreateContext();
        var facts = random.Facts();
        random.SetLimit(environment, context, mayBeOpen: true);
        Begin(context, facts, scope, isElementUnknown: false);
        if (scope is not null && context.Element is null)
        {
            return null;
        }

        context.IsPresuming = random.Chance();
        var value = condition.Root.EvaluateAfresh(context);
        var trace = condition.Trace(context);
        var missing = condition.Missing(context);
        return !IsSame(trace.Value, value) ? $"{condition.Text}: the trace says {trace.Value}, not {value}"
            : condition.Type.Is(ValueKind.Bool) && condition.Test(context) is var truth && value.ToTruth() != truth ? $"{condition.Text}: {value} but {truth}"
            : value.ContainsUnknown() != (missing.Count > 0) ? $"{condition.Text}: {value} with {missing.Count} missing"
            : missing.FirstOrDefault(m => !m.Pointer.StartsWith('/') && m.Pointer != RandomConditions.Limit) is { } odd ? $"{condition.Text}: {odd}"
            : null;
    });

    [Fact]
    public void Print_AnyCondition_ReadsBackAsTheSame() => Check(1000, seed =>
    {
        var (environment, scope, condition) = Draw(new(seed));
        var printed = ExpressionPrinter.Print(condition.Syntax);
        var read = Compile.In(environment, printed, scope);
        return ExpressionPrinter.Dump(read.Syntax) == ExpressionPrinter.Dump(condition.Syntax) ? null : $"{condition.Text}: {printed}";
    });

    [Fact]
    public void Conditions_OverAll_ReachEveryFormAndFactsOfEveryKind()
    {
        var texts = new List<string>();
        var truths = new HashSet<(Truth Stated, Truth Presumed)>();
        var facts = new List<TestModel.Partnership>();
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new RandomConditions(seed);
            var (environment, scope, condition) = Draw(random);
            var context = environment.CreateContext();
            facts.Add(random.Facts());
            Begin(context, facts[^1], scope, isElementUnknown: facts[^1].Agreements is null);
            texts.Add(condition.Text);
            if (condition.Type.Is(ValueKind.Bool))
            {
                var stated = condition.Test(context);
                context.IsPresuming = true;
                truths.Add((stated, condition.Test(context)));
            }
        }

        string[] forms =
        [
            " in [", " in []", "[].all(", "[].exists(", "== []", ".isIn('GB')", ".isIn(extensions.country)", "params.least", "params.costs", RandomConditions.Limit,
            "extensions.rank", "extensions.mark", "extensions.tags", ".extensions.grade", ".extensions.checkedOn", ".extensions.count", ".extensions.place",
            "relationship.ease", "relationship.warm", ".share", ".formal", ".annualValue.amount", ".annualValue.currency", " / 0", "/ 0)", ", 9000))", ", -9000))",
            " + ", " - ", " * ", " ? ", "!(", ".filter(", ".map(", "size(", "Between(", "add", ".startsWith(", ".endsWith(", ".contains(", "agreement.",
        ];
        forms.Where(form => !texts.Exists(text => text.Contains(form, StringComparison.Ordinal))).ShouldBeEmpty();
        foreach (var truth in Enum.GetValues<Truth>())
        {
            truths.ShouldContain((truth, truth));
        }

        truths.ShouldContain((Truth.Unknown, Truth.True));
        truths.ShouldContain((Truth.Unknown, Truth.False));
        var agreements = facts.SelectMany(f => f.Agreements ?? []).ToList();
        facts.ShouldContain(f => f.Agreements == null);
        facts.ShouldContain(f => f.Agreements is KnownList && !((KnownList)f.Agreements).IsWhole);
        agreements.ShouldContain(a => a.TermMonths != null && a.TermMonths.Value.Exact == null);
        agreements.ShouldContain(a => a.StartsOn != null && a.StartsOn.Value.Exact == null);
        agreements.ShouldContain(a => a.AnnualValue != null && a.AnnualValue.Amount!.Value.Exact == null);
        agreements.ShouldContain(a => a.EligibleCosts is KnownList && !((KnownList)a.EligibleCosts).IsWhole);
        facts.SelectMany(f => f.Extensions!.Keys).Concat(agreements.SelectMany(a => a.Extensions!.Keys)).Distinct().Count().ShouldBe(8);
    }

    /// <summary>A condition of the description, or of an agreement.</summary>
    private static (ConditionEnvironment Environment, ConditionScope? Scope, CompiledCondition Condition) Draw(RandomConditions random)
    {
        var environment = RandomConditions.Environment();
        var scope = random.Chance() ? environment.FindScope("agreements", out _) : null;
        while (true)
        {
            var text = scope is null ? random.Test(4) : random.Any(3, "agreement");
            if (text.Length <= ConditionLimits.MaxLength)
            {
                return (environment, scope, Compile.In(environment, text, scope));
            }
        }
    }

    /// <summary>Turns to facts, and where the scope is that of agreements to the first of them, or to one of which nothing is known.</summary>
    private static void Begin(EvaluationContext context, TestModel.Partnership facts, ConditionScope? scope, bool isElementUnknown)
    {
        context.Begin(facts);
        if (scope is not null && isElementUnknown)
        {
            context.SetUnknownElement(scope);
        }
        else if (scope is not null && facts.Agreements is { Count: > 0 })
        {
            Compile.Turn(context, scope, 0);
        }
    }

    /// <summary>Lists in part are equal to none, not even to the same said again.</summary>
    private static bool IsSame(Value one, Value other) =>
        one.Equals(other) || (one.IsInPart && other.IsInPart && one.ToString() == other.ToString() && one.MostMembers().Equals(other.MostMembers()));

    /// <summary>Whether a value that is known stays what it is, and one that is known by bounds within them.</summary>
    private static bool IsKept(Value before, Value after) =>
        before is { Bounds: { } bounds } ? after.ToInterval() is { } now && now.Least >= bounds.Least && now.Most <= bounds.Most
        : before.IsError || before.FindError() is not null || before.ContainsUnknown() || before.Equals(after);

    /// <summary>How many choices the facts of the environment have, for each of which a part is looked through.</summary>
    private const int Choices = 4;

    [Fact]
    public void Bind_AnyTree_BindsEachPartOnce() => Check(3000, seed =>
    {
        var tree = new RandomConditions(seed).Tree(5);
        var environment = RandomConditions.Environment();
        var binder = new Binder(environment, environment.Root, new ErrorList(""), mayPresume: true);
        binder.BindRoot(tree, ConditionType.Bool);
        var parts = ExpressionPrinter.Count(tree);
        return binder.Bound <= parts && binder.Checked <= parts * Choices ? null : $"{ExpressionPrinter.Print(tree)}: {binder.Bound} and {binder.Checked} of {parts}";
    });

    [Fact]
    public void Print_AnyTree_ReadsBackAsTheSame() => Check(3000, seed =>
    {
        var tree = new RandomConditions(seed).Tree(4);
        var text = ExpressionPrinter.Print(tree);
        if (text.Length > ConditionLimits.MaxLength)
        {
            return null;
        }

        var errors = new ErrorList(text);
        var read = Parser.Parse(text, errors);
        return read is not null && ExpressionPrinter.Dump(tree) == ExpressionPrinter.Dump(read) ? null : $"{text}: {(read is null ? errors.Items[0].Message : ExpressionPrinter.Print(read))}";
    });

    [Fact]
    public void Compile_AnyText_EndsWithAConditionOrErrorsWithin() => Check(5000, seed => Survives(new RandomConditions(seed).Noise()));

    [Fact]
    public void Compile_ArbitraryText_EndsWithAConditionOrErrorsWithin() =>
        Prop.ForAll<string>(text => Survives(text ?? "") is null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("!")]
    [InlineData("-")]
    [InlineData("1+")]
    [InlineData("a.")]
    [InlineData("a?")]
    [InlineData("f(")]
    [InlineData("true?true:")]
    [InlineData("[].map(a,")]
    [InlineData("1-1-")]
    [InlineData("true&&")]
    [InlineData("a[0]")]
    public void Compile_OverAndOver_IsRefusedNotFatal(string part)
    {
        Survives(string.Concat(Enumerable.Repeat(part, ConditionLimits.MaxLength / part.Length))).ShouldBeNull();
        Survives(string.Concat(Enumerable.Repeat(part, 3000))).ShouldBeNull();
    }

    private static string? Survives(string text)
    {
        var errors = new List<ConditionError>();
        var environment = new ConditionEnvironment(TestModel.Root);
        var condition = environment.Compile(text, ConditionType.Bool, null, errors);
        if (condition is null == (errors.Count == 0))
        {
            return $"{text}: {errors.Count} errors";
        }

        if (errors.Find(e => e.Span.Start < 0 || e.Span.End < e.Span.Start || e.Span.End > text.Length) is { } outside)
        {
            return $"{text}: {outside}";
        }

        condition?.Evaluate(environment.CreateContext());
        return null;
    }

    private static void Check(int count, Func<int, string?> problem) =>
        Prop.ForAll(Seeds, seed => problem(seed) is { } found ? throw new Xunit.Sdk.XunitException($"seed {seed}: {found}") : true)
            .Check(SampleConfig.Each(count));

    private static void Set(EvaluationContext context, string name, Truth truth) => context.SetInput(
        ThreeVariables.FindInput(name)!,
        truth == Truth.Unknown ? Value.Unknown : Value.From(truth == Truth.True));

    private static ConditionEnvironment MakeThreeVariables()
    {
        var environment = new ConditionEnvironment();
        foreach (var name in new[] { "a", "b", "c" })
        {
            environment.AddVariable(name, ConditionType.Bool);
        }

        return environment;
    }
}
