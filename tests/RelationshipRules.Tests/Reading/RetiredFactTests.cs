using RelationshipRules.Model;

namespace RelationshipRules.Tests.Reading;

/// <summary>What descriptions stated one version ago is read as what is written instead, and told.</summary>
public sealed class RetiredFactTests
{
    [Theory]
    [InlineData("notDiscussed", false, null)]
    [InlineData("withPartyInControl", true, RiskBearer.PartyInControl)]
    [InlineData("shared", true, RiskBearer.Shared)]
    [InlineData("withProvider", true, RiskBearer.Provider)]
    [InlineData("withFunder", true, RiskBearer.Funder)]
    public void Risk_IsReadAsTwoFacts(string value, bool isDiscussed, RiskBearer? bearer)
    {
        var document = Read($$"""{ "agreements": [{ "riskAllocation": "{{value}}" }] }""");

        var agreement = document.Partnership.Agreements!.Single();
        (agreement.RiskDiscussed, agreement.RiskCarriedBy).ShouldBe((isDiscussed, bearer));
        var told = document.Diagnostics.ShouldHaveSingleItem();
        (told.Id, told.Severity, told.Location!.Pointer, told.Location.Line).ShouldBe(("RRD0040", Severity.Warning, "/agreements/0/riskAllocation", 1));
        told.Message.ShouldContain("'riskCarriedBy'");
        document.ToJson().ShouldNotContain("riskAllocation");
    }

    [Theory]
    [InlineData("notInvited", false, null, null)]
    [InlineData("invitedNotGiven", true, false, null)]
    [InlineData("given", true, true, null)]
    [InlineData("givenAndAnswered", true, true, true)]
    public void Response_IsReadAsThreeFacts(string value, bool? isInvited, bool? isGiven, bool? isConsidered)
    {
        var change = Read($$"""{ "fundingChanges": { "has": [{ "id": "c", "civilSocietyResponse": "{{value}}" }] } }""").Partnership.FundingChanges!.Single();

        (change.ResponseInvited, change.ResponseGiven, change.ResponseConsidered).ShouldBe((isInvited, isGiven, isConsidered));
    }

    [Theory]
    [InlineData("notRequired", false, null)]
    [InlineData("requiredAndGiven", true, true)]
    [InlineData("requiredNotGiven", true, false)]
    public void Acknowledgement_IsReadAsTwoFacts(string value, bool isRequired, bool? isGiven)
    {
        var agreement = Read($$"""{ "agreements": [{ "fundingAcknowledgement": "{{value}}" }] }""").Partnership.Agreements!.Single();

        (agreement.AcknowledgementRequired, agreement.AcknowledgementGiven).ShouldBe((isRequired, isGiven));
    }

    [Fact]
    public void ChangeThatTheOrganisationWishedFor_IsItsStep()
    {
        var document = Read("""{ "fundingChanges": [{ "changeReason": "providerChoice" }] }""");

        var change = document.Partnership.FundingChanges!.Single();
        (change.ChangeReason, change.InitiatedBy).ShouldBe((null, ChangeInitiator.Provider));
        document.Diagnostics.Single().Message.ShouldContain("no longer a value of 'changeReason'");
    }

    [Theory]
    [InlineData("""["civilSociety"]""", new ApplicantKind[0], new[] { ApplicantKind.CivilSociety })]
    [InlineData("""{ "has": ["civilSociety"], "not": ["businesses"] }""", new[] { ApplicantKind.Businesses }, new[] { ApplicantKind.CivilSociety })]
    public void WhoCouldApply_SaysWhoWasNotOut_AndNothingOfTheRest(string value, ApplicantKind[] has, ApplicantKind[] not)
    {
        var excluded = Read($$"""{ "agreements": [{ "eligibleApplicants": {{value}} }] }""").Partnership.Agreements!.Single().ExcludedApplicants.ShouldNotBeNull();

        excluded.IsWhole.ShouldBeFalse();
        excluded.ShouldBe(has);
        excluded.Not.ShouldBe(not);
    }

