using System.Globalization;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Conditions;

/// <summary>What evaluating costs, in steps of the one budget. Steps and bytes are counted, since clocks differ.</summary>
public sealed class BudgetTests
{
    /// <summary>A list that is made of one over and over, so that it holds two to the power of the repetitions.</summary>
    private static readonly string Doubled = "[1]" + string.Concat(Enumerable.Repeat(".map(a, [a, a])", 30));

    [Theory]
    [InlineData("title + 'x' == title + 'y'")]
    [InlineData("title < title")]
    [InlineData("size(title) > 0")]
    [InlineData("title.contains('b')")]
    [InlineData("title.startsWith(title) && title.endsWith(title)")]
    [InlineData("'x'.isIn(title) || title.isIn('GB')")]
    [InlineData("title in [title + 'x', title]")]
    [InlineData("[title].map(t, t).size() > 0")]
    public void Text_TwiceAsLong_CostsTwiceTheSteps(string text)
    {
        var once = Steps(text, new() { Title = new string('a', 40_000) });
        var twice = Steps(text, new() { Title = new string('a', 80_000) });
        once.ShouldBeGreaterThanOrEqualTo(40_000 / 8);
        twice.ShouldBeInRange(once * 19 / 10, once * 21 / 10);
    }

    [Theory]
    [InlineData("agreements.all(a, a.payments == 1)")]
    [InlineData("agreements.filter(a, a.payments == 1)")]
    [InlineData("size(agreements.filter(a, a.payments == 1)) > 0")]
    [InlineData("agreements.map(a, a.payments) == agreements.map(a, a.payments)")]
    [InlineData("2 in agreements.map(a, a.payments)")]
    [InlineData("agreements + agreements")]
    [InlineData("[agreements, agreements]")]
    [InlineData("agreements.map(a, a.eligibleCosts)")]
    public void List_TwiceAsLong_CostsTwiceTheSteps(string text)
    {
        var once = Steps(text, Many(1000));
        var twice = Steps(text, Many(2000));
        once.ShouldBeGreaterThanOrEqualTo(1000);
        twice.ShouldBeInRange(once * 19 / 10, once * 21 / 10);
    }

    [Fact]
    public void ConstantList_TwiceAsLong_CostsTwiceTheSteps()
    {
        var once = Steps(In(100), Many(1000));
        var twice = Steps(In(200), Many(1000));
        twice.ShouldBeInRange(once * 18 / 10, once * 22 / 10);

        static string In(int count) => $"agreements.all(a, a.payments in [{string.Join(", ", Enumerable.Range(2, count))}] || true)";
    }

    [Theory]
    [InlineData("agreements.exists(a, agreements.exists(b, b.id in [{0}]))")]
    [InlineData("agreements.all(a, agreements.exists(b, b.termMonths in agreements.map(c, c.payments)))")]
    [InlineData("agreements.all(a, agreements.exists(b, 'overheads' in b.eligibleCosts))")]
    [InlineData("[title + title + title].map(t, t + t + t + t).exists(t, (t + 'a').contains(t + 'b'))")]
    [InlineData("agreements.map(a, title)")]
    public void Work_ThatNobodyWouldWaitFor_EndsWithTheLimit(string text)
    {
        var many = string.Join(", ", Enumerable.Range(0, 300).Select(i => $"'y{i:x7}'"));
        var facts = Many(2000);
        facts.Title = new string('a', 60_000);
        var inPart = KnownList.InPart(["training"], Enumerable.Range(0, 10_000).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        foreach (var agreement in facts.Agreements!)
        {
            agreement.EligibleCosts = inPart;
        }

        IsStopped(text.Replace("{0}", many, StringComparison.Ordinal), facts);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("size({0}) == 2")]
    [InlineData("[1].all(x, {0} == {0})")]
    [InlineData("size(title == 'x' ? {0} : {0}) == 2")]
    [InlineData("{0}.all(x, title == 'x')")]
    public void ListsOfLists_ThatHoldOneOverAndOver_EndWithTheLimit(string text) =>
        IsStopped(text.Replace("{0}", Doubled, StringComparison.Ordinal), new() { Title = "x" });

    [Theory]
    [InlineData("agreements.filter(a, a.id != 'x').all(a, a.noticeInWriting)", 5000)]
    [InlineData("agreements.filter(a, a.id != 'x').filter(a, a.id != 'x').filter(a, a.id != 'x').filter(a, a.id != 'x').all(a, a.noticeInWriting)", 2000)]
    [InlineData("agreements.map(a, a.noticeInWriting).exists(x, x)", 5000)]
    public void Missing_TwiceAsManyElements_TakesTwiceTheBytes(string text, int count)
    {
        Bytes(text, 10);
        var once = Bytes(text, count);
        var twice = Bytes(text, 2 * count);
        twice.ShouldBeLessThan(once * 23 / 10);
    }

    [Fact]
    public void Limit_SaysWhereItWasReached()
    {
        const string text = "title == 'x' ||\n agreements.exists(a, agreements.exists(b, agreements.exists(c, c.payments == 2)))";
        var facts = Many(2000);
        facts.Title = "y";
        var error = Compile.Evaluate(text, facts).Error.ShouldNotBeNull();
        error.IsLimit.ShouldBeTrue();
        error.Span.Text.ShouldStartWith("agreements.exists(");
    }

    private static void IsStopped(string text, TestModel.Partnership facts)
    {
        text.Length.ShouldBeLessThan(ConditionLimits.MaxLength);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Compile.Evaluate(text, facts).Error.ShouldNotBeNull(text).IsLimit.ShouldBeTrue(text);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000_000);
    }

    private static TestModel.Partnership Many(int count) => new()
    {
        Agreements = [.. Enumerable.Range(0, count).Select(i => new TestModel.Agreement { Id = i.ToString("x8", CultureInfo.InvariantCulture), Form = "grant", Payments = 1, TermMonths = 2, EligibleCosts = ["overheads"] })],
    };

    private static long Steps(string text, TestModel.Partnership facts)
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        var condition = Compile.In(environment, text);
        var context = environment.CreateContext();
        context.Begin(facts);
        condition.Evaluate(context).Error.ShouldBeNull();
        return ConditionLimits.DefaultSteps - context.StepsLeft;
    }

    private static long Bytes(string text, int count)
    {
        var environment = new ConditionEnvironment(TestModel.Root);
        var condition = Compile.In(environment, text);
        var context = environment.CreateContext();
        context.Begin(Many(count));
        var before = GC.GetAllocatedBytesForCurrentThread();
        condition.Missing(context).Count.ShouldBe(count);
        condition.Trace(context).Facts().ShouldNotBeEmpty();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
