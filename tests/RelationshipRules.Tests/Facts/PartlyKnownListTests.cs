using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Profiles;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Facts;

/// <summary>Lists of which some members are stated, some denied, and the rest is not known.</summary>
public sealed partial class PartlyKnownListTests
{
    private static readonly RelationshipAnalyzer All = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    // What is presumed while a fact is not stated may change when it is; here it is about what is stated.
    private static readonly RelationshipAnalyzer Strict = RelationshipAnalyzer.Create(new()
    {
        Profile = Profile.Parse("""{ "name": "strict", "title": "Strict", "summary": "Nothing presumed.", "extends": ["all"], "presumptions": "none" }""").Profile,
        AsOf = new(2026, 11, 22),
    });

    [Fact]
    public void WholeListOfParts_IsReadAsAnArray_WithoutACopy()
        => PartnershipDocument.Parse("""{ "agreements": [{ "id": "a" }], "parties": [] }""").Partnership.ShouldSatisfyAllConditions(
            partnership => partnership.Agreements.ShouldBeOfType<Agreement[]>(),
            partnership => partnership.Parties.ShouldBeOfType<Party[]>());

    [Fact]
    public void OneKnownMember_SaysNothingOfTheOthers()
    {
        var findings = Analyze("""{ "policyDesign": { "impactsAssessed": { "has": ["equality"] } } }""");

        findings.Findings.ShouldNotContain(f => f.Rule.Id == "CMP2021" || f.Rule.Id == "CMP2022" || f.Rule.Id == "CMP2061" || f.Rule.Id == "CMP2062");
        findings.GetFindings("CMP2021").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Message.ShouldBe("Not stated: the rest of the policy impacts assessed."),
            finding => finding.Missing.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Pointer.ShouldBe("/policyDesign/impactsAssessed"), m => m.IsInPart.ShouldBeTrue()));
    }

    [Theory]
    [InlineData("who chooses the governing body", "the rest of who chooses the governing body")]
    [InlineData("policy impacts assessed", "the rest of the policy impacts assessed")]
    public void MissingRest_InWords_ReadsAsASentencePart(string title, string words)
        => new MissingFact("/x", "x", title, null, IsInPart: true).InWords.ShouldBe(words);

    [Fact]
    public void WhatIsStatedNotToBeThere_DecidesAsAWholeListWould()
    {
        Analyze("""{ "policyDesign": { "impactsAssessed": { "not": ["social"] } } }""").GetFindings("CMP2021").Single().Outcome
            .ShouldBe(Analyze("""{ "policyDesign": { "impactsAssessed": ["localAction", "civilSociety", "smallOrganisations", "equality", "communityPower"] } }""").GetFindings("CMP2021").Single().Outcome);
    }

    [Theory]
    [InlineData("'social' in policyDesign.impactsAssessed", true)]
    [InlineData("'equality' in policyDesign.impactsAssessed", false)]
    [InlineData("'localAction' in policyDesign.impactsAssessed", null)]
    [InlineData("policyDesign.impactsAssessed.exists(i, i == 'social')", true)]
    [InlineData("policyDesign.impactsAssessed.exists(i, i == 'localAction')", null)]
    [InlineData("policyDesign.impactsAssessed.exists(i, i == 'equality')", false)]
    [InlineData("policyDesign.impactsAssessed.exists(i, i in ['equality'])", false)]
    [InlineData("policyDesign.impactsAssessed.exists(i, i in ['equality', 'localAction'])", null)]
    [InlineData("policyDesign.impactsAssessed.exists(i, 'equality' == i || i in [])", false)]
    [InlineData("policyDesign.impactsAssessed.exists(i, i in ['equality', 'localAction'] && i == 'equality')", null)]
    [InlineData("policyDesign.impactsAssessed.exists(i, i == 'equality' && i in ['equality', 'localAction'])", false)]
    [InlineData("policyDesign.impactsAssessed.exists(i, i == 'equality' || size(parties) > 1)", null)]
    [InlineData("policyDesign.impactsAssessed.exists(i, !(i != 'equality'))", false)]
    [InlineData("policyDesign.impactsAssessed.exists(i, i != 'equality')", true)]
    [InlineData("policyDesign.impactsAssessed.all(i, i != 'equality')", true)]
    [InlineData("policyDesign.impactsAssessed.all(i, !(i in ['equality']))", true)]
    [InlineData("policyDesign.impactsAssessed.all(i, !(i in ['equality', 'localAction']))", null)]
    [InlineData("policyDesign.impactsAssessed.all(i, i == 'social')", null)]
    [InlineData("policyDesign.impactsAssessed.all(i, i != 'social')", false)]
    [InlineData("size(policyDesign.impactsAssessed) >= 1", true)]
    [InlineData("size(policyDesign.impactsAssessed) >= 2", null)]
    [InlineData("size(policyDesign.impactsAssessed) <= 5", true)]
    [InlineData("size(policyDesign.impactsAssessed) > 5", false)]
    [InlineData("size(policyDesign.impactsAssessed) == 0", false)]
    [InlineData("size(policyDesign.impactsAssessed) == 3", null)]
    [InlineData("size(policyDesign.impactsAssessed.filter(i, i in ['social', 'equality'])) >= 1", true)]
    [InlineData("size(policyDesign.impactsAssessed.filter(i, i in ['localAction', 'equality'])) >= 1", null)]
    [InlineData("size(policyDesign.impactsAssessed.filter(i, i == 'equality')) == 0", true)]
    [InlineData("policyDesign.impactsAssessed.filter(i, i == 'social').exists(i, true)", true)]
    [InlineData("policyDesign.impactsAssessed == ['social']", null)]
    [InlineData("has(policyDesign.impactsAssessed)", true)]
    public void Condition_OverAListInPart_IsTrueOrFalseOnlyWhereEveryCompletionAgrees(string condition, bool? expected)
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", condition));

        var outcome = analyzer.Analyze(new Partnership { PolicyDesign = new() { ImpactsAssessed = KnownList.InPart([PolicyImpact.Social], [PolicyImpact.Equality]) } }).Outcomes.Single();

        outcome.Outcome.ShouldBe(expected switch { true => Outcome.Satisfied, false => Outcome.Violated, _ => Outcome.Undetermined });
    }

    [Theory]
    [InlineData("""["options"]""", Outcome.Violated)]
    [InlineData("[]", Outcome.Violated)]
    [InlineData("""["options", "drafting"]""", Outcome.Undetermined)]
    [InlineData("""{ "not": ["needsAnalysis"] }""", Outcome.Undetermined)]
    public void Exists_OverAListInPart_OfWhatAnotherListHas_ComesOutWhereThatIsWhole(string other, Outcome expected)
        => TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "policyDesign.stagesInvolved.exists(s, s in policyDesign.serviceStagesInvolved)"))
            .Analyze(PartnershipDocument.Parse($$"""{ "policyDesign": { "stagesInvolved": { "not": ["options"] }, "serviceStagesInvolved": {{other}} } }"""))
            .Outcomes.Single().Outcome.ShouldBe(expected);

    [Fact]
    public void AListInPart_ThatLeavesNoValueOpen_IsAsGoodAsWhole()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "policyDesign.impactsAssessed.all(i, i == 'social')"));
        var others = Enum.GetValues<PolicyImpact>().Where(impact => impact != PolicyImpact.Social);

        analyzer.Analyze(new Partnership { PolicyDesign = new() { ImpactsAssessed = KnownList.InPart([PolicyImpact.Social], others) } }).Outcomes.Single().Outcome.ShouldBe(Outcome.Satisfied);
    }

    [Fact]
    public void Message_WithAListInPart_SaysWhatIsKnown()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule(
            "TST0001", "'social' in policyDesign.impactsAssessed", messages: new Dictionary<Outcome, string> { [Outcome.Satisfied] = "Assessed: {policyDesign.impactsAssessed}; {size(policyDesign.impactsAssessed)} effects." }));

        analyzer.Analyze(new Partnership { PolicyDesign = new() { ImpactsAssessed = KnownList.InPart([PolicyImpact.Social], [PolicyImpact.Equality]) } }).GetFindings("TST0001").Single()
            .Message.ShouldBe("Assessed: at least social, and not equality; 1 to 5 effects.");
    }

    [Theory]
    [InlineData("""{ "has": ["social"], "not": ["social"] }""", "RRD0037")]
    [InlineData("""{ "has": ["social", "social"] }""", "RRD0037")]
    [InlineData("""{ }""", "RRD0037")]
    [InlineData("""{ "has": null }""", "RRD0037")]
    [InlineData("""{ "has": null, "not": null }""", "RRD0037")]
    [InlineData("""{ "has": "social" }""", "RRD0022")]
    [InlineData("""{ "has": ["socail"] }""", "RRD0023")]
    [InlineData("""{ "has": ["social"], "nott": [] }""", "RRD0021")]
    public void Reading_AListInPartThatCannotBe_TellsWhereAndTakesItAsNotStated(string list, string id)
    {
        var document = PartnershipDocument.Parse($$"""{ "policyDesign": { "impactsAssessed": {{list}} } }""");

        document.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe(id);
        document.Partnership.PolicyDesign!.ImpactsAssessed.ShouldBeNull();
    }

    /// <summary>Null is not stated, here as everywhere, and does not take with it what stands beside it.</summary>
    [Theory]
    [InlineData("""{ "has": null, "not": ["equality"] }""", "has [], not [Equality]")]
    [InlineData("""{ "has": ["social"], "not": null }""", "has [Social], not []")]
    public void Reading_NullBesideWhatIsStated_KeepsThat(string list, string expected)
    {
        var json = $$"""{ "policyDesign": { "impactsAssessed": {{list}} } }""";

        var document = PartnershipDocument.Parse(json);

        document.Diagnostics.ShouldBeEmpty();
        document.Partnership.PolicyDesign!.ImpactsAssessed!.ToString().ShouldBe(expected);
        JsonSerializer.Deserialize<Partnership>(json, JsonSerializerOptions.Web)!.PolicyDesign!.ImpactsAssessed!.ToString().ShouldBe(expected);
        PartnershipDocument.Parse($$"""{ "extensions": { "marks": {{list}} } }""").Partnership.Extensions!["marks"].Texts!.Not.Count.ShouldBe(expected.EndsWith("[]", StringComparison.Ordinal) ? 0 : 1);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"has":null}""")]
    [InlineData("""{"has":["social","social"]}""")]
    [InlineData("""{"has":["social"],"not":["social"]}""")]
    [InlineData("""{"has":["social"],"has":["equality"]}""")]
    [InlineData("""{"nott":[]}""")]
    public void Host_WithItsOwnSerializer_IsToldOfAListThatCannotBe(string list) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<KnownList<PolicyImpact>>(list));

    [Fact]
    public void Reading_WhatIsSaidTwice_NamesBothPlaces() =>
        PartnershipDocument.Parse("{ \"policyDesign\": { \"impactsAssessed\": {\n\"has\": [\"social\"],\n\"not\": [\"social\"] } } }").Diagnostics.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(d => d.Message.ShouldContain("line 2"), d => d.Location!.Line.ShouldBe(3));

    [Fact]
    public void Writing_AndReadingBack_KeepsWhatIsKnown()
    {
        var list = PartnershipDocument.Parse(PartnershipDocument.FromPartnership(InPart()).ToJson()).Partnership.PolicyDesign!.ImpactsAssessed!;

        (list.IsWhole, list.Single(), list.Not.Single()).ShouldBe((false, PolicyImpact.Social, PolicyImpact.Equality));
    }

    [Fact]
    public void Host_WithItsOwnSerializer_KeepsWhatIsKnown()
    {
        foreach (var options in new[] { new JsonSerializerOptions(), new JsonSerializerOptions { TypeInfoResolver = HostJson.Default } })
        {
            var json = JsonSerializer.Serialize(InPart().PolicyDesign, options);
            json.ShouldContain("""{"has":["social"],"not":["equality"]}""");
            JsonSerializer.Deserialize<PolicyDesign>(json, options)!.ImpactsAssessed!.ToString().ShouldBe(InPart().PolicyDesign!.ImpactsAssessed!.ToString());
            var whole = JsonSerializer.Deserialize<PolicyDesign>("""{"ImpactsAssessed":["social","localAction"]}""", options)!.ImpactsAssessed!;
            (whole.IsWhole, whole.Count).ShouldBe((true, 2));
            Should.Throw<JsonException>(() => JsonSerializer.Deserialize<PolicyDesign>("""{"ImpactsAssessed":["7"]}""", options));
        }
    }

    [Fact]
    public void Session_StatesMembersOneByOne()
    {
        var session = new AnalysisSession(All, PartnershipDocument.FromPartnership(InPart()));

        session.Set("/policyDesign/impactsAssessed", KnownList.InPart([PolicyImpact.Social, PolicyImpact.LocalAction]));
        session.AddElement("/policyDesign/impactsAssessed/not", "equality");

        session.Document.Partnership.PolicyDesign!.ImpactsAssessed!.ToString().ShouldBe("has [Social, LocalAction], not [Equality]");
    }

    [Fact]
    public void Finding_ThatRestsOnAListBeingWhole_SaysSo()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset()
            .Rule("TST0001", "'equality' in policyDesign.impactsAssessed")
            .Rule("TST0002", "!('social' in policyDesign.impactsAssessed)"));

        var assessment = analyzer.Analyze(new Partnership { PolicyDesign = new() { ImpactsAssessed = [PolicyImpact.Social] } });

        assessment.GetFindings("TST0001").Single().WholeLists.ShouldHaveSingleItem().Pointer.ShouldBe("/policyDesign/impactsAssessed");
        assessment.GetFindings("TST0002").Single().WholeLists.ShouldBeEmpty();
        analyzer.Analyze(new Partnership { PolicyDesign = new() { ImpactsAssessed = KnownList.InPart<PolicyImpact>([], [PolicyImpact.Equality]) } }).GetFindings("TST0001").Single().WholeLists.ShouldBeEmpty();
    }

    // What hangs on a list is found out for each of many elements; the description is not read anew each time.
    [Fact]
    public void Finding_AmongManyThatRestOnListsBeingWhole_SaysSoAtACostOfItsOwn()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "!('overheads' in agreement.eligibleCosts) && size(agreements) < 1000", scope: "agreements"));
        Bytes(10);

        var (some, many) = (Bytes(100), Bytes(400));

        many.ShouldBeLessThan(8 * some);

        long Bytes(int count)
        {
            var findings = analyzer.Analyze(new Partnership
            {
                Agreements = [.. Enumerable.Range(0, count).Select(static i => new Agreement { Id = $"a{i}", EligibleCosts = i % 2 == 0 ? [EligibleCost.Staff] : [EligibleCost.Staff, EligibleCost.Training] })],
            }).GetFindings("TST0001");
            var before = GC.GetAllocatedBytesForCurrentThread();
            findings.ShouldAllBe(f => f.WholeLists.Count == 2);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Plan_ForAListInPart_ClaimsNothingOfTheRest()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", "'equality' in policyDesign.impactsAssessed"));

        var plan = ChangePlan.Create(analyzer, analyzer.Analyze(InPart()));

        var change = plan.Changes.ShouldHaveSingleItem();
        change.To.ShouldBeOfType<KnownList<string>>().ToString().ShouldBe("has [social, equality], not []");
        change.Text.ShouldBe("policy impacts assessed: add equality");
        plan.ToJsonPatch().ShouldContain("\"has\"");
        plan.Changes.Single().Satisfies.ShouldHaveSingleItem().Rule.Id.ShouldBe("TST0001");
    }

    [Fact]
    public void RuleInCode_OverAListInPart_WaitsForTheRest()
    {
        var list = Fact.Of(KnownList.InPart([PolicyImpact.Social], [PolicyImpact.Equality]));

        list.Contains(PolicyImpact.Social).ShouldBe(TruthValue.True);
        list.Contains(PolicyImpact.Equality).ShouldBe(TruthValue.False);
        list.Contains(PolicyImpact.LocalAction).ShouldBe(TruthValue.Unknown);
        list.Any(impact => TruthValue.Known(impact == PolicyImpact.Social)).ShouldBe(TruthValue.True);
        list.All(_ => TruthValue.True).ShouldBe(TruthValue.Unknown);
        list.Count.IsStated.ShouldBeFalse();
    }

    [Fact]
    public void InPart_WithTheSameTwice_IsMisuse() => Should.Throw<ArgumentException>(() => KnownList.InPart(["a"], ["a"]));

    /// <summary>Stating the rest of a list only settles what was open: every completion of a part gives an outcome that the part allows.</summary>
    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Outcomes_OfADescriptionInPart_AllowThoseOfEveryCompletion() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new RandomDescriptions(seed, inPart: false);
            var whole = random.Next(0.6);
            var part = whole.DeepClone().AsObject();
            Weaken(part, ModelTypes.Partnership, random);

            var (less, more) = (Strict.Analyze(PartnershipDocument.Parse(part.ToJsonString())), Strict.Analyze(PartnershipDocument.Parse(whole.ToJsonString())));
            var wholeByRule = more.Outcomes.Select(more.GetFinding).ToLookup(finding => finding.Rule.Id, StringComparer.Ordinal);
            foreach (var before in less.Outcomes.Select(less.GetFinding))
            {
                // A list of parts in part has outcomes for the elements that are stated; they are found again by their ids, or where they stand.
                foreach (var after in wholeByRule[before.Rule.Id].Where(after => before.ElementIndex is null || (before.ElementId is { } id ? id == after.ElementId : before.ElementIndex == after.ElementIndex)))
                {
                    var isAllowed = before.Outcome == Outcome.Undetermined || before.Outcome == after.Outcome || (before.Outcome == Outcome.Unexplained && after.Outcome.IsDeparture());
                    isAllowed.ShouldBeTrue($"{before.Rule.Id} is {before.Outcome} in part and {after.Outcome} whole:\n{part.ToJsonString()}\n{whole.ToJsonString()}");
                }
            }
        }).Check(SampleConfig.Of(200));

    private static Partnership InPart() => new() { PolicyDesign = new() { ImpactsAssessed = KnownList.InPart([PolicyImpact.Social], [PolicyImpact.Equality]) } };

    private static Assessment Analyze(string json) => All.Analyze(PartnershipDocument.Parse(json));

    /// <summary>States facts in part that are stated whole.</summary>
    private static void Weaken(JsonObject part, ObjectType type, RandomDescriptions random)
    {
        foreach (var member in type.Members.Where(member => part[member.Name] is not null))
        {
            switch (member)
            {
                case { Fact: { } fact }:
                    part[member.Name] = random.InPart(fact, part[member.Name]!);
                    break;
                case { Type: ConditionType.Part inner }:
                    Weaken(part[member.Name]!.AsObject(), inner.Type, random);
                    break;
                case { Type: ConditionType.ListOf { Element: ConditionType.Part element } }:
                    var items = part[member.Name]!.AsArray();
                    foreach (var item in items)
                    {
                        Weaken(item!.AsObject(), element.Type, random);
                    }

                    if (items.All(item => item!["id"] is not null) && random.Chance())
                    {
                        part[member.Name] = new JsonObject { ["has"] = new JsonArray([.. items.Where(_ => random.Chance()).Select(item => item!.DeepClone())]) };
                    }

                    break;
            }
        }
    }

    [JsonSerializable(typeof(PolicyDesign))]
    private sealed partial class HostJson : JsonSerializerContext;
}
