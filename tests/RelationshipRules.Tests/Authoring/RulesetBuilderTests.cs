using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Authoring;

public sealed class RulesetBuilderTests
{
    [Fact]
    public void Build_WithManyMistakes_ReportsThemAll_WithRulesetAndRule()
    {
        var rules = new RulesetBuilder("house-rules", "Rules of our house", HouseRules.Day);
        rules.Parameter("least", "Least");
        rules.Rule("HSE1", "Bad id").Require(p => Fact.Of(p.Information?.DataPublished)).Reads("information.dataPublished").WithTexts();
        rules.Rule("HSE0002", "No texts", p => p.Agreements).Require(a => Fact.Of(a.DisputeProcedure)).Reads("agreements[].disputeProcedure").Category("monny");
        rules.Rule("HSE0002", "Twice").Require("true").WithTexts();

        var exception = Should.Throw<AnalyzerConfigurationException>(rules.Build);

        exception.Diagnostics.Select(d => $"{d.Id} {d.Location!.Path}").ShouldBe(
            [
                "RRS0032 house-rules/HSE0002",
                "RRS0033 house-rules/HSE0002",
                "RRS0022 house-rules/HSE0002", "RRS0022 house-rules/HSE0002", "RRS0022 house-rules/HSE0002",
                "RRS0036 house-rules/HSE0002",
                "RRS0030 house-rules/HSE1",
                "RRS0034 house-rules/HSE1",
                "RRS0048 house-rules",
                "RRS0047 house-rules",
            ],
            ignoreOrder: true);
        exception.Diagnostics.ShouldAllBe(d => d.Location!.Line == 0);
        exception.Message.ShouldContain("(house-rules/HSE0002)");
    }

    [Fact]
    public void Build_SaysWhereWhenAndOfWhomTheRulesSpeak()
    {
        var rules = HouseRules.Start()
            .AppliesWhen("context.country == 'GB-ENG'", "It is for our place.")
            .InForce(new(2020, 1, 1), new(2025, 12, 31), "By our minutes.")
            .SupersededBy(new() { Title = "the new rules", Statement = "The house rules gave way to the new rules.", Url = "https://example.org/" })
            .Binds([PartyKind.Foundation], [PartyKind.CivilSociety], "Ours.", passedOn: "agreement.fundingRoute == 'intermediaryFunder'", presumption: "Whoever is not said to be another is ours.")
            .Presumes("home", "context.country", "GB-ENG", "It is in England.")
            .Presumes("integration", "relationship.purposes", System.Text.Json.Nodes.JsonNode.Parse("""{ "has": ["integration"] }""")!, "It is about integration.", isOffered: true);
        rules.Rule("HSE0001", "There is a plan", p => p.Agreements).Require("agreement.exitPlan").WithTexts();
        var ruleset = rules.Build();

        (ruleset.DaysOfForce!.From, ruleset.DaysOfForce.To, ruleset.DaysOfForce.Note).ShouldBe((new DateOnly(2020, 1, 1), new DateOnly(2025, 12, 31), "By our minutes."));
        ruleset.SupersededBy!.Url.ShouldBe("https://example.org/");
        ruleset.Binds!.Government.ShouldBe(["foundation"]);
        ruleset.Presumptions.Select(p => (p.Name, p.IsOffered)).ShouldBe([("home", false), ("integration", true)]);
        var analyzer = RelationshipAnalyzer.Create(new() { Rulesets = [], AdditionalRulesets = [ruleset], AsOf = new(2026, 11, 22) });
        var finding = analyzer.Analyze(new Partnership { Agreements = [new() { StartsOn = new DateOnly(2024, 1, 1), ExitPlan = false }] }).GetFindings("HSE0001").Single();
        (finding.Outcome, finding.IsYardstick).ShouldBe((Outcome.Violated, false));
        finding.Presumptions.Select(p => p.Name).ShouldBe(["home", "bound"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("agreements[].termMonth", "'agreements[].termMonth' is no fact that code could read; did you mean 'agreements[].termMonths'?")]
    [InlineData("termMonths", "'termMonths' is no fact that code could read; did you mean 'agreements[].termMonths'?")]
    [InlineData("params.lest", "'params.lest' is no fact that code could read; did you mean 'params.least'?")]
    [InlineData("'text'", "'\'text\'' is no fact that code could read.")]
    [InlineData("1", "'1' is no fact that code could read.")]
    [InlineData("a[].b[].c", "'a[].b[].c' is no fact that code could read.")]
    public void Reads_OfWhatThereIsNot_IsReportedWithTheNearestName(string path, string expected)
    {
        var rules = HouseRules.Start();
        rules.Parameter("least", "Least").Value(1, new(2026, 1, 1)).Ours("we think so");
        rules.Rule("HSE0001", "Reads wrongly", p => p.Agreements).Require(a => Fact.Of(a.DisputeProcedure)).Reads("agreements[].disputeProcedure", path).WithTexts();

        rules.TryBuild(out var ruleset, out var diagnostics).ShouldBeFalse();

        ruleset.ShouldBeNull();
        diagnostics.ShouldHaveSingleItem().ShouldBe(new("RRS0070", Severity.Error, expected, new("/require/reads/1", Path: "house-rules/HSE0001")));
    }

    [Fact]
    public void Code_ThatDeclaresNothing_IsReported()
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Declares nothing", p => p.Agreements).Require(a => Fact.Of(a.DisputeProcedure)).WithTexts();

        rules.TryBuild(out _, out var diagnostics).ShouldBeFalse();

        diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith("The code 'a => Fact.Of(a.DisputeProcedure)' declares nothing that it reads");
    }

    [Fact]
    public void Reads_WithoutCodeBefore_IsMisuse()
    {
        var rule = HouseRules.Start().Rule("HSE0001", "Has no code");

        Should.Throw<InvalidOperationException>(() => rule.Reads("information.dataPublished"));
        Should.Throw<InvalidOperationException>(() => rule.Require("information.dataPublished").Reads("information.dataPublished"));
    }

    [Fact]
    public void Conditions_InTheConditionLanguage_AreCheckedWhenBuilt()
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Misspells", p => p.Agreements).Require("agreement.disputeProcedur").WithTexts().Message(Outcome.Satisfied, "{agreement.nothing}");

        rules.TryBuild(out _, out var diagnostics).ShouldBeFalse();

        diagnostics.Select(d => (d.Id, d.Location!.Pointer)).ShouldBe([("RRS0202", "/require"), ("RRS0202", "/messages/satisfied")]);
        diagnostics[0].Message.ShouldContain("did you mean 'disputeProcedure'?");
    }

