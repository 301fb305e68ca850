using RelationshipRules.Conditions;

namespace RelationshipRules.Tests.Conditions;

public sealed class AllocationTests
{
    private static readonly TestModel.Partnership Stated = new()
    {
        Title = "Advice together",
        Relationship = new() { Trust = 0.5 },
        Agreements =
        [
            new() { Id = "a", Form = "grant", TermMonths = 36, NoticeInWriting = true, StartsOn = new DateOnly(2026, 4, 1), EligibleCosts = ["overheads"] },
            new() { Id = "b" },
        ],
    };

    [Theory]
    [InlineData("agreements[0].termMonths >= 24 && agreements[0].noticeInWriting")]
    [InlineData("agreements.exists(a, a.form == 'contract' || a.termMonths > params.minimumTermMonths * 2)")]
    [InlineData("agreements.all(a, a.form in ['grant', 'contract'] && 'overheads' in a.eligibleCosts)")]
    [InlineData("agreements.exists_one(a, a.termMonths in [12, 24, 36])")]
    [InlineData("size(agreements) >= 2 ? title.startsWith('Advice') : has(relationship.trust)")]
    [InlineData("agreements[0].startsOn + duration('24h') > timestamp('2026-01-01') && agreements[0].startsOn.getFullYear() == 2026")]
    [InlineData("relationship.class == 'x' || title.matches('^A[a-z]+')")]
    [InlineData("agreements.exists(a, a.annualValue.amount / 12 > 100)")]
    [InlineData("agreements[0].termMonths / 0 > 1")]
    public void Test_OverTheModel_AllocatesNothing(string text)
    {
        var environment = CheckerTests.Environment();
        var compiled = Compile.In(environment, text);
        var context = environment.CreateContext();
        var minimum = environment.FindInput("params.minimumTermMonths")!;
        for (var i = 0; i < 200; i++)
        {
            Run();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Run();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        void Run()
        {
            context.SetInput(minimum, Value.From((double?)24));
            context.Begin(Stated);
            compiled.Test(context);
            compiled.Evaluate(context);
        }
    }
}
