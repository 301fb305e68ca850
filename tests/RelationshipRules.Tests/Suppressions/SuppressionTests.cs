using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests.Suppressions;

public sealed class SuppressionTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    private static readonly TestRuleset Rules = new TestRuleset()
        .Rule("TST0001", "agreement.exitPlan", scope: "agreements", focus: "agreement.exitPlan", severity: Severity.Error)
        .Rule("TST0002", "context.policyAimsChanged == false", severity: Severity.Error)
        .Rule("TST0003", "context.policyAimsChanged == false", severity: Severity.None);

    private static readonly RelationshipAnalyzer Analyzer = TestRuleset.Analyzer(Today, suppressionsEnabled: true, Rules);

    [Fact]
    public void Suppression_OfAFinding_MarksItAndItNoLongerCounts()
    {
        var assessment = Analyze(new Suppression { Rule = "TST0001", Justification = "Closing in May.", By = "A. Auditor", Until = Today });

        var finding = assessment.Findings.Single();
        finding.IsSuppressed.ShouldBeTrue();
        finding.Suppression.ShouldBe(new("A. Auditor", "Closing in May.", Today, "/suppressions/0"));
        assessment.HasFindingsAtOrAbove(Severity.Suggestion).ShouldBeFalse();
        assessment.Summary.Violated.ShouldBe(1);
        assessment.Summary.Suppressed.ShouldBe(1);
        assessment.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/agreements/0", true)]
    [InlineData("/agreements/0/exitPlan", true)]
    [InlineData("/agreements", true)]
    [InlineData("g1", true)]
    [InlineData("", true)]
    [InlineData(null, true)]
    [InlineData("g2", false)]
    [InlineData("/agreements/1", false)]
    public void Suppression_AtAPlace_CoversWhatIsThereAndBelow(string? at, bool covered)
    {
        var assessment = Analyze(new Suppression { Rule = "TST0001", Justification = "Known.", By = "A", At = at });

        assessment.Findings.Single().IsSuppressed.ShouldBe(covered);
        assessment.Diagnostics.Select(d => d.Id).ShouldBe(covered ? [] : ["RRP0104"]);
    }

    [Fact]
    public void Suppression_AtAPlace_DoesNotCoverOneWhoseNameBeginsAlike()
    {
        var assessment = Analyzer.Analyze(new Partnership
        {
            Agreements = [.. Enumerable.Range(0, 11).Select(i => new Agreement { ExitPlan = i is not (1 or 10) })],
            Context = new() { PolicyAimsChanged = false },
            Suppressions = [new() { Rule = "TST0001", Justification = "Known.", By = "A", At = "/agreements/1" }],
        });

        assessment.Findings.Select(f => (f.ElementIndex, f.IsSuppressed)).ShouldBe([(1, true), (10, false)]);
    }

    [Fact]
    public void Suppression_OfAnExplainedDeparture_IsCountedToo()
    {
        var analyzer = TestRuleset.Analyzer(Today, suppressionsEnabled: true, new TestRuleset().Rule("TST0001", "agreement.exitPlan", explainedBy: "agreement.shortTermReasonsGiven", scope: "agreements"));
        var assessment = analyzer.Analyze(new Partnership
        {
            Agreements = [new() { ExitPlan = false, ShortTermReasonsGiven = true }, new() { ExitPlan = false, ShortTermReasonsGiven = false }],
            Suppressions = [new() { Rule = "TST0001", Justification = "Known.", By = "A" }],
        });

        (assessment.Summary.Explained, assessment.Summary.Violated, assessment.Summary.Suppressed).ShouldBe((1, 1, 2));
        assessment.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/context")]
    [InlineData("/context/policyAimsChanged")]
    public void Suppression_OfWhatIsNotStated_CoversTheOutcomeThatWaitsForIt(string? at)
    {
        var assessment = Analyzer.Analyze(new Partnership
        {
            Context = new() { Country = "FR" },
            Suppressions = [new() { Rule = "TST0002", Justification = "Asked, and awaited.", By = "A", At = at }],
        });

        var finding = assessment.GetFindings("TST0002").Single();
        (finding.Outcome, finding.IsSuppressed).ShouldBe((Outcome.Undetermined, true));
        assessment.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("g9")]
    [InlineData("/agreements/7")]
    public void Suppression_AtAPlaceThatDoesNotExist_IsReportedAsThat(string at)
    {
        var diagnostic = Analyze(new Suppression { Rule = "TST0001", Justification = "Known.", By = "A", At = at }).Diagnostics.Single();

        (diagnostic.Id, diagnostic.Message).ShouldBe(("RRP0102", $"The suppression of TST0001 is for '{at}', which is not in the description."));
    }

    [Fact]
    public void Suppression_AtAPlace_DoesNotCoverAnElementThatBearsThePlaceAsItsId()
    {
        var assessment = Analyzer.Analyze(new Partnership
        {
            Agreements = [new() { Id = "/agreements/1", ExitPlan = false }, new() { Id = "g2", ExitPlan = false }],
            Context = new() { PolicyAimsChanged = false },
            Suppressions = [new() { Rule = "TST0001", Justification = "Known.", By = "A", At = "/agreements/1" }],
        });

        assessment.Findings.Select(f => (f.ElementIndex, f.IsSuppressed)).ShouldBe([(0, false), (1, true)]);
    }

    [Fact]
    public void Suppression_OfWhatAnotherCoversInPart_CoversTheRestAndIsUsed()
    {
        var assessment = Analyzer.Analyze(new Partnership
        {
            Agreements = [new() { Id = "g1", ExitPlan = false }, new() { Id = "g2", ExitPlan = false }, new() { Id = "g3", ExitPlan = false }],
            Context = new() { PolicyAimsChanged = false },
            Suppressions = [new() { Rule = "TST0001", Justification = "First.", By = "A", At = "g2" }, new() { Rule = "TST0001", Justification = "Second.", By = "B" }],
        });

        assessment.Findings.Select(f => f.Suppression?.By).ShouldBe(["B", "A", "B"]);
        assessment.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Known.", " ")]
    [InlineData(" ", "A")]
    public void Suppression_WithoutOneOfJustificationAndOwner_IsNotInForce(string justification, string by)
    {
        var assessment = Analyze(new Suppression { Rule = "TST0001", Justification = justification, By = by });

        assessment.Findings.Single().IsSuppressed.ShouldBeFalse();
        assessment.Diagnostics.Select(d => d.Id).ShouldBe(["RRD0033"]);
    }

    [Fact]
    public void Suppressions_OfManyUnknownRules_AreAllReportedAndTheFirstTwentyWithTheNearestName()
    {
        var diagnostics = Analyze([.. "ABCDEFGHIJKLMNOPQRSUVW".Select(letter => new Suppression { Rule = $"{letter}ST0001", Justification = "Known.", By = "A" })]).Diagnostics;

        diagnostics.Select(d => d.Id).ShouldBe(Enumerable.Repeat("RRP0101", 22));
        diagnostics.Select(d => d.Message.Contains("did you mean", StringComparison.Ordinal)).ShouldBe([.. Enumerable.Repeat(true, 20), false, false]);
        diagnostics[^1].Message.ShouldBe("No rule 'WST0001' is loaded.");
    }

    [Fact]
    public void Suppression_WithoutJustificationOrOwner_IsNotInForceAndIsReportedOnce()
    {
        var assessment = Analyze(new Suppression { Rule = "TST0001", Justification = " ", By = "" });

        assessment.Findings.Single().IsSuppressed.ShouldBeFalse();
        var diagnostic = assessment.Diagnostics.Single();
        (diagnostic.Id, diagnostic.Severity, diagnostic.Location!.Pointer).ShouldBe(("RRD0033", Severity.Error, "/suppressions/0"));
        diagnostic.Message.ShouldContain("'justification' or 'by'");
    }

    [Fact]
    public void Suppression_OnTheDayAfterItsLast_IsExpired()
    {
        var assessment = Analyze(new Suppression { Rule = "TST0001", Justification = "Known.", By = "A", Until = Today.AddDays(-1) });

        assessment.HasFindingsAtOrAbove(Severity.Error).ShouldBeTrue();
        var diagnostic = assessment.Diagnostics.Single();
        diagnostic.Id.ShouldBe("RRP0103");
        diagnostic.Message.ShouldBe("The suppression of TST0001 expired on 30 March 2026.");
    }

    [Fact]
    public void Suppression_WithADateThatCannotBeRead_CountsAsExpired()
    {
        var assessment = Analyze(new Suppression { Rule = "TST0001", Justification = "Known.", By = "A", Until = DateOnly.MinValue });

        assessment.Findings.Single().IsSuppressed.ShouldBeFalse();
        var diagnostic = assessment.Diagnostics.Single();
        (diagnostic.Id, diagnostic.Message).ShouldBe(("RRP0103", "The last day of the suppression of TST0001 cannot be read, so it counts as expired."));
    }

    [Fact]
    public void Suppression_OfAnUnknownRule_IsReportedWithTheNearestName()
    {
        var diagnostic = Analyze(new Suppression { Rule = "TST0011", Justification = "Known.", By = "A" }).Diagnostics.Single();

        diagnostic.Id.ShouldBe("RRP0101");
        diagnostic.Message.ShouldContain("TST0001");
    }

    [Fact]
    public void Suppression_OfARuleOfTheLibraryThatIsNotLoaded_IsNotJudged()
        => Analyze(new Suppression { Rule = "REL4103", Justification = "Known.", By = "A" }).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData(null, "the rule has no finding, or")]
    [InlineData("/context", "the rule has no finding at '/context', or")]
    public void Suppression_OfARuleThatIsMet_IsUnused(string? at, string told)
    {
        var diagnostic = Analyze(new Suppression { Rule = "TST0002", Justification = "Known.", By = "A", At = at }).Diagnostics.Single();

        (diagnostic.Id, diagnostic.Message).ShouldBe(("RRP0104", $"The suppression of TST0002 suppresses nothing: {told} an earlier suppression covers it."));
    }

    [Fact]
    public void Suppression_OfARuleThatDidNotRun_IsNotJudged()
        => Analyze(new Suppression { Rule = "TST0003", Justification = "Known.", By = "A" }).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Suppression_ThatRepeatsAnother_IsUnused()
    {
        var assessment = Analyze(new Suppression { Rule = "TST0001", Justification = "First.", By = "A" }, new Suppression { Rule = "TST0001", Justification = "Second.", By = "B" });

        assessment.Findings.Single().Suppression!.By.ShouldBe("A");
        assessment.Diagnostics.Select(d => (d.Id, d.Location!.Pointer)).ShouldBe([("RRP0104", "/suppressions/1")]);
    }

    [Fact]
    public void Suppressions_SwitchedOff_AreNeitherAppliedNorReported()
    {
        var analyzer = TestRuleset.Analyzer(Today, suppressionsEnabled: false, Rules);
        var assessment = analyzer.Analyze(Partnership(new Suppression { Rule = "TST0001", Justification = "Known.", By = "A" }, new Suppression { Rule = "TST0009", Justification = "Known.", By = "A" }));

        assessment.Findings.Single().IsSuppressed.ShouldBeFalse();
        assessment.Diagnostics.ShouldBeEmpty();
    }

    private static Assessment Analyze(params Suppression[] suppressions) => Analyzer.Analyze(Partnership(suppressions));

    private static Partnership Partnership(params Suppression[] suppressions) => new()
    {
        Agreements = [new() { Id = "g1", ExitPlan = false }, new() { Id = "g2", ExitPlan = true }],
        Context = new() { PolicyAimsChanged = false },
        Suppressions = suppressions,
    };
}
