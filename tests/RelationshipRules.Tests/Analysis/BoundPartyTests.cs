using System.Globalization;

namespace RelationshipRules.Tests.Analysis;

/// <summary>Whom the Compact binds, and what becomes of rules that speak to others.</summary>
public sealed class BoundPartyTests
{
    private static readonly RelationshipAnalyzer Default = RelationshipAnalyzer.Create(new() { AsOf = new(2026, 11, 22) });

    /// <summary>CMP3041 is a duty of the funder, CMP4051 one of the recipient towards a funder who is bound; both are about an agreement that ends in a year without a plan for that.</summary>
    [Theory]
    [InlineData("localGovernment", "civilSociety", null, Outcome.Unexplained, Outcome.Violated)]
    [InlineData("regionalGovernment", "civilSociety", null, Outcome.Unexplained, Outcome.Violated)]
    [InlineData("nationalGovernment", "civilSociety", null, Outcome.Unexplained, Outcome.Violated)]
    [InlineData("healthBody", "civilSociety", null, Outcome.Unexplained, Outcome.Violated)]
    [InlineData("policeOrFireBody", "civilSociety", null, Outcome.Unexplained, Outcome.Violated)]
    [InlineData("armsLengthBody", "civilSociety", null, Outcome.Unexplained, Outcome.Violated)]
    [InlineData("lotteryDistributor", "civilSociety", null, Outcome.Unexplained, Outcome.Violated)]
    [InlineData("jointCommittee", "civilSociety", null, Outcome.Unexplained, Outcome.Violated)]
    [InlineData("school", "civilSociety", null, Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("housingAssociation", "housingAssociation", null, Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("housingAssociation", "civilSociety", "intermediaryFunder", Outcome.Unexplained, Outcome.Violated)]
    [InlineData("supranationalBody", "civilSociety", null, Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("foundation", "civilSociety", null, Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("business", "civilSociety", null, Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("civilSociety", "civilSociety", null, Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("foundation", "civilSociety", "direct", Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("foundation", "civilSociety", "intermediaryFunder", Outcome.Unexplained, Outcome.Violated)]
    [InlineData("civilSociety", "civilSociety", "intermediaryFunder", Outcome.Unexplained, Outcome.Violated)]
    [InlineData("business", "civilSociety", "primeContractor", Outcome.Unexplained, Outcome.Violated)]
    [InlineData("localGovernment", "business", null, Outcome.Unexplained, Outcome.NotApplicable)]
    [InlineData("nationalGovernment", "localGovernment", null, Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("nationalGovernment", "localGovernment", "direct", Outcome.NotApplicable, Outcome.NotApplicable)]
    [InlineData("nationalGovernment", "localGovernment", "intermediaryFunder", Outcome.Unexplained, Outcome.NotApplicable)]
    [InlineData("localGovernment", "school", null, Outcome.Unexplained, Outcome.NotApplicable)]
    [InlineData("localGovernment", "foundation", null, Outcome.Unexplained, Outcome.NotApplicable)]
    [InlineData(null, "civilSociety", null, Outcome.Unexplained, Outcome.Violated)]
    [InlineData("localGovernment", null, null, Outcome.Unexplained, Outcome.Violated)]
    public void Agreement_ByTheKindsOfItsParties_IsJudgedOrNot(string? funder, string? recipient, string? route, Outcome ofFunder, Outcome ofRecipient)
    {
        var assessment = Analyze(Default, Grant(funder, recipient, route));
        var (funders, recipients) = (assessment.GetFindings("CMP3041").Single(), assessment.GetFindings("CMP4051").Single());
        (funders.Outcome, recipients.Outcome).ShouldBe((ofFunder, ofRecipient));
        funders.Result.Because.ShouldBe(ofFunder == Outcome.NotApplicable ? NotApplicableBecause.Party : NotApplicableBecause.None);

        // What rests on a presumption: a kind that nobody stated, and that a funder of another kind gives its own money.
        funders.Presumptions.Select(p => p.Name).ShouldBe(funder is null || recipient is null || (ofFunder == Outcome.NotApplicable && route is null) ? ["bound"] : []);
        recipients.Presumptions.Select(p => p.Name).ShouldBe(funder is null || recipient is null || (ofFunder == Outcome.NotApplicable && recipient == "civilSociety" && route is null) ? ["bound"] : []);
    }

    [Fact]
    public void Message_OfWhatIsNotBound_NamesThePartyAndWhomTheRulesetBinds()
        => Analyze(Default, Grant("foundation", "civilSociety", "direct")).GetFindings("CMP3041").Single().Message
            .ShouldBe("The ruleset does not bind The Invented Trust (foundation). The Compact binds government, whoever passes government's money on, and organisations of civil society; for others it can serve as a yardstick, when the profile asks for that.");

    [Fact]
    public void Message_OfMoneyWithinGovernment_SaysWhoReceivesIt()
        => Analyze(Default, Grant("nationalGovernment", "localGovernment", "direct").Replace("""{ "id": "r",""", """{ "id": "r", "name": "The Invented Town",""", StringComparison.Ordinal)).GetFindings("CMP3041").Single().Message
            .ShouldBe("The other side, The Invented Town (local government), is government too, and dealings within government are not what the ruleset is about.");

    [Fact]
    public void Message_WhereNeitherSideIsBound_NamesWhoIsNot()
        => Analyze(Default, Grant("foundation", "localGovernment", "direct")).GetFindings("CMP3041").Single().Message
            .ShouldStartWith("The ruleset does not bind The Invented Trust (foundation). The Compact binds");

    [Theory]
    [InlineData("""{ "agreement": "g", "decidedOn": "2024-09-30", "changeKind": "end", "noticeInWriting": false }""")]
    [InlineData("""{ "decidedOn": "2024-09-30", "changeKind": "end", "noticeInWriting": false }""")]
    public void Change_OfAnAgreementThatIsNotBound_IsNotJudged(string change)
    {
        Told("foundation", "civilSociety").ShouldBe(Outcome.NotApplicable);
        Told("nationalGovernment", "localGovernment").ShouldBe(Outcome.NotApplicable);
        Told("localGovernment", "civilSociety").ShouldBe(Outcome.Violated);

        Outcome Told(string funder, string recipient)
        {
            var grant = Grant(funder, recipient, "direct");
            var changes = $$""", "fundingChanges": [{{change}}] }""";
            return Analyze(Default, grant[..grant.LastIndexOf('}')] + changes).GetFindings("CMP4042").Single().Outcome;
        }
    }

    [Theory]
    [InlineData("""["localGovernment"]""", Outcome.Violated, false)]
    [InlineData("""["localGovernment", "foundation"]""", Outcome.Violated, false)]
    [InlineData("""["foundation", "civilSociety"]""", Outcome.NotApplicable, false)]
    [InlineData("""["civilSociety"]""", Outcome.Violated, true)]
    [InlineData("[]", Outcome.Violated, true)]
    [InlineData("""[null, "civilSociety"]""", Outcome.Violated, true)]
    [InlineData(null, Outcome.Violated, true)]
    public void Description_ByTheKindsOfAllItsParties_IsJudgedOrNot(string? kinds, Outcome expected, bool rests)
    {
        var parties = kinds is null ? "" : ", \"parties\": [" + string.Join(", ", System.Text.Json.JsonSerializer.Deserialize<string?[]>(kinds)!.Select((kind, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{{ \"id\": \"p{i}\"{(kind is null ? "" : $", \"kind\": \"{kind}\"")} }}"))) + "]";
        var finding = Analyze(Default, $$"""{ "describedOn": "2024-04-01", "context": { "country": "GB-ENG" }, "policyDesign": { "stagesInvolved": [] }{{parties}} }""").GetFindings("CMP2031").Single();
        finding.Outcome.ShouldBe(expected);
        finding.Result.RestsOnPresumption.ShouldBe(rests);
    }

    /// <summary>Ids are unique: who the funder is does not hang on whether further parties or agreements are stated.</summary>
    [Theory]
    [InlineData("foundation", Outcome.NotApplicable)]
    [InlineData("localGovernment", Outcome.Violated)]
    public void Party_AmongSomeThatAreStated_IsKnownByItsId(string funder, Outcome expected)
    {
        var analyzer = RelationshipAnalyzer.Create(new() { Profile = RelationshipRules.Profiles.Profile.Parse("""{ "name": "strict", "title": "S", "summary": "S.", "extends": ["default"], "presumptions": "none" }""").Profile, AsOf = new(2026, 11, 22) });
        var finding = Analyze(analyzer, $$"""
            {
              "context": { "country": "GB-ENG" },
              "parties": { "has": [{ "id": "f", "kind": "{{funder}}" }, { "id": "r", "kind": "civilSociety" }] },
              "agreements": { "has": [{ "id": "g", "fundedBy": "f", "recipient": "r", "fundingRoute": "direct", "startsOn": "2024-04-01" }] },
              "fundingChanges": { "has": [{ "id": "c", "agreement": "g", "decidedOn": "2024-09-30", "changeKind": "end", "initiatedBy": "funder", "noticeInWriting": false }] }
            }
            """).GetFindings("CMP4042").Single();
        finding.Outcome.ShouldBe(expected);
    }

    [Theory]
    [InlineData("""[{ "id": "r", "kind": "civilSociety" }]""", "", Outcome.Violated)]
    [InlineData("""[{ "id": "r", "kind": "civilSociety" }, { "id": "f", "kind": "foundation" }]""", "", Outcome.NotApplicable)]
    [InlineData("""[{ "id": "r", "kind": "civilSociety" }]""", """, "fundedBy": "r" """, Outcome.NotApplicable)]
    [InlineData("[]", "", Outcome.Violated)]
    public void Funder_WhomNothingNames_IsPresumedBound(string parties, string fundedBy, Outcome expected)
    {
        var finding = Analyze(Default, $$"""{ "context": { "country": "GB-ENG" }, "parties": {{parties}}, "agreements": [{ "startsOn": "2024-04-01", "fundingRoute": "direct", "independenceClause": false{{fundedBy}} }] }""")
            .GetFindings("CMP1012").Single();
        finding.Outcome.ShouldBe(expected);
        finding.Presumptions.Select(p => p.Name).ShouldBe(expected == Outcome.Violated ? ["bound"] : []);
    }

    /// <summary>A rule that speaks to both sides needs both bound: that money is passed on binds the one that pays, not the one that is paid.</summary>
    [Theory]
    [InlineData("foundation", "civilSociety", "intermediaryFunder", null)]
    [InlineData("foundation", "business", "intermediaryFunder", "The ruleset does not bind The Invented Kitchen (business). Only these have signed.")]
    [InlineData("localGovernment", "business", "direct", "The ruleset does not bind The Invented Kitchen (business). Only these have signed.")]
    [InlineData("foundation", "business", "direct", "The ruleset does not bind The Invented Trust (foundation) and The Invented Kitchen (business). Only these have signed.")]
    public void Rule_ForBothSides_NeedsBothBound(string funder, string recipient, string route, string? message)
    {
        var ruleset = new Rulesets.TestRuleset()
            .Replace("ruleset.json", "\"categories\":", """ "binds": { "government": ["localGovernment"], "civilSociety": ["civilSociety"], "passedOn": "agreement.fundingRoute == 'intermediaryFunder'", "reason": "Only these have signed." }, "categories":""")
            .Replace("rules/LOC0001.json", "\"addressee\": \"government\"", "\"addressee\": \"both\"")
            .LoadClean();
        var analyzer = RelationshipAnalyzer.Create(new() { Rulesets = [], AdditionalRulesets = [ruleset], AsOf = new(2026, 11, 22) });
        var description = Grant(funder, recipient, route).Replace("""{ "id": "r",""", """{ "id": "r", "name": "The Invented Kitchen",""", StringComparison.Ordinal);
        var finding = Analyze(analyzer, description).GetFindings("LOC0001").Single();
        finding.Result.Because.ShouldBe(message is null ? NotApplicableBecause.None : NotApplicableBecause.Party);
        if (message is not null)
        {
            finding.Message.ShouldBe(message);
        }
    }

    /// <summary>Where no agreement is named or known, the parties say who can be bound.</summary>
    [Theory]
    [InlineData("foundation", null, Outcome.NotApplicable)]
    [InlineData("business", null, Outcome.NotApplicable)]
    [InlineData("foundation", "[]", Outcome.NotApplicable)]
    [InlineData("foundation", """{ "has": [{ "id": "a" }] }""", Outcome.NotApplicable)]
    [InlineData("foundation", """[{ "id": "a" }]""", Outcome.NotApplicable)]
    [InlineData("localGovernment", null, Outcome.Violated)]
    [InlineData("localGovernment", "[]", Outcome.Violated)]
    [InlineData(null, null, Outcome.Violated)]
    public void Change_OfNoAgreementThatIsKnown_IsJudgedByTheParties(string? funder, string? agreements, Outcome expected)
    {
        var finding = Analyze(Default, $$"""
            {
              "context": { "country": "GB-ENG" },
              "parties": [{ "id": "f"{{(funder is null ? "" : $", \"kind\": \"{funder}\"")}} }, { "id": "r", "kind": "civilSociety" }],
              {{(agreements is null ? "" : $"\"agreements\": {agreements},")}}
              "fundingChanges": [{ "id": "c", "decidedOn": "2024-09-30", "changeKind": "end", "initiatedBy": "funder", "noticeInWriting": false }]
            }
            """).GetFindings("CMP4042").Single();

        finding.Outcome.ShouldBe(expected);
    }

    [Fact]
    public void Change_OfNoAgreementThatIsStated_IsPresumedBound()
    {
        var finding = Analyze(Default, """{ "context": { "country": "GB-ENG" }, "agreements": [], "fundingChanges": [{ "decidedOn": "2024-09-30", "changeKind": "end", "initiatedBy": "funder", "noticeInWriting": false }] }""")
            .GetFindings("CMP4042").Single();
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Presumptions.Select(p => p.Name).ShouldBe(["bound"]);
    }

    [Fact]
    public void Place_AndParty_EachAreATestOfTheirOwn()
    {
        var abroad = Grant("foundation", "civilSociety", "direct").Replace("GB-ENG", "FR", StringComparison.Ordinal);
        Because("default").ShouldBe(NotApplicableBecause.Place);
        Because("all").ShouldBe(NotApplicableBecause.Party, "the place is waived");
        Because("funder-yardstick").ShouldBe(NotApplicableBecause.None);

        NotApplicableBecause Because(string profile)
            => Analyze(RelationshipAnalyzer.Create(new() { ProfileName = profile, AsOf = new(2026, 11, 22) }), abroad).GetFindings("CMP3041").Single().Result.Because;
    }

    [Fact]
    public void Foundation_IsNotAskedForItsOwnReserves()
        => Analyze(Default, """{ "context": { "country": "GB-ENG" }, "parties": [{ "id": "t", "kind": "foundation", "reservesMonths": 0, "incomeSources": [] }] }""")
            .Outcomes.Where(o => o.Rule.Scope == "parties").ShouldAllBe(o => o.Outcome == Outcome.NotApplicable);

    [Fact]
    public void Session_WhereAKindChanges_FollowsIt()
    {
        var evaluator = Default.CreateEvaluator();
        var (of, with) = (PartnershipDocument.Parse(Grant("localGovernment", "civilSociety", "direct")).Partnership, PartnershipDocument.Parse(Grant("foundation", "civilSociety", "direct")).Partnership);
        evaluator.TurnTo(of);
        var affected = evaluator.Change(with, [new("parties[].kind", "parties", 0, [], ChangesLists: false)]).Select(a => evaluator.Rules[a.Rule].Descriptor.Id).ToList();
        var (before, after) = (Default.Analyze(of).Outcomes, Default.Analyze(with).Outcomes);
        before.Zip(after).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Rule.Id).Distinct().ShouldAllBe(id => affected.Contains(id));
        affected.ShouldContain("CMP3041");
    }

    private static string Grant(string? funder, string? recipient, string? route) =>
        $$"""
        {
          "context": { "country": "GB-ENG" },
          "parties": [{ "id": "f", "name": "The Invented Trust"{{Kind(funder)}} }, { "id": "r"{{Kind(recipient)}} }],
          "agreements": [{ "id": "g", "fundedBy": "f", "recipient": "r", "form": "grant", "startsOn": "2024-04-01", "termMonths": 12, "exitPlan": false{{(route is null ? "" : $", \"fundingRoute\": \"{route}\"")}} }]
        }
        """;

    private static string Kind(string? kind) => kind is null ? "" : $", \"kind\": \"{kind}\"";

    private static Assessment Analyze(RelationshipAnalyzer analyzer, string description)
    {
        var document = PartnershipDocument.Parse(description);
        document.Diagnostics.ShouldBeEmpty();
        return analyzer.Analyze(document);
    }
}
