using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.NRules;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests.NRules;

public sealed class FindingIndexTests
{
    private static readonly RelationshipAnalyzer Analyzer = TestRuleset.Analyzer(new TestRuleset()
        .Rule("TST0001", "agreement.exitPlan", scope: "agreements")
        .Rule("TST0002", "agreement.termMonths >= 12", scope: "agreements")
        .Rule("TST0003", "relationship.yearsWorkedTogether > 1"));

    [Fact]
    public void Findings_OfARule_AreThoseWithTheOutcomesWanted()
    {
        var assessment = Analyzer.Analyze(new Partnership { Agreements = [new() { ExitPlan = true }, new() { ExitPlan = false }, new()] });

        new FindingIndex(assessment, [Outcome.Violated]).Of("TST0001").Select(found => found.Finding.ElementIndex).ShouldBe([1]);
        new FindingIndex(assessment, [Outcome.Violated, Outcome.Undetermined]).Of("TST0001").Select(found => found.Finding.ElementIndex).ShouldBe([1, 2], ignoreOrder: true);
        new FindingIndex(assessment, []).Of("TST0001").ShouldBeEmpty();
        new FindingIndex(assessment, [Outcome.Violated]).Of("TST0002").ShouldBeEmpty();
        new FindingIndex(assessment, [Outcome.Violated]).Of("TST9999").ShouldBeEmpty();
    }

    [Fact]
    public void Places_OfElements_AreTheirIdsOrElseTheirIndices()
    {
        var assessment = Analyzer.Analyze(new Partnership
        {
            Agreements = [new() { Id = "one", TermMonths = 1 }, new() { TermMonths = 1 }, new() { Id = "one", TermMonths = 1 }, new() { Id = "1", TermMonths = 1 }],
        });
        var index = new FindingIndex(assessment, [Outcome.Violated, Outcome.Undetermined]);

        string[] places = ["#one", "1", "2", "#1"];
        index.Of("TST0002").Select(found => found.Place).ShouldBe(places);
        index.Of("TST0001").Select(found => found.Place).ShouldBe(places);
        index.Of("TST0003").Select(found => found.Place).ShouldBe([""]);
    }

    [Fact]
    public void Place_OfAListThatIsNotStated_IsTheList()
    {
        var index = new FindingIndex(Analyzer.Analyze(new Partnership()), [Outcome.Undetermined]);
        index.Of("TST0001").Select(found => (found.Finding.ElementIndex, found.Place)).ShouldBe([(null, "")]);
    }
}
