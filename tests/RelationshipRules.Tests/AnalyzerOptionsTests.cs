using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.Profiles;

namespace RelationshipRules.Tests;

public sealed class AnalyzerOptionsTests
{
    [Fact]
    public void Create_WithoutOptions_UsesTheDefaultProfile()
    {
        var analyzer = RelationshipAnalyzer.Create();

        analyzer.ProfileName.ShouldBe("default");
        analyzer.Rulesets.Select(r => r.Name).ShouldContain("compact-2010");
        analyzer.Rulesets.ShouldAllBe(r => r.Applicability == RulesetApplicability.NotEvaluated);
    }

    [Fact]
    public void Create_WithSeveralMistakes_ReportsThemAllInOneException()
    {
        var profile = Profile.Parse("""
            { "name": "mine", "title": "Mine", "summary": "A profile with mistakes.", "rulesets": { "*": {} },
              "rules": { "CMP9999": { "severity": "error" } }, "parameters": { "compact-2010/nothing": { "value": 1, "reason": "to see" } } }
            """);
        profile.Diagnostics.ShouldBeEmpty();

        var exception = Should.Throw<AnalyzerConfigurationException>(() => RelationshipAnalyzer.Create(new() { Profile = profile.Profile }));

        exception.Diagnostics.Count(d => d.Severity == Severity.Error).ShouldBe(2);
        exception.Message.ShouldContain("CMP9999");
        exception.Message.ShouldContain("nothing");
        RelationshipAnalyzer.TryCreate(new() { Profile = profile.Profile }, out var analyzer, out var diagnostics).ShouldBeFalse();
        analyzer.ShouldBeNull();
        diagnostics.ShouldBe(exception.Diagnostics);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("no/such/file.json")]
    public void Create_WithAProfileThatIsNotThere_SaysSo(string profile)
        => Should.Throw<AnalyzerConfigurationException>(() => RelationshipAnalyzer.Create(new() { ProfileName = profile })).Diagnostics.ShouldNotBeEmpty();

    [Fact]
    public void Create_WithALimitBelowOne_IsMisuse()
        => Should.Throw<ArgumentException>(() => RelationshipAnalyzer.Create(new() { MaxStepsPerCondition = 0 }));

    [Fact]
    public void Day_NotGiven_IsTodayByTheClock()
    {
        var clock = new FixedClock(new(2020, 2, 29, 23, 30, 0, TimeSpan.Zero));

        RelationshipAnalyzer.Create(new() { TimeProvider = clock }).AsOf.ShouldBe(new(2020, 2, 29));
        RelationshipAnalyzer.Create(new() { TimeProvider = clock, AsOf = new(2021, 1, 1) }).AsOf.ShouldBe(new(2021, 1, 1));
    }

    [Theory]
    [InlineData(2026, Outcome.Violated)]
    [InlineData(2001, Outcome.NotApplicable)]
    public void Parameters_AreThoseOfTheDay(int year, Outcome expected)
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", Rulesets = ["compact-2010"], AsOf = new(year, 1, 1) });
        var assessment = analyzer.Analyze(new Partnership { Agreements = [new() { Form = AgreementForm.Grant, TerminationNoticeMonths = 1 }] });
        var finding = assessment.GetFindings().Single(f => f.ElementIndex == 0 && f.Parameters.Any(p => p.Name == "minimumNoticeMonths"));

        finding.Outcome.ShouldBe(expected);
        finding.Missing.ShouldBeEmpty();
        finding.Parameters.Single(p => p.Name == "minimumNoticeMonths").Value.ShouldBe(expected == Outcome.NotApplicable ? null : (object)3.0);
    }

    [Fact]
    public void Steps_BeyondTheLimit_GiveADiagnosticAndNoOutcome()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", MaxStepsPerCondition = 1 });
        var assessment = analyzer.Analyze(new Partnership { Parties = [.. Enumerable.Range(0, 20).Select(_ => new Party { Kind = PartyKind.Business })] });

        assessment.Diagnostics.ShouldContain(d => d.Id == "RRE0001" && d.Message.Contains("steps"));
        assessment.Outcomes.ShouldNotBeEmpty();
    }

    [Fact]
    public void Finding_InAText_HasLineAndColumn()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", Rulesets = ["compact-2010"], AsOf = new(2026, 1, 1) });
        var assessment = analyzer.Analyze(PartnershipDocument.Parse("""
            {
              "agreements": [
                { "form": "grant",
                  "terminationNoticeMonths": 1 }
              ]
            }
            """, path: "grant.json"));
        var finding = assessment.Findings.Single(f => f.Subject == "/agreements/0/terminationNoticeMonths");

        finding.Location.ShouldBe(new("/agreements/0/terminationNoticeMonths", 4, 34, 4, 35, "grant.json"));
    }

    [Fact]
    public void Document_ThatCannotBeRead_GivesDiagnosticsAndNoOutcomes()
    {
        var assessment = RelationshipAnalyzer.Create().Analyze(PartnershipDocument.Parse("[1]"));

        assessment.HasErrors.ShouldBeTrue();
        assessment.Outcomes.ShouldBeEmpty();
        assessment.Findings.ShouldBeEmpty();
        assessment.DerivedFacts.ShouldBeEmpty();
        assessment.Summary.ShouldBe(default);
        assessment.HasFindingsAtOrAbove(Severity.Silent).ShouldBeFalse();
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
