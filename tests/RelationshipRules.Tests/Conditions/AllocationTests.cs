using RelationshipRules.Facts;
using RelationshipRules.Model;

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
            new() { Id = "b", EligibleCosts = KnownList.InPart(["overheads"], ["training", "directCosts"]) },
        ],
    };

    [Theory]
    [InlineData("agreements.exists(a, a.termMonths >= 24 && a.noticeInWriting)")]
    [InlineData("agreements.exists(a, a.form == 'contract' || a.termMonths > params.minimumTermMonths * 2)")]
    [InlineData("agreements.all(a, a.form in ['grant', 'contract'] && 'overheads' in a.eligibleCosts)")]
    [InlineData("agreements.filter(a, a.termMonths in [12, 24, 36]).size() == 1")]
    [InlineData("size(agreements) >= 2 ? title.startsWith('Advice') : has(relationship.trust)")]
    [InlineData("agreements.exists(a, addDays(a.startsOn, 1) > a.startsOn && monthsBetween(a.startsOn, addYears(a.startsOn, 2)) == 24)")]
    [InlineData("relationship.class == 'x' || title.contains('dvice')")]
    [InlineData("['x', 'y'].filter(x, relationship.class == x) == ['y']")]
    [InlineData("agreements.exists(a, a.annualValue.amount / 12 > 100)")]
    [InlineData("agreements.exists(a, a.termMonths / 0 > 1)")]
    [InlineData("agreements.exists(a, a.eligibleCosts.exists(c, c in ['training'] || c == 'directCosts'))")]
    [InlineData("agreements.exists(a, addYears(a.startsOn, 9000) > a.startsOn)")]
    public void Test_OverTheModel_AllocatesNothing(string text)
    {
        var environment = CheckerTests.Environment();
        var compiled = Compile.In(environment, text);
        var context = environment.CreateContext();
        var minimum = environment.FindInput("params.minimumTermMonths")!;
        Run(200);
        Allocated.By(() => Run(1000)).ShouldBe(0);

        void Run(int times)
        {
            for (var i = 0; i < times; i++)
            {
                context.SetInput(minimum, Value.From((double?)24));
                context.Begin(Stated);
                compiled.Test(context);
                compiled.Evaluate(context);
            }
        }
    }
}
