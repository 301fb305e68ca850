using RelationshipRules.Descriptions;

namespace RelationshipRules.Tests.Analysis;

public sealed class ScopeTests
{
    private static readonly RelationshipAnalyzer Analyzer = TestRuleset.Analyzer(new TestRuleset()
        .Rule("TST0001", "agreement.termMonths >= 24", scope: "agreements")
        .Rule("TST0002", "context.country == 'GB-ENG'")
        .Rule("TST0003", "agreement.exitPlan", scope: "agreements")
        .Rule("TST0004", "assessment.workingMode == 'together'", scope: "relationship.assessments"));

    [Fact]
    public void List_WithElements_GivesOneOutcomeEachInRuleAndElementOrder()
    {
        var assessment = Analyzer.Analyze(new Partnership
        {
            Agreements = [new() { TermMonths = 36, ExitPlan = true }, new() { TermMonths = 12 }, new()],
            Context = new() { Country = "GB-ENG" },
            Relationship = new() { Assessments = [] },
        });

        assessment.Outcomes.Select(o => (o.Rule.Id, o.ElementIndex, o.Outcome)).ShouldBe([
            ("TST0001", 0, Outcome.Satisfied),
            ("TST0001", 1, Outcome.Violated),
            ("TST0001", 2, Outcome.Undetermined),
            ("TST0002", -1, Outcome.Satisfied),
            ("TST0003", 0, Outcome.Satisfied),
            ("TST0003", 1, Outcome.Undetermined),
            ("TST0003", 2, Outcome.Undetermined),
            ("TST0004", -1, Outcome.NotApplicable),
        ]);
    }

    [Fact]
    public void List_ThatIsAbsent_GivesOneUndeterminedThatAsksForTheList()
    {
        var finding = Analyzer.Analyze(new Partnership()).GetFindings("TST0001").Single();

        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.ElementIndex.ShouldBeNull();
        finding.Subject.ShouldBe("/agreements");
        finding.Message.ShouldBe("Not stated: agreements.");
        var missing = finding.Missing.Single();
        missing.Pointer.ShouldBe("/agreements");
        missing.Path.ShouldBe("agreements");
        missing.Question.ShouldNotBeNull();
    }

    [Fact]
    public void List_InsideAPartThatIsAbsent_IsAbsentToo()
    {
        var finding = Analyzer.Analyze(new Partnership()).GetFindings("TST0004").Single();

        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Missing.Single().Pointer.ShouldBe("/relationship/assessments");
    }

    [Fact]
    public void List_ThatIsEmpty_GivesOneNotApplicableThatSaysSo()
    {
        var finding = Analyzer.Analyze(new Partnership { Agreements = [] }).GetFindings("TST0001").Single();

        finding.Outcome.ShouldBe(Outcome.NotApplicable);
        finding.Message.ShouldBe("The description says that there are no agreements.");
        finding.Location.Pointer.ShouldBe("/agreements");
    }

    [Fact]
    public void Rule_SwitchedOff_IsNotRun()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "context.country == 'GB-ENG'", severity: Severity.None)
            .Rule("TST0002", "context.country == 'GB-ENG'"));

        analyzer.Rules.Select(r => r.Id).ShouldBe(["TST0001", "TST0002"]);
        analyzer.Analyze(new Partnership()).Outcomes.Select(o => o.Rule.Id).ShouldBe(["TST0002"]);
    }

    [Fact]
    public void Rulesets_KeepTheirOrder()
    {
        var analyzer = TestRuleset.Analyzer(
            new TestRuleset("b").Rule("BBB0001", "agreement.exitPlan", scope: "agreements"),
            new TestRuleset("a").Rule("AAA0001", "agreement.exitPlan", scope: "agreements"));

        analyzer.Analyze(new Partnership { Agreements = [new(), new()] }).Outcomes.Select(o => (o.Rule.Id, o.ElementIndex))
            .ShouldBe([("BBB0001", 0), ("BBB0001", 1), ("AAA0001", 0), ("AAA0001", 1)]);
    }
}
