using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Engine;
using RelationshipRules.Model;
using RelationshipRules.Tests.Analysis;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Reading;

/// <summary>Where two descriptions differ, found without knowing how one was made from the other.</summary>
public sealed class ChangedPlacesTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    [Fact]
    public void Description_ReadTwice_DiffersNowhere()
    {
        foreach (var seed in Enumerable.Range(0, 50))
        {
            var json = new RandomDescriptions(seed).Next(0.6).ToJsonString();
            PartnershipDocument.Parse(json).FindChanges(PartnershipDocument.Parse(json)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void FactOfAnElement_IsAPlaceInThatElement()
    {
        var before = new Partnership { Agreements = [new() { Id = "a" }, new() { Id = "b", TermMonths = 12 }] };
        var after = before with { Agreements = [before.Agreements[0], before.Agreements[1] with { TermMonths = 13 }] };

        Between(before, after).ShouldHaveSingleItem().ShouldBe("agreements[].termMonths in agreements 1");
    }

    [Fact]
    public void AmountOfASum_IsAPlaceOfTheSum()
    {
        var before = new Partnership { Agreements = [new() { Id = "a", AnnualValue = new(10_000m, "GBP") }] };

        Between(before, With(new(12_000m, "GBP"))).ShouldBe(["agreements[].annualValue in agreements 0"]);
        Between(before, With(new(10_000m, "EUR"))).ShouldBe(["agreements[].annualValue in agreements 0"]);
        Between(before, With(new(10_000m, "GBP"))).ShouldBeEmpty();

        Partnership With(Money value) => before with { Agreements = [before.Agreements[0] with { AnnualValue = value }] };
    }

    [Fact]
    public void ListWithOtherElements_IsAPlaceAsAWhole()
    {
        var before = new Partnership { Agreements = [new() { Id = "a" }, new() { Id = "b" }], Context = new() { Country = "GB" } };

        Between(before, before with { Agreements = [before.Agreements[1], before.Agreements[0]] }).ShouldBe(["agreements in agreements -1, other elements"]);
        Between(before, before with { Agreements = null }).ShouldBe(["agreements in agreements -1, other elements"]);
        Between(before, before with { Agreements = KnownList.InPart([.. before.Agreements], []) }).ShouldBe(["agreements in agreements -1, other elements"]);
        Between(before, before with { Context = null }).ShouldBe(["context in  -1, other elements"]);
    }

    [Fact]
    public void Change_ByThePlacesFound_NamesEveryRuleWithAnotherOutcome() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var before = PartnershipDocument.Parse(new RandomDescriptions(seed).Next(0.5).ToJsonString());
        var edits = new RandomEdits(seed);
        var after = before;
        for (var i = 0; i < 4; i++)
        {
            after = after.Edit([edits.Next(System.Text.Json.Nodes.JsonNode.Parse(after.ToJson())!.AsObject())]).Document ?? after;
        }

        // Read again, so that nothing is shared that was not changed.
        after = PartnershipDocument.Parse(after.ToJson());
        var evaluator = Analyzer.CreateEvaluator();
        evaluator.TurnTo(before.Partnership);
        var earlier = Outcomes(evaluator);
        var affected = evaluator.Change(after.Partnership, after.FindChanges(before)).ToLookup(rule => rule.Rule, rule => rule.Element);
        var expected = Analyzer.Analyze(after).Outcomes;

        expected.Where((outcome, at) => earlier.TryGetValue((outcome.Rule.Id, outcome.ElementIndex), out var was) ? was != outcome : true)
            .Select(outcome => (Rule: Number(evaluator, outcome.Rule), outcome.ElementIndex))
            .Where(changed => !affected[changed.Rule].Any(element => element == AffectedRule.AllElements || element == changed.ElementIndex))
            .ShouldBeEmpty($"seed {seed}");
        Outcomes(evaluator).Values.ShouldBe(expected, ignoreOrder: true);
    }).Check(SampleConfig.Of(600));

    private static List<string> Between(Partnership before, Partnership after)
        => [.. PartnershipDocument.FromPartnership(after).FindChanges(PartnershipDocument.FromPartnership(before)).Select(place => $"{place.Path} in {place.List} {place.Element}{(place.ChangesLists ? ", other elements" : "")}")];

    private static int Number(RuleEvaluator evaluator, RuleDescriptor rule) => Enumerable.Range(0, evaluator.Rules.Count).First(number => evaluator.Rules[number].Descriptor == rule);

    private static Dictionary<(string Rule, int Element), RuleOutcome> Outcomes(RuleEvaluator evaluator)
    {
        var outcomes = new Dictionary<(string, int), RuleOutcome>();
        for (var rule = 0; rule < evaluator.Rules.Count; rule++)
        {
            var count = evaluator.CountElements(rule);
            for (var element = count > 0 ? 0 : -1; element < Math.Max(0, count); element++)
            {
                evaluator.TryEvaluate(rule, element, out var outcome).ShouldBeTrue();
                outcomes.Add((outcome.Rule.Id, outcome.ElementIndex), outcome);
            }
        }

        return outcomes;
    }
}
