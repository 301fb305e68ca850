using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;

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
    public void List_ThatIsAbsent_IsNotAskedForByARuleThatAppliesToNoElement()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Derived("relationship.isRescue", FactType.Boolean, ConditionType.Bool, "has(relationship.purposes) && 'rescue' in relationship.purposes")
            .Rule("TST0001", "agreement.exitPlan", when: "'rescue' in relationship.purposes && agreement.form == 'grant'", scope: "agreements")
            .Rule("TST0002", "agreement.exitPlan", when: "agreement.form == 'grant'", scope: "agreements")
            .Rule("TST0003", "agreement.exitPlan", when: "has(agreement.form)", scope: "agreements")
            .Rule("TST0004", "agreement.exitPlan", when: "relationship.isRescue || has(agreement.exitPlan) && !has(agreement.form)", scope: "agreements")
            .Rule("TST0005", "agreement.exitPlan", when: "relationship.isRescue", scope: "agreements")
            .Rule("TST0006", "has(context.country)"));
        var assessment = analyzer.Analyze(new Partnership { Relationship = new() { Purposes = [PartnershipPurpose.Integration] } });

        assessment.Outcomes.Select(o => (o.Rule.Id, o.Outcome)).ShouldBe([
            ("TST0001", Outcome.NotApplicable),
            ("TST0002", Outcome.Undetermined),
            ("TST0003", Outcome.Undetermined),
            ("TST0004", Outcome.Undetermined),
            ("TST0005", Outcome.NotApplicable),
            ("TST0006", Outcome.Violated),
        ]);
        assessment.GetFindings("TST0001").Single().Message.ShouldBe("Does not apply: purposes of the partnership is integration.");
        assessment.GetFindings("TST0005").Single().Message.ShouldStartWith("Does not apply: ");
        assessment.GetFindings("TST0002").Single().Missing.Single().Pointer.ShouldBe("/agreements");
        analyzer.Analyze(new Partnership()).Outcomes[0].Outcome.ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    public void Rules_WithTheSameConditionOfApplication_HaveItTestedForEachElement()
    {
        const string Grant = "agreement.form == 'grant'";
        const string Even = "12 / agreement.lateReports > 0";
        var assessment = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", when: Grant, scope: "agreements")
            .Rule("TST0002", "!agreement.exitPlan", when: Grant, scope: "agreements")
            .Rule("TST0003", "agreement.exitPlan", when: Even, scope: "agreements")
            .Rule("TST0004", "!agreement.exitPlan", when: Even, scope: "agreements"))
            .Analyze(new Partnership
            {
                Agreements =
                [
                    new() { Form = AgreementForm.Grant, ExitPlan = true, LateReports = 0 },
                    new() { Form = AgreementForm.Contract, ExitPlan = true, LateReports = 1 },
                    new() { ExitPlan = true },
                ],
            });

        assessment.Outcomes.Select(o => $"{o.Rule.Id[^1]}/{o.ElementIndex} {o.Outcome}").ShouldBe([
            "1/0 Satisfied", "1/1 NotApplicable", "1/2 Undetermined",
            "2/0 Violated", "2/1 NotApplicable", "2/2 Undetermined",
            "3/1 Satisfied", "3/2 Undetermined",
            "4/1 Violated", "4/2 Undetermined",
        ]);
        assessment.Diagnostics.Select(d => (d.Id, d.Location!.Pointer, d.Message[..7])).ShouldBe([
            ("RRE0001", "/agreements/0", "TST0003"), ("RRE0001", "/agreements/0", "TST0004"),
        ]);
    }

    /// <summary>Ten times as many elements, each of which is held against all others, and these against all again, are gone through no more often in all.</summary>
    [Fact]
    public void Rule_OverALongList_HasOneAllowanceForAllOfItsElements()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "!agreements.exists(b, agreements.exists(c, agreements.exists(d, d.termMonths == 1)))", scope: "agreements"));
        var (few, many) = (Walked(100), Walked(1000));

        few.ShouldBeGreaterThan(100_000);
        many.ShouldBeInRange(100_000, 2 * few);

        long Walked(int count)
        {
            var buffer = new OutcomeBuffer();
            analyzer.Evaluate(new Partnership { Agreements = [.. Enumerable.Range(0, count).Select(static _ => new Agreement { TermMonths = 2 })] }, buffer);
            buffer.Count.ShouldBe(0);
            buffer.Errors[0].Id.ShouldBe("RRE0001");
            return buffer.EvaluatorFor(analyzer.Engine).Walked;
        }
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
