using System.Globalization;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Conditions;

/// <summary>In a long list the element with a certain id is looked up: with the same result as by looking at all of them, and at the cost of one.</summary>
public sealed class LookUpTests
{
    private static readonly string[] Tests =
    [
        "agreements.exists(a, a.id == title && a.termMonths > 6)",
        "agreements.exists(a, 12 / (a.termMonths - 12) > 0 && title == a.id)",
        "agreements.all(a, a.id != title || a.termMonths > 6)",
        "agreements.all(a, 12 / (a.termMonths - 12) > 0 || a.id != title)",
        "!agreements.exists(a, a.id == title)",
    ];

    [Fact]
    public void Element_WithACertainId_IsFoundAsInAShortListWhereAllAreLookedAt()
    {
        foreach (var text in Tests)
        {
            foreach (var withoutId in (bool[])[false, true])
            {
                foreach (var isInPart in (bool[])[false, true])
                {
                    foreach (var title in (string?[])["a1", "a2", "a3", "twice", "none", null])
                    {
                        var expected = Evaluate(text, Among(others: 0, title, withoutId && !isInPart, isInPart)).Truth;
                        Evaluate(text, Among(others: 100, title, withoutId && !isInPart, isInPart)).Truth.ShouldBe(expected, $"{text} for {title}, without an id {withoutId}, in part {isInPart}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Element_WithACertainId_CostsOneLookHoweverLongTheList()
    {
        const string Each = "agreements.all(a, agreements.exists(b, b.id == a.id))";
        var once = Evaluate(Each, Plain(2_000)).Steps;
        Evaluate(Each, Plain(4_000)).Steps.ShouldBeInRange(once * 19 / 10, once * 21 / 10);
    }

    /// <summary>What a condition waits for is the same among many elements that do not matter to it, of which then none is traced.</summary>
    [Fact]
    public void Missing_AmongManyOthers_IsAsInAShortList()
    {
        foreach (var text in Tests.Concat(["agreements.filter(a, a.termMonths < 13).map(a, a.termMonths) == [3]", "agreements.exists(a, a.termMonths < 1 && a.form == 'grant')", "agreements.all(a, a.termMonths > 2 && a.termMonths < 25)"]))
        {
            foreach (var title in (string?[])["a1", "a2", "a3", "twice", "none", null])
            {
                var expected = Trace(text, Among(others: 0, title, withoutId: false, isInPart: false));
                var found = Trace(text, Among(others: 100, title, withoutId: false, isInPart: false));
                found.Missing.ShouldBe(expected.Missing, $"{text} for {title}");
                found.Value.ShouldBe(expected.Value, $"{text} for {title}");
            }
        }
    }

    /// <summary>The value of a trace, and what it waits for.</summary>
    private static (string Value, IReadOnlyList<string> Missing) Trace(string text, Partnership partnership)
    {
        var environment = new ConditionEnvironment(ModelTypes.Partnership);
        var compiled = Compile.In(environment, text);
        var context = environment.CreateContext();
        context.Begin(partnership);
        return (compiled.Trace(context).Value.ToString()!, [.. compiled.Missing(context).Select(static m => m.Pointer)]);
    }

    private static Partnership Plain(int count) => new() { Agreements = [.. Enumerable.Range(0, count).Select(i => new Agreement { Id = i.ToString(CultureInfo.InvariantCulture) })] };

    /// <summary>Agreements of all kinds, long, short, not stated, of twelve months, over which a division fails, among others that change nothing.</summary>
    private static Partnership Among(int others, string? title, bool withoutId, bool isInPart)
    {
        List<Agreement> agreements =
        [
            new() { Id = "a1", TermMonths = 24 }, new() { Id = "a2", TermMonths = 3 }, new() { Id = "a3" }, new() { Id = "a4", TermMonths = 12 },
            .. Enumerable.Range(5, others).Select(i => new Agreement { Id = $"a{i}", TermMonths = 13 }),
        ];
        if (!isInPart)
        {
            agreements.AddRange([new() { Id = "twice", TermMonths = 3 }, new() { Id = "twice", TermMonths = 24 }]);
        }

        if (withoutId)
        {
            agreements.Insert(0, new() { TermMonths = 24 });
        }

        return new() { Title = title, Agreements = isInPart ? KnownList.InPart(agreements) : agreements };
    }

    private static (Truth Truth, long Steps) Evaluate(string text, Partnership partnership)
    {
        var environment = new ConditionEnvironment(ModelTypes.Partnership);
        var compiled = Compile.In(environment, text);
        var context = environment.CreateContext();
        context.Begin(partnership);
        context.StartEvaluation();
        var before = context.StepsLeft;
        return (compiled.Root.EvaluateTruth(context), before - context.StepsLeft);
    }
}
