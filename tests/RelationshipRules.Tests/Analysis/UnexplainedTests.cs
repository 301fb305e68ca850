using RelationshipRules.Authoring.Testing;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;
using RelationshipRules.Sessions;

namespace RelationshipRules.Tests.Analysis;

/// <summary>What falls short for certain while nothing is said on the reasons that could excuse it.</summary>
public sealed class UnexplainedTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    private static Partnership OneMonth(bool? exceptional = null, string? country = "GB-ENG") => new()
    {
        Context = new() { Country = country },
        FundingChanges =
        [
            new() { Id = "cut", ChangeKind = FundingChangeKind.Reduction, ChangeReason = FundingChangeReason.Budget, DecidedOn = new DateOnly(2024, 9, 30), NoticeMonths = 1, ExceptionalCircumstances = exceptional },
        ],
    };

    [Fact]
    public void Finding_TellsValueAndLimit_AndAsksForTheReasonFirst()
    {
        var assessment = Analyzer.Analyze(OneMonth());

        var finding = assessment.Findings[0];
        (finding.Rule.Id, finding.Outcome, finding.Label, finding.Severity).ShouldBe(("CMP4041", Outcome.Unexplained, "not met unless explained", Severity.Error));
        finding.Message.ShouldStartWith("Notice of 1 month was given; 3 or more are asked for");
        finding.Missing[0].Pointer.ShouldBe("/fundingChanges/0/exceptionalCircumstances");
        assessment.OpenFacts[0].ShouldBe(new(finding.Missing[0], 1, assessment.OpenFacts[0].Rules, IsReason: true));
        Questionnaire.From(assessment).Questions[0].Fact.ShouldBe(finding.Missing[0]);
        (assessment.Summary.Unexplained, assessment.Summary.Departures).ShouldBe((1, 1 + assessment.Summary.Violated));
        assessment.GetFindings(Outcome.Violated).Select(f => f.Rule.Id).ShouldBe(["BVG0201"], "the guidance on best value knows no exception");
        assessment.HasFindingsAtOrAbove(Severity.Error).ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, Outcome.Explained)]
    [InlineData(false, Outcome.Violated)]
    public void Session_ToldTheReason_SettlesIt(bool exceptional, Outcome expected)
    {
        var session = new AnalysisSession(Analyzer, PartnershipDocument.FromPartnership(OneMonth()));

        var delta = session.Set("/fundingChanges/0/exceptionalCircumstances", exceptional);

        delta.Outcomes.Single(change => change.Rule.Id == "CMP4041").To!.Outcome.ShouldBe(expected);
    }

    [Fact]
    public void Plan_OffersTheReasonAsAWay()
    {
        var plan = ChangePlan.Create(Analyzer, Analyzer.Analyze(new Partnership
        {
            Context = new() { Country = "GB-ENG" },
            Agreements = [new() { Id = "g", TermMonths = 12 }],
        }));

        plan.Steps.Single(step => step.Finding.Rule.Id == "CMP3041").Alternatives
            .ShouldContain(way => way.Outcome == Outcome.Explained && way.Changes.All(change => change.Pointer == "/agreements/0/shortTermReasonsGiven"));
    }

    [Fact]
    public void Suppression_SetsItAside()
    {
        var assessment = Analyzer.Analyze(OneMonth() with { Suppressions = [new() { Rule = "CMP4041", Justification = "Settled with the funder.", By = "A" }] });

        assessment.HasFindingsAtOrAbove(Severity.Error).ShouldBeFalse();
        (assessment.Summary.Unexplained, assessment.Summary.Suppressed).ShouldBe((1, 1));
    }

    [Fact]
    public void Outcome_WhereTheRulesetMayNotApply_StaysOpen() =>
        Analyzer.Analyze(OneMonth(country: null)).GetFindings("CMP4041").ShouldAllBe(f => f.Outcome != Outcome.Violated);

    [Fact]
    public void RuleTest_HasAnAssertionForIt() =>
        RuleTest.For(Ruleset.LoadEmbedded("compact-2010").Ruleset!, "CMP4041").Given(OneMonth())
            .ShouldBeUnexplained().WithMissing("/fundingChanges/0/exceptionalCircumstances").WithMessageContaining("unless the circumstances were exceptional");

    [Theory]
    [InlineData("opportunity")]
    [InlineData("challenge")]
    [InlineData("weakness")]
    public void Reader_OfWhatNobodyHasToDo_AcceptsNoExplanation(string kind) =>
        new Rulesets.TestRuleset().Replace("rules/LOC0001.json", "\"undertaking\"", $"\"{kind}\"").Load().Diagnostics.ShouldContain(d => d.Message.Contains("can be explained"));

    [Fact]
    public void Reader_OfAnExplanationWithoutItsMessages_NamesBoth()
    {
        var messages = new Rulesets.TestRuleset()
            .Replace("rules/LOC0001.json", "\"explained\": \"It has a mark.\",", "")
            .Replace("rules/LOC0001.json", "\"unexplained\": \"It runs for {agreement.termMonths} months and may have a mark.\"", "\"satisfied\": \"Fine.\"")
            .Load().Diagnostics.Select(d => d.Message).ToList();

        messages.ShouldContain("A rule with 'explainedBy' needs the message 'explained'.");
        messages.ShouldContain("A rule with 'explainedBy' needs the message 'unexplained'.");
    }

    [Fact]
    public void EveryShippedRuleThatCanBeExplained_ShowsIt() =>
        Ruleset.EmbeddedNames.SelectMany(name => Ruleset.LoadEmbedded(name).Ruleset!.Rules).Where(rule => rule.ExplainedBy is not null)
            .ShouldAllBe(rule => rule.Messages.ContainsKey(Outcome.Unexplained) && rule.Examples.Any(example => example.Outcome == Outcome.Unexplained));
}