    [Theory]
    [InlineData("""["policy", "training"]""", true, new[] { EqualityAction.Training }, new EqualityAction[0], true)]
    [InlineData("""["policy"]""", true, new EqualityAction[0], new EqualityAction[0], true)]
    [InlineData("""{ "has": ["policy", "training"], "not": ["monitoring"] }""", true, new[] { EqualityAction.Training }, new[] { EqualityAction.Monitoring }, false)]
    [InlineData("""{ "has": ["training"], "not": ["policy"] }""", false, new[] { EqualityAction.Training }, new EqualityAction[0], false)]
    public void EqualityPolicy_IsReadApartFromTheSteps(string value, bool hasPolicy, EqualityAction[] steps, EqualityAction[] others, bool isWhole)
    {
        var document = Read($$"""{ "parties": [{ "equalityActions": {{value}} }], "evidence": { "/parties/0/equalityActions": { "document": "Report" } } }""");

        var party = document.Partnership.Parties!.Single();
        party.EqualityPolicy.ShouldBe(hasPolicy);
        var actions = party.EqualityActions.ShouldNotBeNull();
        actions.ShouldBe(steps);
        actions.IsWhole.ShouldBe(isWhole);
        (actions.Not ?? []).ShouldBe(others);
        var told = document.Diagnostics.ShouldHaveSingleItem();
        (told.Id, told.Severity).ShouldBe(("RRD0040", Severity.Warning));
        told.Message.ShouldContain("\"equalityPolicy\": true");
        document.Partnership.Evidence!.Keys.ShouldBe(["/parties/0/equalityPolicy", "/parties/0/equalityActions"]);
    }

    [Fact]
    public void EqualityPolicyAlone_OfAListInPart_SaysNothingOfSteps()
    {
        var party = Read("""{ "parties": [{ "equalityActions": { "has": ["policy"] } }] }""").Partnership.Parties!.Single();

        (party.EqualityPolicy, party.EqualityActions).ShouldBe((true, null));
    }

    [Fact]
    public void ReasonsThatWerePublished_WereGiven_AndOthersMayHaveBeenGivenOtherwise()
    {
        var published = Read("""{ "consultations": [{ "departureReasonsPublished": true }] }""");
        published.Partnership.Consultations!.Single().DepartureReasonsGiven.ShouldBe(true);
        published.Diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);

        var unpublished = Read("""{ "consultations": [{ "departureReasonsPublished": false }] }""");
        unpublished.Partnership.Consultations!.Single().DepartureReasonsGiven.ShouldBeNull();
        unpublished.Diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void WhatCannotBeSaidAnew_IsAnErrorThatNamesWhatToWrite()
    {
        var told = Read("""{ "agreements": [{ "riskAllocation": "hidden" }, { "eligibleApplicants": [] }, { "riskAllocation": null }] }""").Diagnostics;

        told.Select(d => (d.Id, d.Severity, d.Location!.Pointer)).ShouldBe(
            [("RRD0040", Severity.Error, "/agreements/0/riskAllocation"), ("RRD0040", Severity.Error, "/agreements/1/eligibleApplicants")]);
    }

    [Fact]
    public void WhatIsStatedBothWays_IsToldToBeLeft_AndWhatOfItCounts()
    {
        var document = Read("""
            { "agreements": [
              { "riskDiscussed": true, "riskCarriedBy": "shared", "riskAllocation": "notDiscussed" },
              { "riskDiscussed": false, "riskAllocation": "withProvider" },
              { "riskDiscussed": null, "riskAllocation": "notDiscussed" }] }
            """);

        document.Partnership.Agreements!.Select(agreement => (agreement.RiskDiscussed, agreement.RiskCarriedBy)).ShouldBe([(true, RiskBearer.Shared), (false, RiskBearer.Provider), (false, null)]);
        document.Diagnostics.Select(told => (told.Severity, told.Message)).ShouldBe(
        [
            (Severity.Warning, "'riskAllocation' is no longer a property; it is not read. 'riskDiscussed' is stated beside it and counts instead. Take it out: 'relrules migrate' leaves it."),
            (Severity.Warning, "'riskAllocation' is no longer a property; it is read as what is written instead. Write 'riskDiscussed', and 'riskCarriedBy' for who carries it. 'relrules migrate' does. 'riskDiscussed' is stated beside it and counts instead."),
            (Severity.Warning, "'riskAllocation' is no longer a property; it is read as what is written instead. Write 'riskDiscussed', and 'riskCarriedBy' for who carries it. 'relrules migrate' does."),
        ]);
    }

    [Theory]
    [InlineData("""{ "parties": [{ "equalityActions": { "has": ["training"], "not": ["policy"] } }] }""", "\"policy\" is no longer a value of 'equalityActions'")]
    [InlineData("""{ "parties": [{ "equalityActions": { "not": ["polcy"] } }] }""", "\"polcy\" is not a value of 'equalityActions'")]
    [InlineData("""{ "parties": [{ "equalityActions": { "has": [3] } }] }""", "'equalityActions' needs")]
    public void MemberOfAListInPart_IsToldByTheListsName(string json, string told) => Read(json).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(told);

