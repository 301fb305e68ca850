using RelationshipRules.Authoring;
using RelationshipRules.Compilation;
using RelationshipRules.Model;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;
using RelationshipRules.Sessions;

namespace RelationshipRules.Tests.Authoring;

public sealed class CodeRuleTests
{
    private static readonly Ruleset House = HouseRules.Create();
    private static readonly RelationshipAnalyzer Analyzer = HouseRules.Analyzer(House);

    [Fact]
    public void Examples_OfARulesetInCode_RunAsThoseOfData()
    {
        var result = RulesetTestRunner.Run(HouseRules.Start().With(r => r
            .Rule("HSE0001", "Agreements have a procedure for disputes", p => p.Agreements)
            .Require(a => Fact.Of(a.DisputeProcedure)).Reads("agreements[].disputeProcedure")
            .WithTexts()
            .Example("Has one", Outcome.Satisfied, new() { Agreements = [new() { DisputeProcedure = true }] })
            .Example("Has none", Outcome.Violated, new() { Agreements = [new() { DisputeProcedure = false }] }, message: "Not as the house asks.")
            .Example("Not stated", Outcome.Undetermined, new() { Agreements = [new()] }, missing: ["/agreements/0/disputeProcedure"])).Build());

        result.Diagnostics.ShouldBeEmpty();
        result.Examples.Count.ShouldBe(3);
        result.Passed.ShouldBeTrue(string.Join('\n', result.Failed.SelectMany(f => f.Problems)));
    }

    [Fact]
    public void Examples_ThatAreWrongOrMissing_AreReportedByTheTestRunner()
    {
        var ruleset = HouseRules.Start().With(r => r
            .Rule("HSE0001", "Agreements have a procedure for disputes", p => p.Agreements)
            .Require(a => Fact.Of(a.DisputeProcedure)).Reads("agreements[].disputeProcedure")
            .WithTexts()
            .Example("Has one", Outcome.Satisfied, new() { Agreements = [new() { DisputeProcedure = true }] })).Build();

        var missing = ruleset.Check();

        missing.Select(d => d.Id).ShouldBe(["RRS0040", "RRS0040"]);
        missing[0].Location!.Path.ShouldBe("house-rules/HSE0001");
        missing[0].Location!.Line.ShouldBe(0);
    }

    [Theory]
    [InlineData(36, false, Outcome.Satisfied, "36 months are 12 more than asked for.")]
    [InlineData(12, false, Outcome.Violated, "The grant runs for 12 months; 24 are asked for.")]
    [InlineData(12, true, Outcome.Explained, "The grant is short, and the agreement says why.")]
    [InlineData(null, false, Outcome.Undetermined, "Not stated: length of the agreement.")]
    public void Finding_OfARuleInCode_TellsWhatOneOfDataWould(int? months, bool reason, Outcome outcome, string message)
    {
        var finding = Analyzer.Analyze(HouseRules.Grant(months, reason)).GetFindings("HSE0001").ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(outcome);
        finding.Message.ShouldBe(message, StringCompareShould.IgnoreCase);
        finding.Subject.ShouldBe("/agreements/0/termMonths");
        finding.Severity.ShouldBe(Severity.Error);
        finding.Rule.Category.ShouldBe("funding");
        finding.Rule.CategoryTitle.ShouldBe("Funding");
        finding.Citations.ShouldHaveSingleItem().SourceTitle.ShouldBe("Grants handbook");
        finding.Parameters.ShouldHaveSingleItem().Text.ShouldBe("24 months");
        finding.Missing.Select(m => m.Pointer).ShouldBe(months is null ? ["/agreements/0/termMonths"] : []);
        finding.FactsRead.Select(f => f.Pointer).ShouldContain("/agreements/0/form");
        finding.Trace.Children.Select(c => c.Role).Take(2).ShouldBe(["when", "require"]);
        finding.Trace.Children[1].Expression.ShouldBe("(a, facts) => Fact.Of(a.TermMonths) >= facts.Number(minimum)");
        finding.Trace.Children[1].Children.Select(c => c.Expression).ShouldBe(["agreement.termMonths", "params.minimumTermMonths"]);
    }

