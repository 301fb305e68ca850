using System.Text.RegularExpressions;
using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;
using RelationshipRules.Tests.Analysis;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests;

public sealed class ExplanationTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly RelationshipAnalyzer All = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = Day });

    /// <summary>What a sentence for a reader never has: operators, member access, parameters, pointers, empty or doubled marks, names that are not words.</summary>
    private static readonly Regex Broken = new(
        @"&&|\|\||==|!=|>=|<=|\bparams\b|\.\w*\(|[a-z]\.[a-z]+[A-Z]|\s/[a-z]+|\[\]|  |\.\.|,,|;;|\( | \)|\(\)| [.,;:?]|“”|“ | ”|:\.|;\.|,\.|\bnull\b|\{|\}|\bnot stated yes\b|\bthe the\b|\brule's own\b|'[a-z]+[A-Z]\w*'",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));

    public static TheoryData<string> Examples =>
        [.. Sample.Of(Directory.GetFiles(Repository.PathTo("examples"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal))];

    public static TheoryData<string> Rulesets => [.. Ruleset.EmbeddedNames];

    [Theory]
    [InlineData("12", "agreement.pdf, p. 12:")]
    [InlineData("line 2, Amount Awarded", "agreement.pdf, line 2, Amount Awarded:")]
    public void Explanation_OfAFactWithEvidence_NamesThePageOrThePlace(string page, string place)
    {
        var document = PartnershipDocument.Parse(
            $$"""{ "agreements": [{ "id": "a", "termMonths": 12 }], "evidence": { "/agreements/0/termMonths": [{ "document": "agreement.pdf", "page": "{{page}}", "quote": "twelve months" }] } }""");

        All.Analyze(document).GetFindings("CMP3041")[0].Explain().ToString().ShouldContain(place);
    }

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Examples))]
    public void Explanation_OfEveryOutcomeOfAnExample_IsWhole(string example)
    {
        var document = PartnershipDocument.Load(Repository.PathTo("examples", example));
        All.Analyze(document).GetFindings().SelectMany(f => ProblemsOf(f, document)).ShouldBeEmpty();
    }

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Rulesets))]
    public void Explanation_OfEveryRulesExamples_IsWhole(string name)
    {
        var ruleset = Ruleset.LoadEmbedded(name).Ruleset!;
        var analyzers = new Dictionary<DateOnly, RelationshipAnalyzer>();
        var problems = new List<string>();
        foreach (var rule in Sample.Of(ruleset.Rules, static rule => rule.Id))
        {
            foreach (var example in rule.Examples)
            {
                var day = example.AsOf ?? ruleset.LastVerifiedOn;
                if (!analyzers.TryGetValue(day, out var analyzer))
                {
                    analyzers.Add(day, analyzer = RelationshipAnalyzer.Create(new() { Rulesets = [name], AsOf = day }));
                }

                var document = PartnershipDocument.Parse(example.Description);
                problems.AddRange(analyzer.Analyze(document).GetFindings(rule.Id).SelectMany(f => ProblemsOf(f, document)));
            }
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Explanation_OfADeparture_TellsWhatWasAskedStatedAndDecided()
    {
        var document = PartnershipDocument.Load(Repository.PathTo("examples", "anytown-advice-grant.json"));
        var explanation = All.Analyze(document).GetFindings("CMP4044").Single().Explain();

        explanation.Paragraphs.Select(p => $"{p.Topic}: {string.Join(' ', p.Sentences)}").ShouldBe([
            "Asked: “The agreement promises at least three months' notice from the funder” is an undertaking of government. Its ruleset, The Compact 2010, "
            + "applies where the country is in “GB-ENG” or the country is “GB”. It looks at each agreement by itself. It applies where the answer on the money from the agreement is yes. It asks that the termination notice is at least 3 months.",
            "Stated: Form of the agreement: grant (line 59; Grant agreement, p. 1). Annual value: GBP 62,000 (line 63; Grant agreement, p. 3: Clause 4, before the cut in the second year). "
            + "Termination notice: 1 month (line 104; Grant agreement, p. 7: Clause 17).",
            "Decided: The rule applies here, because the answer on the money from the agreement is yes, since the answer on the money by form or value is yes, since the form of the agreement is grant; and "
            + "the annual value is GBP 62,000, which is more than 0. What it asks for is not the case: the termination notice is 1 month, which is less than 3 months. So the outcome is: not met.",
            "Measured: Written notice before funding or other support changes or ends: 3 months (ruleset compact-2010, from 14 December 2010; source: The Compact, "
            + "Outcome 4, undertaking 4.4).",
        ]);
    }

    [Fact]
    public void Evidence_ForWhatDecided_ComesFirst() =>
        All.Analyze(PartnershipDocument.Load(Repository.PathTo("examples", "anytown-advice-grant.json"))).GetFindings("CMP4044").Single().Evidence.Select(static e => e.Pointer)
            .ShouldBe(["/agreements/0/terminationNoticeMonths", "/agreements/0/form", "/agreements/0/annualValue"]);

    /// <summary>A condition that looks for values of its own in a list: each is named by its title, and so is what the list has instead.</summary>
    [Fact]
    public void Explanation_OfValuesSoughtInAList_NamesThemAndWhatIsThere()
    {
        var finding = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "['volunteerCosts', 'training'].all(c, c in agreement.eligibleCosts)", scope: "agreements"))
            .Analyze(new Partnership { Agreements = [new() { EligibleCosts = [EligibleCost.ServiceDelivery] }] }).GetFindings("TST0001").Single();

        var explanation = string.Join(' ', finding.Explain().Paragraphs.SelectMany(static p => p.Sentences));
        explanation.ShouldContain("It asks that each of volunteer costs and training is among the costs that may be paid.");
        explanation.ShouldContain("not each of volunteer costs and training is among the costs that may be paid, where service delivery is named");
    }

    /// <summary>A choice between a wording and a value tells the value as it is told by itself.</summary>
    [Fact]
    public void Message_ThatChoosesBetweenAWordingAndAValue_TellsTheTitle()
    {
        var messages = new Dictionary<Outcome, string> { [Outcome.Violated] = "Paid {agreement.paymentTiming == 'advance' ? 'early' : agreement.paymentTiming}, risk: {agreement.riskCarriedBy == 'shared' ? 'both' : agreement.riskCarriedBy}." };
        var finding = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "agreement.exitPlan", scope: "agreements", messages: messages))
            .Analyze(new Partnership { Agreements = [new() { ExitPlan = false, PaymentTiming = PaymentTiming.Advance, RiskCarriedBy = RiskBearer.PartyInControl }] }).GetFindings("TST0001").Single();

        finding.Message.ShouldBe("Paid early, risk: party in control.");
    }

    /// <summary>What is asked of an assessment first makes no difference: the derived facts turn to elements of their own.</summary>
    [Fact]
    public void Explanation_AfterDerivedFactsAreAskedFor_NamesTheElementThatDecided()
    {
        var ruleset = new TestRuleset()
            .Derived("agreements[].isLong", FactType.Boolean, ConditionType.Bool, "agreement.termMonths > 24")
            .Rule("TST0001", "agreements.exists(a, a.isLong)");
        var assessment = TestRuleset.Analyzer(ruleset).Analyze(new Partnership { Agreements = [new() { TermMonths = 36 }, new()] });
        assessment.DerivedFacts.Count.ShouldBe(2);

        assessment.GetFindings("TST0001").Single().FactsRead.Select(fact => fact.Pointer).ShouldBe(["/agreements/0/termMonths"]);
    }

    [Fact]
    public void Explanation_IsMadeOnce()
    {
        var finding = All.Analyze(new Partnership { Agreements = [new() { TerminationNoticeMonths = 1 }] }).GetFindings("CMP4044").Single();

        finding.Explain().ShouldBeSameAs(finding.Explain());
        finding.Explain().Trace.ShouldBeSameAs(finding.Trace);
    }

    [Theory]
    [InlineData("agreement.termMonths >= 24", "It asks that the length of the agreement is at least 24 months.")]
    [InlineData("!(agreement.termMonths < 24)", "It asks that the length of the agreement is at least 24 months.")]
    [InlineData("24 <= agreement.termMonths", "It asks that the length of the agreement is at least 24 months.")]
    [InlineData("agreement.costCoverageShare > 0.5", "It asks that the share of the full cost that is paid is more than 50 per cent.")]
    [InlineData("agreement.form == 'grant'", "It asks that the form of the agreement is grant.")]
    [InlineData("agreement.form != 'grant'", "It asks that the form of the agreement is not grant.")]
    [InlineData("agreement.form in ['grant', 'contract']", "It asks that the form of the agreement is grant or contract.")]
    [InlineData("'overheads' in agreement.eligibleCosts", "It asks that overheads is among the costs that may be paid.")]
    [InlineData("!('overheads' in agreement.eligibleCosts)", "It asks that overheads is not among the costs that may be paid.")]
    [InlineData("size(agreement.unpaidTasks) == 0", "It asks that none of the unpaid tasks is named.")]
    [InlineData("agreement.exitPlan && agreement.disputeProcedure", "It asks that the answer on the exit plan is yes and the answer on the dispute procedure is yes.")]
    [InlineData("!(agreement.exitPlan && agreement.disputeProcedure)", "It asks that the answer on the exit plan is no or the answer on the dispute procedure is no.")]
    [InlineData("agreement.exitPlan || agreement.disputeProcedure && agreement.independenceClause", "It asks that the answer on the exit plan is yes; or the answer on the dispute procedure is yes and the answer on the independence clause is yes.")]
    [InlineData("has(agreement.exitPlan)", "It asks that the exit plan is stated.")]
    [InlineData("agreement.annualValue.amount > 0", "It asks that the annual value is more than 0.")]
    [InlineData("parties.exists(p, p.kind == 'civilSociety')", "It asks that there is a party where the kind of body is civil society.")]
    [InlineData("!parties.exists(p, p.riskRegister)", "It asks that there is no party where the answer on the risk register is yes.")]
    [InlineData("parties.all(p, p.riskRegister)", "It asks that for every party, the answer on the risk register is yes.")]
    [InlineData("size(parties.filter(p, p.riskRegister)) >= 2", "It asks that there are at least 2 parties where the answer on the risk register is yes.")]
    [InlineData("agreement.awardCriteria.all(c, c == 'price')", "It asks that each of the award criteria is price.")]
    [InlineData("agreement.awardCriteria.exists(c, c in ['price', 'quality'])", "It asks that at least one of the award criteria is price or quality.")]
    [InlineData("context.country.startsWith('GB')", "It asks that the country starts with “GB”.")]
    public void Condition_SaidInWords_ReadsAsASentence(string condition, string sentence) =>
        Explain(condition, new Partnership { Agreements = [new()] }).Paragraphs[0].Sentences[^1].ShouldBe(sentence);

    [Theory]
    [InlineData("agreement.termMonths >= 24", "What it asks for is not the case: the length of the agreement is 12 months, which is less than 24 months.")]
    [InlineData("agreement.termMonths < 24", "What it asks for is the case: the length of the agreement is 12 months, which is less than 24 months.")]
    [InlineData("agreement.form == 'grant'", "What it asks for is the case: the form of the agreement is grant.")]
    [InlineData("agreement.form in ['contract', 'informal']", "What it asks for is not the case: the form of the agreement is grant, not contract or informal.")]
    [InlineData("'overheads' in agreement.eligibleCosts", "What it asks for is not the case: overheads is not among the costs that may be paid, where training is named.")]
    [InlineData("agreement.exitPlan", "What it asks for is not the case: the answer on the exit plan is no.")]
    [InlineData("agreement.exitPlan && agreement.independenceClause", "What it asks for is not the case: the answer on the exit plan is no.")]
    [InlineData("agreement.disputeProcedure && !agreement.exitPlan", "Whether what it asks for is the case cannot be told: the dispute procedure is not stated.")]
    [InlineData("parties.exists(p, p.riskRegister)", "What it asks for is the case: for party b, the answer on the risk register is yes.")]
    [InlineData("parties.all(p, p.riskRegister)", "What it asks for is not the case: for party a, the answer on the risk register is no.")]
    [InlineData("!parties.exists(p, p.kind == 'civilSociety')", "What it asks for is the case: there is no party where the kind of body is civil society: for party a, the kind of body is national government, not civil society; for party b, the kind of body is national government, not civil society.")]
    [InlineData("agreement.lateReports == 0", "What it asks for is not the case: the late reports are 1 report, not 0.")]
    [InlineData("agreement.form == 'contract' || agreement.form == 'informal'", "What it asks for is not the case: the form of the agreement is grant, not contract, not informal.")]
    [InlineData("agreement.form == 'grant' && (agreement.form != 'contract' || agreement.exitPlan)", "What it asks for is the case: the form of the agreement is grant.")]
    [InlineData("agreement.disputeProcedure || (agreement.disputeProcedure && agreement.independenceClause)", "Whether what it asks for is the case cannot be told: the dispute procedure is not stated and the independence clause is not stated.")]
    [InlineData("agreement.costCoverageShare >= 1.0", "What it asks for is not the case: the share of the full cost that is paid is 75 per cent, which is less than 100 per cent.")]
    [InlineData("size(forums) > 0", "Whether what it asks for is the case cannot be told: the forums are not stated.")]
    public void Outcome_SaidInWords_NamesWhatDecided(string condition, string sentence)
    {
        var partnership = new Partnership
        {
            Parties = [new() { Id = "a", Kind = PartyKind.NationalGovernment, RiskRegister = false }, new() { Id = "b", Kind = PartyKind.NationalGovernment, RiskRegister = true }],
            Agreements = [new() { Form = AgreementForm.Grant, TermMonths = 12, EligibleCosts = [EligibleCost.Training], ExitPlan = false, LateReports = 1, CostCoverageShare = 0.75 }],
        };
        Explain(condition, partnership).Paragraphs.Single(p => p.Topic == ExplanationTopic.Decided).Sentences[0].ShouldBe(sentence);
    }

    private static Explanation Explain(string require, Partnership partnership) =>
        TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", require, scope: "agreements")).Analyze(partnership).GetFindings("TST0001").Single().Explain();

    /// <summary>What is wrong with the explanation of a finding.</summary>
    private static IEnumerable<string> ProblemsOf(Finding finding, PartnershipDocument document)
    {
        var at = $"{finding.Rule.Id} {finding.Outcome} {finding.ElementLabel}";
        var explanation = finding.Explain();
        var topics = explanation.Paragraphs.Select(p => p.Topic).ToList();
        if (!topics.SequenceEqual(topics.Distinct().Order())
            || !topics.Contains(ExplanationTopic.Asked)
            || !topics.Contains(ExplanationTopic.Decided)
            || topics.Contains(ExplanationTopic.Missing) != finding.Missing.Count > 0
            || explanation.Paragraphs.Any(p => p.Title.Length == 0 || p.Sentences.Count == 0))
        {
            yield return $"{at}: {string.Join(' ', topics)}";
        }

        // What a description or a ruleset's author wrote may hold anything; what is looked at here is what this library makes of it.
        var own = finding.Parameters.Select(p => p.Ours)
            .Concat(finding.Evidence.SelectMany(e => new[] { e.Entry.Document, e.Entry.Note, e.Entry.Page }))
            .Concat(finding.Parameters.SelectMany(p => new[] { p.Citation?.Locator, p.Citation?.SourceTitle }))
            .OfType<string>()
            .Where(o => o.Length > 3)
            .OrderByDescending(t => t.Length)
            .ToList();
        foreach (var sentence in explanation.Paragraphs.SelectMany(p => p.Sentences))
        {
            var text = own.Aggregate(sentence, (s, o) => s.Replace(o.TrimEnd('.'), "X", StringComparison.Ordinal));
            if (Broken.Match(text) is { Success: true } broken)
            {
                yield return $"{at}: '{broken.Value}' in: {sentence}";
            }

            if (sentence.Length < 2 || char.IsLower(sentence[0]) || sentence[^1] is not ('.' or '?' or '!')
                || sentence.Count(c => c == '(') != sentence.Count(c => c == ')') || sentence.Count(c => c == '“') != sentence.Count(c => c == '”'))
            {
                yield return $"{at}: {sentence}";
            }
        }

        // Every stated fact that decided is told, with its line.
        var stated = explanation.Paragraphs.FirstOrDefault(p => p.Topic == ExplanationTopic.Stated)?.Sentences ?? [];
        foreach (var fact in finding.FactsRead.Where(f => !f.Pointer.EndsWith("/id", StringComparison.Ordinal)))
        {
            if (!stated.Any(s => s.Contains(fact.Title[1..] + ": ", StringComparison.Ordinal) && s.Contains($"line {document.Locate(fact.Pointer).Line}", StringComparison.Ordinal)))
            {
                yield return $"{at}: does not tell {fact}";
            }
        }
    }
}
