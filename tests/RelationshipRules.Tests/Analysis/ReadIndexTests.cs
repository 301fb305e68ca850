using RelationshipRules.Authoring;
using RelationshipRules.Engine;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Analysis;

public sealed class ReadIndexTests
{
    private static readonly RuleEngine Engine = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) }).Engine;

    [Fact]
    public void Rule_OfAnyRuleset_IsFoundAtEachPathThatItReads()
    {
        for (var number = 0; number < Engine.Rules.Count; number++)
        {
            var rule = Engine.Rules[number];
            rule.FactPaths.Except(rule.OwnPaths, StringComparer.Ordinal).ShouldBeEmpty(rule.Descriptor.Id);
            rule.OwnPaths.ShouldNotBeEmpty(rule.Descriptor.Id);
            foreach (var path in rule.OwnPaths)
            {
                Engine.Reads.At(path).ShouldNotBeNull().Rules.ShouldContain(number);
                Engine.Reads.AtOrBelow(path).ShouldNotBeNull().Rules.ShouldContain(number);
            }
        }

        Engine.Reads.AtOrBelow("").ShouldNotBeNull().Rules.ShouldBe(Enumerable.Range(0, Engine.Rules.Count));
    }

    [Fact]
    public void List_WithAllBelowIt_HasTheReadersOfItsElements()
    {
        var term = Engine.Reads.At("agreements[].termMonths").ShouldNotBeNull();

        term.Rules.ShouldBeSubsetOf(Engine.Reads.AtOrBelow("agreements[]").ShouldNotBeNull().Rules);
        term.Rules.ShouldBeSubsetOf(Engine.Reads.AtOrBelow("agreements").ShouldNotBeNull().Rules);
        Engine.Reads.At("agreements[]").ShouldBeNull();
        Engine.Reads.AtOrBelow("agree").ShouldBeNull();
    }

    [Fact]
    public void Country_OfTheDescription_DecidesWhetherRulesetsApply()
    {
        var rulesets = Engine.Reads.At("context.country").ShouldNotBeNull().Rulesets.Select(r => Engine.Rulesets[r].Plan.Name);

        rulesets.ShouldContain("compact-2010");
        Engine.Reads.AtOrBelow("context").ShouldNotBeNull().Rulesets.Select(r => Engine.Rulesets[r].Plan.Name).ShouldContain("compact-2010");
    }

    [Fact]
    public void StatedPlaces_OfAPartWithinAPart_AreToldUnlessAListHasANull()
    {
        Tells(new() { Context = new() { Country = "GB-ENG" } }).ShouldBeTrue();
        Tells(new() { Relationship = new() { Assessments = [new()] } }).ShouldBeTrue();
        Tells(new() { Relationship = new() { Assessments = [null!] } }).ShouldBeFalse();

        static bool Tells(Partnership partnership) => Engine.Places.TryRead(partnership, new ulong[Engine.Places.WordCount], new ulong[Engine.Places.ReaderWordCount]);
    }

    [Fact]
    public void RuleOverElements_ReadingOneElementOnly_IsToldFromOneThatLooksAtTheList()
    {
        var over = Engine.Rules.Select((rule, number) => (rule, number)).Where(r => r.rule.Scope.ElementName is not null).ToList();

        over.ShouldContain(r => !Engine.Reads.ReadsItsList(r.number));
        over.Where(r => Engine.Reads.ReadsItsList(r.number)).ShouldAllBe(r => r.rule.OwnReads.Contains(r.rule.Scope.Path));
    }
}
