using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Authoring;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
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

    [Fact]
    public void Evaluate_OneMoreFactStated_NeverChangesADefiniteValue() => Check(2000, seed =>
    {
        var random = new RandomConditions(seed);
        var environment = RandomConditions.Environment();
        var condition = Compile.In(environment, random.Test(4));
        var facts = random.Facts();
        var context = environment.CreateContext();
        context.Begin(facts);
        var before = condition.Test(context);
        context.Begin(random.StateMore(facts));
        var after = condition.Test(context);
        return before > Truth.True || after == before ? null : $"{condition.Text}: {before} became {after}";
    });

    [Fact]
    public void Explanation_OfAnyCondition_AgreesWithItsValue() => Check(2000, seed =>
    {
        var random = new RandomConditions(seed);
        var environment = RandomConditions.Environment();
        var condition = Compile.In(environment, random.Test(4));
        var context = environment.CreateContext();
        context.Begin(random.Facts());
        var value = condition.Evaluate(context);
        var truth = condition.Test(context);
        var missing = condition.Missing(context);
        var trace = condition.Trace(context);
        return !trace.Value.Equals(value) ? $"{condition.Text}: the trace says {trace.Value}, not {value}"
            : value.ToTruth() != truth ? $"{condition.Text}: {value} but {truth}"
            : value.IsUnknown != (missing.Count > 0) ? $"{condition.Text}: {value} with {missing.Count} missing"
            : missing.FirstOrDefault(m => !m.Pointer.StartsWith('/')) is { } odd ? $"{condition.Text}: {odd}"
            : null;
    });

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
