using RelationshipRules.Consistency;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests.Consistency;

/// <summary>Statements that cannot stand together are told, and mark what rests on them.</summary>
public sealed class ConsistencyTests
{
    private const string Contradicting = """
        {
          "compact": {
            "status": "none",
            "undertakingsGovernment": 48
          },
          "agreements": [ { "exitPlan": true } ]
        }
        """;

    public static TheoryData<string> Rules => [.. ConsistencyRule.All.Select(rule => rule.Id)];

    public static TheoryData<string> Examples => [.. Directory.GetFiles(Repository.PathTo("examples"), "*.json").Select(Path.GetFileName).OfType<string>()];

    [Fact]
    public void All_Rules_HaveUniqueIdsAndAPlaceInTheDocumentation()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "diagnostics.md"));

        ConsistencyRule.All.Count.ShouldBeGreaterThanOrEqualTo(30);
        ConsistencyRule.All.Select(rule => rule.Id).ShouldBeUnique(StringComparer.Ordinal);
        ConsistencyRule.All.Select(rule => rule.Id).Where(id => !page.Contains($"| {id} |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_OnItsExamples_FindsWhatTheySay(string id)
    {
        var rule = ConsistencyRule.All.Single(rule => rule.Id == id);
        rule.Examples.Value.Select(example => example.Contradicts).Distinct().Count().ShouldBe(2, "examples of both kinds are needed");
        foreach (var (contradicts, description) in rule.Examples.Value)
        {
            var document = PartnershipDocument.Parse(description);

            document.Diagnostics.ShouldBeEmpty(description);
            var found = Analyze(document).Contradictions;
            found.Any(contradiction => contradiction.Rule == id).ShouldBe(contradicts, description);
            found.ShouldAllBe(contradiction => contradiction.Facts.Count >= 1 && contradiction.Facts.All(fact => fact.Text != "not stated"));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_WithAnyStatementOfItsExampleLeftOut_FindsNothing(string id)
    {
        var rule = ConsistencyRule.All.Single(rule => rule.Id == id);
        foreach (var (_, description) in rule.Examples.Value.Where(example => example.Contradicts))
        {
            var document = PartnershipDocument.Parse(description);
            foreach (var fact in Analyze(document).Contradictions.Single(contradiction => contradiction.Rule == id).Facts.Where(fact => !fact.Pointer.EndsWith("/id", StringComparison.Ordinal)))
            {
                var without = document.Edit([FactEdit.Clear(fact.Pointer)]).Document.ShouldNotBeNull();

                Analyze(without).Contradictions.ShouldNotContain(contradiction => contradiction.Rule == id, $"{description} without {fact.Pointer}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OfTheLibrary_DoesNotContradictItself(string example)
        => Analyze(PartnershipDocument.Load(Repository.PathTo("examples", example))).Contradictions.ShouldBeEmpty();

    [Fact]
    public void Contradiction_IsAWarning_WithBothPlaces()
    {
        var assessment = Analyze(PartnershipDocument.Parse(Contradicting));

        var problem = assessment.Diagnostics.ShouldHaveSingleItem();
        (problem.Id, problem.Severity, problem.Location!.Pointer, problem.Location.Line).ShouldBe(("RRD0039", Severity.Warning, "/compact/status", 3));
        problem.Message.ShouldBe("There is no compact, and yet undertakings are given in it. status of the compact: none (/compact/status, line 3); undertakings given by government: 48 undertakings (/compact/undertakingsGovernment, line 4). [CON0101]");
        assessment.HasErrors.ShouldBeFalse();
        Analyze(PartnershipDocument.FromPartnership(assessment.Document.Partnership)).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("(/compact/status); ");
    }

    [Fact]
    public void Outcome_ThatRestsOnAContradiction_IsJudgedAndMarkedAndNotCountedAsMet()
    {
        var assessment = Analyze(PartnershipDocument.Parse(Contradicting));
        var findings = assessment.GetFindings().ToDictionary(finding => finding.Rule.Id);

        findings.Values.Select(finding => (finding.Rule.Id, finding.Outcome, finding.Contradictions.Count)).ShouldBe(
            [("TST0001", Outcome.Satisfied, 1), ("TST0002", Outcome.Violated, 1), ("TST0003", Outcome.Satisfied, 0), ("TST0004", Outcome.NotApplicable, 1)],
            ignoreOrder: true);
        (assessment.Summary.Satisfied, assessment.Summary.Contradicted, assessment.Summary.Violated).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void Description_ThatCannotBeRead_ContradictsNothing() => Analyze(PartnershipDocument.Parse("[]")).Contradictions.ShouldBeEmpty();

    [Fact]
    public void Session_ThatEndsAContradiction_CountsAgain()
    {
        var session = new AnalysisSession(Analyzer(), PartnershipDocument.Parse(Contradicting));
        session.Assessment.Summary.Contradicted.ShouldBe(1);

        session.Set("/compact/status", "active");

        session.Assessment.Contradictions.ShouldBeEmpty();
        session.Assessment.Summary.Contradicted.ShouldBe(0);
    }

    private static Assessment Analyze(PartnershipDocument document) => Analyzer().Analyze(document);

    private static RelationshipAnalyzer Analyzer() => TestRuleset.Analyzer(new TestRuleset()
        .Rule("TST0001", "compact.undertakingsGovernment > 10")
        .Rule("TST0002", "compact.status == 'active'")
        .Rule("TST0003", "agreements.all(a, a.exitPlan)")
        .Rule("TST0004", "agreements.all(a, a.exitPlan)", when: "compact.status == 'dormant'"));
}