    [Fact]
    public void Descriptor_OfARuleInCode_NamesFactsAndParameters()
    {
        var compiled = Analyzer.GetRule("HSE0001");
        var rule = compiled.Descriptor;

        rule.IsInCode.ShouldBeTrue();
        rule.Scope.ShouldBe("agreements");
        compiled.ElementName.ShouldBe("agreement");
        rule.When.ShouldBe("a => Fact.Of(a.Form) == AgreementForm.Grant");
        compiled.FactPaths.ShouldBe(["agreements[].form", "agreements[].termMonths", "agreements[].shortTermReasonsGiven"]);
        compiled.Parameters.Select(p => p.Name).ShouldBe(["minimumTermMonths"]);
        rule.Examples.Count.ShouldBe(6);
        rule.Path.ShouldBe("house-rules/HSE0001");
        rule.Conflicts.ShouldHaveSingleItem().Rule.ShouldBe("HSE0002");
        Analyzer.GetRule("HSE0002").FactPaths.ShouldBe(["agreements", "agreements[].paymentTiming"], ignoreOrder: true);
        House.Version.ShouldBe("2.1.0");
        RelationshipAnalyzer.Create().Rules.ShouldAllBe(r => !r.IsInCode);
    }

    [Fact]
    public void Missing_OverAList_NamesTheElementsThatDoNotSay()
    {
        var finding = Analyzer.Analyze(new Partnership { Agreements = [new() { PaymentTiming = PaymentTiming.Arrears }, new()] }).GetFindings("HSE0002").Single();

        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Missing.Select(m => m.Pointer).ShouldBe(["/agreements/1/paymentTiming"]);
        Analyzer.Analyze(new Partnership()).GetFindings("HSE0002").Single().Missing.Select(m => m.Pointer).ShouldBe(["/agreements"]);
    }

