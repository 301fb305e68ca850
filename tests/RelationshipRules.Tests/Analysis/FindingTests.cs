using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Analysis;

public sealed class FindingTests
{
    [Fact]
    public void Message_WithValues_WritesThemPlainly()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Parameter("minimum", Value.From(24.0))
            .Rule("TST0001", "agreement.termMonths >= params.minimum", scope: "agreements", messages: new Dictionary<Outcome, string>
            {
                [Outcome.Violated] = "{agreement.termMonths} of {params.minimum} months; {agreement.form}; {agreement.annualValue}; {agreement.eligibleCosts}; "
                    + "{agreement.cashFlowMeasures}; {agreement.exitPlan}; {agreement.independenceClause}; {agreement.costCoverageShare * 100.0} %; {context.leadershipChangeOn}; {{x}}",
            }));
        var finding = analyzer.Analyze(new Partnership
        {
            Context = new() { LeadershipChangeOn = new DateOnly(2026, 5, 7) },
            Agreements =
            [
                new()
                {
                    TermMonths = 12,
                    Form = AgreementForm.Grant,
                    AnnualValue = new(48000, "GBP"),
                    EligibleCosts = [EligibleCost.Training, EligibleCost.ServiceDelivery],
                    CashFlowMeasures = [],
                    ExitPlan = false,
                    CostCoverageShare = 0.57,
                },
            ],
        }).Findings.Single();

        var costs = FactCatalog.Find("agreements[].eligibleCosts")!.Values.ToDictionary(v => v.Name, v => v.Title, StringComparer.Ordinal);
        var form = FactCatalog.Find("agreements[].form")!.Values.Single(v => v.Name == "grant").Title;
        finding.Message.ShouldBe($"12 of 24 months; {form}; GBP 48,000; {costs["training"]} and {costs["serviceDelivery"]}; none; no; not stated; 57 %; 7 May 2026; {{x}}");
    }

    [Fact]
    public void Undetermined_NamesExactlyTheFactsThatWouldSettleIt()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan || agreement.independenceClause", when: "agreement.termMonths > 12", scope: "agreements"));
        var assessment = analyzer.Analyze(new Partnership
        {
            Agreements = [new(), new() { TermMonths = 24 }, new() { TermMonths = 24, ExitPlan = false }],
        });

        assessment.GetFindings("TST0001").Select(f => string.Join(' ', f.Missing.Select(m => m.Pointer))).ShouldBe([
            "/agreements/0/termMonths",
            "/agreements/1/exitPlan /agreements/1/independenceClause",
            "/agreements/2/independenceClause",
        ]);
        var last = assessment.GetFindings("TST0001")[2];
        last.Message.ShouldBe("Not stated: independence clause.");
        last.Missing[0].Question.ShouldBe(FactCatalog.Find("agreements[].independenceClause")!.Question);
        assessment.OpenFacts.Count.ShouldBe(4);
        assessment.OpenFacts[0].Rules.ShouldBe(["TST0001"]);
    }

    [Fact]
    public void Undetermined_ForLackOfAnExplanation_AsksForTheExplanation()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule(
            "TST0001", "agreement.termMonths >= 24", explainedBy: "agreement.shortTermReasonsGiven", scope: "agreements"));

        analyzer.Analyze(new Partnership { Agreements = [new() { TermMonths = 12 }] }).GetFindings("TST0001").Single()
            .Missing.Select(m => m.Pointer).ShouldBe(["/agreements/0/shortTermReasonsGiven"]);
    }

    [Fact]
    public void Parameter_OutsideItsDates_IsNamed()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Parameter("minimum", Value.Unknown)
            .Rule("TST0001", "agreement.termMonths >= params.minimum", scope: "agreements"));
        var assessment = analyzer.Analyze(new Partnership { Agreements = [new() { TermMonths = 12 }] });
        var finding = assessment.GetFindings("TST0001").Single();

        finding.Outcome.ShouldBe(Outcome.Undetermined);
        var missing = finding.Missing.Single();
        missing.IsParameter.ShouldBeTrue();
        missing.Title.ShouldBe("the parameter minimum");
        missing.Question.ShouldBeNull();
        finding.Message.ShouldBe("The ruleset gives no value for that day for: the parameter minimum.");
        finding.Parameters.Single().Name.ShouldBe("minimum");
        assessment.OpenFacts.ShouldBeEmpty();
    }

    [Fact]
    public void NotApplicable_SaysWhy()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule(
            "TST0001", "agreement.exitPlan", when: "agreement.termMonths > 12 && agreement.form == 'grant'", scope: "agreements"));

        analyzer.Analyze(new Partnership { Agreements = [new() { TermMonths = 6, Form = AgreementForm.Grant }] }).GetFindings("TST0001").Single()
            .Message.ShouldBe("Does not apply: length of the agreement is 6 months.");
    }

    [Fact]
    public void Location_IsTheFocusOrTheFirstFactRead()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.termMonths >= 24", scope: "agreements")
            .Rule("TST0002", "agreement.termMonths >= 24", scope: "agreements", focus: "agreement.shortTermReasonsGiven")
            .Rule("TST0003", "context.country == 'FR'"));
        var assessment = analyzer.Analyze(new Partnership { Agreements = [new() { TermMonths = 12 }], Context = new() { Country = "GB" } });

        assessment.GetFindings("TST0001").Single().Location.Pointer.ShouldBe("/agreements/0/termMonths");
        assessment.GetFindings("TST0002").Single().Subject.ShouldBe("/agreements/0/shortTermReasonsGiven");
        assessment.GetFindings("TST0003").Single().Location.Pointer.ShouldBe("/context/country");
    }

    [Fact]
    public void Findings_AreOrderedBySeverityThenRuleThenElement()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements", severity: Severity.Suggestion)
            .Rule("TST0002", "agreement.exitPlan", scope: "agreements", severity: Severity.Error)
            .Rule("TST0003", "agreement.exitPlan", explainedBy: "agreement.independenceClause", scope: "agreements", severity: Severity.Error));
        var assessment = analyzer.Analyze(new Partnership
        {
            Agreements = [new() { ExitPlan = false, IndependenceClause = true }, new() { ExitPlan = false, IndependenceClause = true }],
        });

        assessment.Findings.Select(f => (f.Rule.Id, f.ElementIndex, f.Label)).ShouldBe([
            ("TST0002", 0, "not met"), ("TST0002", 1, "not met"),
            ("TST0003", 0, "departure explained"), ("TST0003", 1, "departure explained"),
            ("TST0001", 0, "not met"), ("TST0001", 1, "not met"),
        ]);
        assessment.Summary.ShouldBe(new(Violated: 4, Unexplained: 0, Explained: 2, Satisfied: 0, Undetermined: 0, NotApplicable: 0, Classified: 0, Suppressed: 0, Contradicted: 0));
    }

    [Fact]
    public void Assessment_AskedForASeverity_CountsOnlyDeparturesWithoutReasons()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements", severity: Severity.Warning)
            .Rule("TST0002", "agreement.exitPlan", explainedBy: "agreement.independenceClause", scope: "agreements", severity: Severity.Error));
        var assessment = analyzer.Analyze(new Partnership { Agreements = [new() { ExitPlan = false, IndependenceClause = true }] });

        assessment.HasFindingsAtOrAbove(Severity.Suggestion).ShouldBeTrue();
        assessment.HasFindingsAtOrAbove(Severity.Warning).ShouldBeTrue();
        assessment.HasFindingsAtOrAbove(Severity.Error).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => assessment.HasFindingsAtOrAbove(Severity.None));
    }

    [Fact]
    public void Fingerprint_OfElementsWithIds_DoesNotChangeWhenTheyAreReordered()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreement.exitPlan", scope: "agreements"));
        var first = new Agreement { Id = "g1", ExitPlan = false };
        var second = new Agreement { Id = "g2", ExitPlan = false };

        var before = analyzer.Analyze(new Partnership { Agreements = [first, second] }).Findings;
        var after = analyzer.Analyze(new Partnership { Agreements = [second, first] }).Findings;

        before.Select(f => (f.ElementId, f.Fingerprint)).ShouldBe(after.Select(f => (f.ElementId, f.Fingerprint)), ignoreOrder: true);
        before[0].Fingerprint.ShouldNotBe(before[1].Fingerprint);
        before[0].Fingerprint.Length.ShouldBe(32);
    }

    [Fact]
    public void Fingerprint_DoesNotDependOnTheOutcome()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "context.policyAimsChanged", focus: "context.policyAimsChanged"));

        analyzer.Analyze(new Partnership()).GetFindings("TST0001").Single().Fingerprint
            .ShouldBe(analyzer.Analyze(new Partnership { Context = new() { PolicyAimsChanged = false } }).Findings.Single().Fingerprint);
    }

    [Fact]
    public void Element_IsNamedForReaders()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements")
            .Rule("TST0002", "party.riskRegister", scope: "parties"));
        var assessment = analyzer.Analyze(new Partnership
        {
            Agreements = [new() { Id = "g1" }, new()],
            Parties = [new() { Id = "advice", Name = "Anytown Advice" }],
        });

        assessment.GetFindings("TST0001").Select(f => f.ElementLabel).ShouldBe(["agreement g1", "agreement 2"]);
        assessment.GetFindings("TST0002").Single().ElementLabel.ShouldBe("party advice (Anytown Advice)");
    }

    [Fact]
    public void Evidence_IsTakenFromTheNearestPlace()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreement.termMonths >= 24 && agreement.exitPlan", scope: "agreements"));
        var finding = analyzer.Analyze(new Partnership
        {
            Agreements = [new() { TermMonths = 24, ExitPlan = false }],
            Evidence = new Dictionary<string, IReadOnlyList<Evidence>>(StringComparer.Ordinal)
            {
                ["/agreements/0/termMonths"] = [new("Grant agreement") { Page = "3" }],
                ["/agreements/0"] = [new("Covering letter") { Note = "whole file" }],
                ["/agreements"] = [new("Register")],
            },
        }).Findings.Single();

        finding.Evidence.ShouldBe([
            new("/agreements/0/termMonths", new("Grant agreement") { Page = "3" }),
            new("/agreements/0", new("Covering letter") { Note = "whole file" }),
        ]);
    }

    [Fact]
    public void FactsRead_AreThoseThatDecidedWithTheirValues()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreement.termMonths >= 24", when: "agreement.form == 'grant'", scope: "agreements"));
        var finding = analyzer.Analyze(new Partnership { Agreements = [new() { TermMonths = 12, Form = AgreementForm.Grant }] }).Findings.Single();

        finding.FactsRead.Select(f => (f.Pointer, f.Text)).ShouldBe([
            ("/agreements/0/form", FactCatalog.Find("agreements[].form")!.Values.Single(v => v.Name == "grant").Title),
            ("/agreements/0/termMonths", "12 months"),
        ]);
        finding.Trace.Children.Select(c => (c.Role, c.Truth)).ShouldBe([("when", true), ("require", false)]);
    }

    [Fact]
    public void Classification_TellsItsValue()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", value: "agreement.form", scope: "agreements", kind: RuleKind.Classification));
        var assessment = analyzer.Analyze(new Partnership { Agreements = [new() { Form = AgreementForm.Grant }] });
        var finding = assessment.Classifications.Single();

        finding.Value.ShouldBe("grant");
        finding.Message.ShouldBe($"Rule TST0001: {finding.ValueTitle}.");
        assessment.Findings.ShouldBeEmpty();
        assessment.Summary.Classified.ShouldBe(1);
        assessment.Summary.Satisfied.ShouldBe(0);
    }

    [Fact]
    public void Rule_ThatCannotBeEvaluated_HasADiagnosticAndNoOutcome()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.termMonths / agreement.lateReports > 1", scope: "agreements")
            .Rule("TST0002", "agreement.exitPlan", scope: "agreements")
            .Rule("TST0003", value: "agreement.termMonths / agreement.lateReports", scope: "agreements", kind: RuleKind.Classification));
        var assessment = analyzer.Analyze(new Partnership
        {
            Agreements = [new() { TermMonths = 4, LateReports = 2, ExitPlan = true }, new() { TermMonths = 4, LateReports = 0, ExitPlan = true }],
        });

        assessment.Outcomes.Select(o => (o.Rule.Id, o.ElementIndex)).ShouldBe([("TST0001", 0), ("TST0002", 0), ("TST0002", 1), ("TST0003", 0)]);
        assessment.Diagnostics.Select(d => (d.Id, d.Location!.Pointer)).ShouldBe([("RRE0001", "/agreements/1"), ("RRE0001", "/agreements/1")]);
        assessment.Diagnostics.ShouldAllBe(d => d.Message.StartsWith("TST000", StringComparison.Ordinal) && !d.Message.EndsWith(": ", StringComparison.Ordinal));
        assessment.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void Conflict_BetweenRulesThatBothApply_IsNotedOnce()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "agreement.exitPlan", scope: "agreements", conflicts: new ConflictReference("TST0002", "One wants it, the other does not."))
            .Rule("TST0002", "!agreement.exitPlan", scope: "agreements", conflicts: new ConflictReference("TST0001", "The same, the other way.")));
        var stated = analyzer.Analyze(new Partnership { Agreements = [new() { ExitPlan = true }, new() { ExitPlan = false }] });

        var conflict = stated.Conflicts.Single();
        (conflict.First.Id, conflict.Second.Id, conflict.Reason).ShouldBe(("TST0001", "TST0002", "One wants it, the other does not."));
        analyzer.Analyze(new Partnership { Agreements = [new()] }).Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void DerivedFacts_AreReportedWithWhatTheyRestOn()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Derived("agreements[].termYears", FactType.Number, ConditionType.Double, "agreement.termMonths / 12.0")
            .Rule("TST0001", "agreement.termYears >= 2.0", scope: "agreements"));
        var assessment = analyzer.Analyze(new Partnership { Agreements = [new() { TermMonths = 18 }, new()] });

        assessment.DerivedFacts.Select(d => (d.Path, d.Pointer, d.Value)).ShouldBe([
            ("agreements[].termYears", "/agreements/0/termYears", 1.5),
            ("agreements[].termYears", "/agreements/1/termYears", null),
        ]);
        assessment.DerivedFacts[0].Because.Single(b => b.Pointer == "/agreements/0/termMonths").Text.ShouldBe("18 months");
        assessment.DerivedFacts[1].Missing.Single().Pointer.ShouldBe("/agreements/1/termMonths");
        assessment.GetFindings("TST0001").Select(f => f.Outcome).ShouldBe([Outcome.Violated, Outcome.Undetermined]);
        assessment.GetFindings("TST0001")[1].Missing.Single().Pointer.ShouldBe("/agreements/1/termMonths");
    }
}