    [Fact]
    public void Evidence_FollowsToTheNewPlaces_AndTheyStandWhereTheOldOneStood()
    {
        var document = Read("""
            {
              "agreements": [{ "riskDiscussed": false,
                // after a long evening
                "riskAllocation": "shared" }],
              "evidence": { "/agreements/0/riskAllocation": { "document": "Minutes" } }
            }
            """);

        document.Partnership.Agreements!.Single().RiskDiscussed.ShouldBe(false, "what is stated in the new way counts");
        document.Partnership.Agreements!.Single().RiskCarriedBy.ShouldBe(RiskBearer.Shared);
        document.Partnership.Evidence!.Keys.ShouldBe(["/agreements/0/riskCarriedBy"]);
        document.Diagnostics.ShouldHaveSingleItem();
        var place = document.Locate("/agreements/0/riskCarriedBy", out var isStated);
        (isStated, place.Line, place.Pointer).ShouldBe((false, 4, "/agreements/0/riskCarriedBy"));
        document.Locate("/agreements/0/riskDiscussed").Line.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{ "id": "g", "riskDiscussed": false, "riskAllocation": "notDiscussed" /* so it was */, "termMonths": 12 }""")]
    [InlineData("""{ "id": "g", "termMonths": 12, "riskDiscussed": false, "riskAllocation": "notDiscussed" }""")]
    [InlineData("""{ "id": "g", "riskDiscussed": null, "riskAllocation": "notDiscussed", "termMonths": 12 }""")]
    public void WhatStandsBeside_IsReadAll(string agreement)
    {
        var read = Read($$"""{ "agreements": [{{agreement}}], "context": { "country": "FR" } }""").Partnership;

        (read.Agreements!.Single().RiskDiscussed, read.Agreements!.Single().TermMonths?.Exact, read.Context?.Country).ShouldBe((false, 12, "FR"));
    }

    [Theory]
    [InlineData("""["civilSocity"]""")]
    [InlineData("[1]")]
    [InlineData("""{ "has": ["businesses"], "not": ["businesses"] }""")]
    [InlineData("\"businesses\"")]
    public void ListThatIsWrong_IsNotPassedOver(string value) =>
        Read($$"""{ "agreements": [{ "eligibleApplicants": {{value}} }] }""").Diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);

    [Fact]
    public void Limits_HoldForWhatIsReadAnew()
    {
        var document = PartnershipDocument.Parse(
            """{ "agreements": [{ "riskAllocation": "shared", "unpaidTasks": ["a", "b", "c"] }] }""", new() { MaxListLength = 2 });

        document.Diagnostics.ShouldContain(d => d.Id == "RRD0007");
        document.Partnership.Agreements!.Single().UnpaidTasks.ShouldBeNull();
    }

    [Fact]
    public void Edit_InTheOldForm_IsRefusedWithWhatToWrite()
    {
        var document = Read("""{ "fundingChanges": [{ "changeReason": "budget" }] }""");

        document.Edit([FactEdit.Set("/fundingChanges/0/changeReason", "providerChoice")]).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("\"initiatedBy\": \"provider\"");
    }

    [Fact]
    public void Suppression_OfARetiredFact_IsOfThePartThatHadIt()
    {
        var document = Read("""
            {
              "agreements": [{ "id": "g", "form": "grant", "riskAllocation": "withProvider" }],
              "suppressions": [{ "rule": "CMP3102", "at": "/agreements/0/riskAllocation", "justification": "J.", "by": "B" }]
            }
            """);

        RelationshipAnalyzer.Create().Analyze(document).GetFindings("CMP3102").Single().IsSuppressed.ShouldBeTrue();
    }

    [Fact]
    public void ManyRetiredFacts_AreReadInOneGo()
    {
        var agreements = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $$"""{ "id": "a{{i}}", "riskAllocation": "shared" }"""));
        var evidence = string.Join(',', Enumerable.Range(0, 5_000).Select(i => $$""" "/agreements/{{i}}/riskAllocation": { "document": "D" } """));

        var partnership = Read($$"""{ "agreements": [{{agreements}}], "evidence": { {{evidence}} } }""").Partnership;

        partnership.Agreements!.ShouldAllBe(agreement => agreement.RiskCarriedBy == RiskBearer.Shared);
        partnership.Evidence!.Count.ShouldBe(10_000);
    }

    private static PartnershipDocument Read(string json) => PartnershipDocument.Parse(json);
}