    [Fact]
    public void Condition_SetAgain_ReplacesTheFirst()
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Decided late", p => p.Agreements)
            .Require(_ => TruthValue.False)
            .Require("agreement.disputeProcedure")
            .WithTexts()
            .Message(Outcome.Violated, (_, _) => "code")
            .Message(Outcome.Violated, "words");

        var finding = HouseRules.Analyzer(rules.Build()).Analyze(new Partnership { Agreements = [new() { DisputeProcedure = false }] }).Findings.Single();

        finding.Message.ShouldBe("words");
        finding.Rule.Require.ShouldBe("agreement.disputeProcedure");
        finding.Rule.IsInCode.ShouldBeFalse();
    }

    [Fact]
    public void Ruleset_OnceBuilt_DoesNotFollowTheBuilder()
    {
        var rules = HouseRules.Start();
        var rule = rules.Rule("HSE0001", "Grows", p => p.Agreements).Require(a => Fact.Of(a.DisputeProcedure)).Reads("agreements[].disputeProcedure").WithTexts();
        var ruleset = rules.Build();
        rule.Require(_ => TruthValue.True).Reads("agreements[].exitPlan");

        HouseRules.Analyzer(ruleset).GetRule("HSE0001").FactPaths.ShouldBe(["agreements[].disputeProcedure"]);
    }

    [Fact]
    public void ForEach_OfWhatIsNoList_IsReported()
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Makes a list", _ => new[] { new Agreement() }).Require("true").WithTexts();
        rules.Rule("HSE0002", "Throws", p => (IReadOnlyList<Agreement>)[p.Agreements![7]]).Require("true").WithTexts();

        rules.TryBuild(out _, out var diagnostics).ShouldBeFalse();

        diagnostics.Select(d => d.Id).ShouldBe(["RRS0052", "RRS0052"]);
    }

    [Fact]
    public void ForEach_OfEveryListOfTheModel_FindsItsPath()
    {
        ScopeOf(p => p.Parties).ShouldBe("parties");
        ScopeOf(p => p.Agreements).ShouldBe("agreements");
        ScopeOf(p => p.FundingChanges).ShouldBe("fundingChanges");
        ScopeOf(p => p.Consultations).ShouldBe("consultations");
        ScopeOf(p => p.Representations).ShouldBe("representations");
        ScopeOf(p => p.Forums).ShouldBe("forums");
        ScopeOf(p => p.Secondments).ShouldBe("secondments");
        ScopeOf(p => p.Relationship?.Assessments).ShouldBe("relationship.assessments");
        Lists(ModelTypes.Partnership).Count().ShouldBe(8, "a list was added to the model: test that rules in code can look at its elements");

        static IEnumerable<FactMember> Lists(ObjectType type) => type.Members.SelectMany(m => m.Type switch
        {
            ConditionType.ListOf { Element: ConditionType.Part } => [m],
            ConditionType.Part part when m.Fact is null => Lists(part.Type),
            _ => [],
        });
    }

    private static string? ScopeOf<TPart>(Func<Partnership, IReadOnlyList<TPart>?> list)
        where TPart : class
    {
        var rules = HouseRules.Start();
        rules.Rule("HSE0001", "Looks at a list", list).Require("true").WithTexts();
        return rules.Build().Rules.Single().Scope;
    }
}