    [Theory]
    [InlineData(2, "small")]
    [InlineData(4, "large")]
    public void Classification_InCode_IsReportedAsOne(int parties, string expected)
    {
        var assessment = Analyzer.Analyze(new Partnership { Parties = [.. Enumerable.Range(0, parties).Select(_ => new Party())] });

        assessment.Classifications.ShouldHaveSingleItem().Value.ShouldBe(expected);
        Analyzer.Analyze(new Partnership()).GetFindings("HSE0003").Single().Outcome.ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    public void Profile_SetsSeverityAndParameterOfARuleInCode()
    {
        var profile = Profile.Parse("""
            { "name": "mine", "title": "Mine", "summary": "Ours.", "rulesets": { "house-rules": {} },
              "rules": { "HSE0001": { "severity": "suggestion" } },
              "parameters": { "house-rules/minimumTermMonths": { "value": 6, "reason": "a pilot" } } }
            """).Profile!;

        var finding = RelationshipAnalyzer.Create(new() { Profile = profile, Rulesets = [], AdditionalRulesets = [House], AsOf = HouseRules.Day })
            .Analyze(HouseRules.Grant(12)).GetFindings("HSE0001").Single();

        finding.Outcome.ShouldBe(Outcome.Satisfied);
        finding.Severity.ShouldBe(Severity.Suggestion);
        finding.Parameters.Single().Origin.ShouldBe("profile mine");
    }

    [Fact]
    public void Parameter_WithoutAValueForTheDay_IsWhatIsMissing()
    {
        var finding = RelationshipAnalyzer.Create(new() { Rulesets = [], AdditionalRulesets = [House], AsOf = new(2025, 12, 31) })
            .Analyze(HouseRules.Grant(12)).GetFindings("HSE0001").Single();

        finding.Outcome.ShouldBe(Outcome.Undetermined);
        finding.Missing.ShouldHaveSingleItem().IsParameter.ShouldBeTrue();
    }

    [Fact]
    public void Suppression_OfARuleInCode_IsHeeded()
    {
        var grant = HouseRules.Grant(12) with
        {
            Suppressions = [new() { Rule = "HSE0001", Justification = "A pilot.", By = "The board", At = "/agreements/0" }],
        };

        Analyzer.Analyze(grant).GetFindings("HSE0001").Single().IsSuppressed.ShouldBeTrue();
    }

    [Fact]
    public void Session_EvaluatesARuleInCodeAgain_WhenAFactChangesThatItDeclares()
    {
        var session = new AnalysisSession(Analyzer, PartnershipDocument.FromPartnership(HouseRules.Grant(12)));

        session.Set("/agreements/0/termMonths", 36).Outcomes.ShouldHaveSingleItem().To!.Outcome.ShouldBe(Outcome.Satisfied);
        session.Set("/agreements/0/exitPlan", true).Evaluated.ShouldBe(0);
    }

    [Fact]
    public void Questions_AskForWhatARuleInCodeDeclares()
    {
        var questions = Questionnaire.From(Analyzer.Analyze(HouseRules.Grant(null))).Questions;

        questions.ShouldContain(q => q.Fact.Pointer == "/agreements/0/termMonths" && q.Rules.Contains("HSE0001"));
        questions.ShouldContain(q => q.Fact.Pointer == "/agreements/0/paymentTiming" && q.Rules.Contains("HSE0002"));
    }

    [Fact]
    public void RulesInCode_BesideRulesOfData_AreAnalysedTogether()
    {
        var assessment = RelationshipAnalyzer.Create(new() { AdditionalRulesets = [House], AsOf = HouseRules.Day }).Analyze(HouseRules.Grant(12));

        assessment.Outcomes.ShouldContain(o => o.Rule.Id == "HSE0001");
        assessment.Outcomes.ShouldContain(o => o.Rule.Id == "CMP4044");
        assessment.Rulesets.ShouldContain(r => r.Name == "house-rules");
        assessment.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Extends_TakesOverRulesParametersAndDerivedFacts()
    {
        var rules = HouseRules.Start();
        rules.Extends("compact-2010", "CMP4041", "CMP4044");
        rules.Rule("HSE0001", "The agreement promises more notice than the Compact asks for", p => p.Agreements)
            .Require((a, facts) => Fact.Of(a.TerminationNoticeMonths) > facts.Number("params.minimumNoticeMonths"))
            .Reads("agreement.terminationNoticeMonths", "params.minimumNoticeMonths")
            .WithTexts()
            .Replaces("CMP4044");

        var analyzer = HouseRules.Analyzer(rules.Build());
        var partnership = new Partnership { Context = new() { Country = "GB-ENG" }, Agreements = [new() { TerminationNoticeMonths = 3 }] };

        analyzer.Rules.Select(r => r.Id).ShouldBe(["CMP4041", "HSE0001"]);
        analyzer.Analyze(partnership).GetFindings("HSE0001").Single().Outcome.ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void Facts_OfEveryKind_AreReadByPath()
    {
        var rules = HouseRules.Start();
        var flag = rules.Parameter("strict", "Whether the house is strict").Value(true, new(2026, 1, 1)).Ours("we are");
        var text = rules.Parameter("country", "Our country").Value("GB-ENG", new(2026, 1, 1)).Ours("we live there");
        var day = rules.Parameter("start", "The day we began").Value(new DateOnly(2020, 5, 1), new(2026, 1, 1)).Ours("we remember");
        var list = rules.Parameter("words", "Words").Value(["a", "b"], new(2026, 1, 1)).Ours("we like them");
        var seen = "";
        rules.Rule("HSE0001", "All can be read")
            .Require((p, facts) =>
            {
                seen = $"{facts.Truth(flag)} {facts.Text(text)} {facts.Day(day).Is(d => d.Year == 2020)} {facts.Texts(list).Contains("b")} "
                    + $"{facts.Truth("information.dataPublished")} {facts.AsOf:yyyy} {ReferenceEquals(p, facts.Partnership)}";
                return facts.Truth(flag);
            })
            .Reads(flag, text, day, list).Reads("information.dataPublished")
            .WithTexts();

        HouseRules.Analyzer(rules.Build()).Analyze(new Partnership()).Outcomes.Single().Outcome.ShouldBe(Outcome.Satisfied);

        seen.ShouldBe("true GB-ENG true true unknown 2026 True");
    }

    [Fact]
    public void CodeThatThrows_IsADiagnosticOfThatRuleAlone()
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Fails", p => p.Agreements)
            .Require(a => TruthValue.Known(a.Id!.Length > 3)).Reads("agreements[].termMonths")
            .WithTexts();
        rules.Rule("HSE0002", "Holds", p => p.Agreements)
            .Require(a => Fact.Of(a.DisputeProcedure)).Reads("agreements[].disputeProcedure")
            .WithTexts();

        var assessment = HouseRules.Analyzer(rules.Build()).Analyze(new Partnership { Agreements = [new() { DisputeProcedure = true }] });

        assessment.Outcomes.ShouldHaveSingleItem().Rule.Id.ShouldBe("HSE0002");
        var diagnostic = assessment.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("RRE0001");
        diagnostic.Message.ShouldStartWith("HSE0001 could not be evaluated: its code failed with NullReferenceException: ");
        diagnostic.Location!.Pointer.ShouldBe("/agreements/0");
    }

    [Fact]
    public void UnknownWithoutAMissingFact_IsADiagnostic_BecauseNobodyCouldSettleIt()
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Reads more than it declares", p => p.Agreements)
            .Require(a => Fact.Of(a.DisputeProcedure) & Fact.Of(a.ExitPlan)).Reads("agreements[].disputeProcedure")
            .WithTexts();

        var assessment = HouseRules.Analyzer(rules.Build()).Analyze(new Partnership { Agreements = [new() { DisputeProcedure = true }] });

        assessment.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe(
            "HSE0001 could not be evaluated: its code gives unknown although all that it declares to read is stated (agreements[].disputeProcedure); it reads more than it declares.");
    }

    [Theory]
    [InlineData("params.minimumTermMonth", "its code reads 'params.minimumTermMonth' without declaring it; did you mean 'params.minimumTermMonths'?")]
    [InlineData("params.minimumTermMonths", "'params.minimumTermMonths' is a number, not a text.")]
    public void ReadingByPath_WhatIsNotDeclaredOrOfAnotherKind_IsADiagnostic(string path, string expected)
    {
        var rules = HouseRules.Start();
        rules.Parameter("minimumTermMonths", "Shortest term", "months").Value(24, new(2026, 1, 1)).Ours("we think so");
        rules.Rule("HSE0001", "Reads wrongly")
            .Require((_, facts) => facts.Text(path) == "a").Reads("params.minimumTermMonths")
            .WithTexts();

        HouseRules.Analyzer(rules.Build()).Analyze(new Partnership()).Diagnostics.ShouldHaveSingleItem().Message.ShouldEndWith(expected);
    }

    [Fact]
    public void MessageThatThrows_SaysSo_AndKeepsTheFinding()
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Has a bad message", p => p.Agreements)
            .Require(a => Fact.Of(a.DisputeProcedure)).Reads("agreements[].disputeProcedure")
            .WithTexts()
            .Message(Outcome.Violated, (a, _) => a.Id!.ToUpperInvariant())
            .Message(Outcome.Satisfied, (_, _) => null);
        var analyzer = HouseRules.Analyzer(rules.Build());

        analyzer.Analyze(new Partnership { Agreements = [new() { DisputeProcedure = false }] }).Findings.ShouldHaveSingleItem()
            .Message.ShouldStartWith("The code of this message failed with NullReferenceException: ");
        analyzer.Analyze(new Partnership { Agreements = [new() { DisputeProcedure = true }] }).GetFindings("HSE0001").Single()
            .Message.ShouldBe("The code of this message gave no text.");
    }

    [Fact]
    public void Evaluate_OfRulesInCode_AllocatesNothing()
    {
        var buffer = new OutcomeBuffer();
        var grant = HouseRules.Grant(12);
        for (var i = 0; i < 20; i++)
        {
            Analyzer.Evaluate(grant, buffer);
        }

        Allocated.By(() => Analyzer.Evaluate(grant, buffer)).ShouldBe(0);
    }

    [Fact]
    public void Coverage_OfExamples_CountsCodeAsOneTest()
    {
        var coverage = RulesetCoverage.Measure(House);

        coverage.Diagnostics.ShouldBeEmpty();
        var rule = coverage.Rules.Single(r => r.Rule.Id == "HSE0001");
        rule.Branches.Select(b => b.Condition).ShouldBe(["when", "require", "explainedBy"]);
        rule.Branches.ShouldAllBe(b => b.WasTrue != null && b.WasFalse != null);
    }
}
