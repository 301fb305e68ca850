using System.Text.Json;
using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests;

/// <summary>What depends on a fact in a roundabout way is evaluated again too, when the fact changes and when that is taken back.</summary>
public sealed class AnalysisSessionEvaluationTests
{
    private static readonly RelationshipAnalyzer Analyzer = TestRuleset.Analyzer(
        new TestRuleset("local") { AppliesWhen = "context.country.startsWith('GB')" }
            .Derived("agreements[].isLong", FactType.Boolean, ConditionType.Bool, "agreement.termMonths > 12")
            .Derived("relationship.longAgreements", FactType.Integer, ConditionType.Int, "agreements.filter(a, a.isLong).size()")
            .Derived("relationship.hasLong", FactType.Boolean, ConditionType.Bool, "relationship.longAgreements > 0")
            .Rule("LOC0001", "agreements.all(a, a.termMonths <= agreement.termMonths)", scope: "agreements")
            .Rule("LOC0002", "agreement.exitPlan", scope: "agreements")
            .Rule("LOC0003", "relationship.hasLong"),
        new TestRuleset("parts")
            .Derived("context.isRelated", FactType.Boolean, ConditionType.Bool, "has(relationship)")
            .Rule("PRT0001", "has(relationship)")
            .Rule("PRT0002", "context.isRelated")
            .Rule("PRT0003", "size(agreements) > 0"));

    [Fact]
    public void Set_OfOneElement_IsSeenByTheOthersWhoseRuleLooksAtAll()
    {
        var session = Open("""{ "context": { "country": "GB" }, "agreements": [ { "termMonths": 6 }, { "termMonths": 9 } ] }""");

        Changes(session.Set("/agreements/0/termMonths", 12)).ShouldBe(["LOC0001/0 Violated Satisfied", "LOC0001/1 Satisfied Violated"]);
        Changes(session.Undo()).ShouldBe(["LOC0001/0 Satisfied Violated", "LOC0001/1 Violated Satisfied"]);
        ShouldBeAFullAnalysis(session);
    }

    [Fact]
    public void Set_OfTwoElementsAtOnce_IsSeenByTheRuleOfBoth()
    {
        var session = Open("""{ "context": { "country": "GB" }, "agreements": [ { "exitPlan": false }, { "exitPlan": false }, { "exitPlan": false } ] }""");

        Changes(session.Apply([FactEdit.Set("/agreements/0/exitPlan", true), FactEdit.Set("/agreements/2/exitPlan", true)]))
            .ShouldBe(["LOC0002/0 Violated Satisfied", "LOC0002/2 Violated Satisfied"]);
        Changes(session.Undo()).ShouldBe(["LOC0002/0 Satisfied Violated", "LOC0002/2 Satisfied Violated"]);
        ShouldBeAFullAnalysis(session);
    }

    [Fact]
    public void Set_OfAFactBehindDerivedOnesOfDerivedOnes_IsSeenByWhatReadsTheLast()
    {
        var session = Open("""{ "context": { "country": "GB" }, "agreements": [ { "termMonths": 6 } ] }""");

        Changes(session.Set("/agreements/0/termMonths", 24)).ShouldBe(["LOC0003 Violated Satisfied"]);
        Changes(session.Clear("/agreements/0/termMonths")).ShouldBe(["LOC0001/0 Satisfied Undetermined", "LOC0003 Satisfied Undetermined"]);
        Changes(session.Undo()).ShouldBe(["LOC0001/0 Undetermined Satisfied", "LOC0003 Undetermined Satisfied"]);
        Changes(session.Undo()).ShouldBe(["LOC0003 Satisfied Violated"]);
        ShouldBeAFullAnalysis(session);
    }

    [Fact]
    public void Set_OfWhatDecidesWhetherARulesetApplies_IsSeenByAllItsRulesAndNoOthers()
    {
        var session = Open("""{ "context": { "country": "GB" }, "agreements": [ { "termMonths": 6, "exitPlan": false } ] }""");

        Changes(session.Set("/context/country", "FR"))
            .ShouldBe(["LOC0001/0 Satisfied NotApplicable", "LOC0002/0 Violated NotApplicable", "LOC0003 Violated NotApplicable"]);
        Changes(session.Clear("/context/country"))
            .ShouldBe(["LOC0001/0 NotApplicable Undetermined", "LOC0002/0 NotApplicable Undetermined", "LOC0003 NotApplicable Undetermined"]);
        session.Undo();
        Changes(session.Undo())
            .ShouldBe(["LOC0001/0 NotApplicable Satisfied", "LOC0002/0 NotApplicable Violated", "LOC0003 NotApplicable Violated"]);
        ShouldBeAFullAnalysis(session);
    }

    [Fact]
    public void Set_OfAFactWhosePartOrListWasNotThere_IsSeenByWhatReadsThePartOrListItself()
    {
        var session = Open("""{ "context": { "country": "GB" } }""");

        Changes(session.Set("/relationship/yearsWorkedTogether", 3)).ShouldBe(["PRT0001 Violated Satisfied", "PRT0002 Violated Satisfied"]);
        Changes(session.AddElement("/agreements", JsonSerializer.Deserialize<JsonElement>("""{ "id": "g" }"""))).ShouldContain("PRT0003 Undetermined Satisfied");
        Changes(session.Undo()).ShouldContain("PRT0003 Satisfied Undetermined");
        Changes(session.Undo()).ShouldBe(["PRT0001 Satisfied Violated", "PRT0002 Satisfied Violated"]);
        ShouldBeAFullAnalysis(session);
    }

    [Fact]
    public void Set_OfAListWhoseElementsHaveNoIds_ComparesThemByTheirPlace()
    {
        var session = Open("""{ "context": { "country": "GB" }, "agreements": [ { "exitPlan": false }, { "exitPlan": true } ] }""");

        Changes(session.Set("/agreements", JsonSerializer.Deserialize<JsonElement>("""[ { "exitPlan": true }, { "exitPlan": true } ]""")))
            .ShouldBe(["LOC0002/0 Violated Satisfied"]);
    }

    private static AnalysisSession Open(string json) => new(Analyzer, PartnershipDocument.Parse(json));

    /// <summary>By one more edit that no rule reads, because a state that a session comes back to remembers its assessment.</summary>
    private static void ShouldBeAFullAnalysis(AnalysisSession session)
    {
        session.Set("/title", "Another");
        session.Assessment.Outcomes.ShouldBe(Analyzer.Analyze(session.Document).Outcomes);
    }

    private static IEnumerable<string> Changes(SessionDelta delta) => delta.Outcomes.Select(change =>
        $"{change.Rule.Id}{((change.To ?? change.From)!.ElementIndex is { } index ? $"/{index}" : "")} {change.From?.Outcome} {change.To?.Outcome}");
}
