using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipRules.Model;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests.Facts;

/// <summary>Lists of parts, such as agreements, of which only some are stated.</summary>
public sealed partial class PartlyKnownPartsTests
{
    private const string TwoOfSome = """
        {
          "agreements": { "has": [{ "id": "g1", "termMonths": 12 }, { "id": "g2", "termMonths": 36 }] },
          "evidence": { "/agreements/has/0/termMonths": { "document": "Letter" } },
          "suppressions": [{ "rule": "TST0001", "at": "/agreements/has/0", "justification": "agreed", "by": "the board" }]
        }
        """;

    [Fact]
    public void Rule_OverAListInPart_HasAnOutcomeForEachKnownElementAndNoneForTheRest()
    {
        var assessment = Analyze(TwoOfSome, "agreement.termMonths >= 24", scope: "agreements");

        assessment.Outcomes.Select(o => o.Outcome).ShouldBe([Outcome.Violated, Outcome.Satisfied]);
        assessment.Diagnostics.ShouldBeEmpty();
        var finding = assessment.GetFindings("TST0001")[0];
        finding.ElementPointer.ShouldBe("/agreements/has/0");
        finding.ElementLabel.ShouldBe("agreement g1");
        finding.FactsRead.ShouldHaveSingleItem().Pointer.ShouldBe("/agreements/has/0/termMonths");
        finding.Evidence.ShouldHaveSingleItem().Entry.Document.ShouldBe("Letter");
        finding.IsSuppressed.ShouldBeTrue();
        finding.Location.Line.ShouldBe(2);
        finding.Explain().ToString()!.ShouldContain("12 months");
        assessment.GetListsInPart().ShouldBe([new ListInPart("/agreements", "agreements", 2)]);
    }

    [Fact]
    public void Fingerprint_IsTheSameWholeAndInPart()
    {
        var inPart = Analyze(TwoOfSome, "agreement.termMonths >= 24", scope: "agreements");
        var whole = Analyze("""{ "agreements": [{ "id": "g2", "termMonths": 36 }, { "id": "g1", "termMonths": 12 }] }""", "agreement.termMonths >= 24", scope: "agreements");

        inPart.GetFindings("TST0001").Select(f => f.Fingerprint).ShouldBe(whole.GetFindings("TST0001").Select(f => f.Fingerprint), ignoreOrder: true);
    }

    [Theory]
    [InlineData("agreements.exists(a, a.termMonths >= 24)", Outcome.Satisfied)]
    [InlineData("agreements.exists(a, a.termMonths >= 60)", Outcome.Undetermined)]
    [InlineData("agreements.all(a, a.termMonths >= 24)", Outcome.Violated)]
    [InlineData("agreements.all(a, a.termMonths >= 12)", Outcome.Undetermined)]
    [InlineData("size(agreements) >= 2", Outcome.Satisfied)]
    [InlineData("size(agreements) >= 3", Outcome.Undetermined)]
    [InlineData("size(agreements) == 1", Outcome.Violated)]
    [InlineData("size(agreements.filter(a, a.termMonths >= 24)) >= 1", Outcome.Satisfied)]
    [InlineData("has(agreements)", Outcome.Satisfied)]
    public void Rule_AboutTheList_FollowsWhatIsKnown(string condition, Outcome expected)
    {
        var finding = Analyze(TwoOfSome, condition).GetFindings("TST0001").Single();

        finding.Outcome.ShouldBe(expected);
        if (expected == Outcome.Undetermined)
        {
            finding.Message.ShouldBe("Not stated: the rest of the agreements.");
            finding.Missing.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                m => m.Pointer.ShouldBe("/agreements"), m => m.IsInPart.ShouldBeTrue(), m => m.Question.ShouldBe("Which other agreements are there, if any?"));
        }
    }

    /// <summary>Ids are unique: what is asked of the element with a certain id hangs on no other.</summary>
    [Theory]
    [InlineData("agreements.exists(a, a.id == 'g1' && a.termMonths >= 24)", Outcome.Violated)]
    [InlineData("agreements.exists(a, a.termMonths >= 24 && 'g1' == a.id)", Outcome.Violated)]
    [InlineData("agreements.all(a, a.id != 'g1' || a.termMonths == 12)", Outcome.Satisfied)]
    [InlineData("size(agreements.filter(a, a.id == 'g1')) == 1", Outcome.Satisfied)]
    [InlineData("agreements.filter(a, a.id == 'g1').all(a, a.termMonths == 12)", Outcome.Satisfied)]
    [InlineData("agreements.exists(a, a.id == 'g3' && a.termMonths >= 24)", Outcome.Undetermined)]
    [InlineData("agreements.exists(a, a.id != 'g1' && a.termMonths >= 48)", Outcome.Undetermined)]
    [InlineData("agreements.all(a, a.id == 'g1' || a.termMonths >= 24)", Outcome.Undetermined)]
    [InlineData("agreements.exists(a, a.id == 'g1' || a.termMonths >= 60)", Outcome.Satisfied)]
    [InlineData("agreements.exists(a, (a.id == 'g1' || a.id == 'g2') && a.termMonths >= 60)", Outcome.Violated)]
    [InlineData("agreements.exists(a, a.id in ['g1', 'g2'] && a.termMonths >= 60)", Outcome.Violated)]
    [InlineData("agreements.exists(a, a.id in ['g1', 'g3'] && a.termMonths >= 60)", Outcome.Undetermined)]
    public void Rule_AboutTheElementWithAnId_IsSettledByThatElement(string condition, Outcome expected)
    {
        var finding = Analyze(TwoOfSome, condition).GetFindings("TST0001").Single();
        finding.Outcome.ShouldBe(expected);
        finding.Missing.Count.ShouldBe(expected == Outcome.Undetermined ? 1 : 0);
    }

    [Fact]
    public void Rule_AboutTheElementWithAnId_AsksForThatElementAlone()
        => Analyze(TwoOfSome, "agreements.exists(a, a.id == 'g1' && a.exitPlan)").GetFindings("TST0001").Single()
            .Missing.ShouldHaveSingleItem().Pointer.ShouldBe("/agreements/has/0/exitPlan");

    /// <summary>Nobody looks behind an empty list, or one that is taken to be complete, unless the finding says that it rests on that.</summary>
    [Theory]
    [InlineData("""{ "agreements": [] }""", "agreements.exists(a, a.exitPlan)", "none")]
    [InlineData("""{ "agreements": [{ "id": "g1", "exitPlan": false }, { "id": "g2", "exitPlan": false }] }""", "agreements.exists(a, a.exitPlan)", "g1")]
    [InlineData("""{ "agreements": [{ "exitPlan": false }, { "exitPlan": false }] }""", "agreements.exists(a, a.exitPlan)", "2")]
    [InlineData("""{ "agreements": [{ "id": "g1", "exitPlan": false }] }""", "agreements.all(a, a.exitPlan)", null)]
    [InlineData("""{ "agreements": { "has": [{ "id": "g1", "exitPlan": false }] } }""", "agreements.exists(a, a.id == 'g1' && a.exitPlan)", null)]
    [InlineData("""{ "agreements": [{ "id": "g1", "exitPlan": false }] }""", "agreements.exists(a, a.id == 'g1' && a.exitPlan)", null)]
    public void Finding_ThatRestsOnAListOfPartsBeingWhole_SaysSo(string description, string condition, string? text)
    {
        var lists = Analyze(description, condition).GetFindings("TST0001").Single().WholeLists;
        lists.Select(list => list.Pointer).ShouldBe(text is null ? [] : ["/agreements"]);
        if (text is not null)
        {
            lists[0].Title.ShouldBe("agreements");
            lists[0].Text.ShouldContain(text);
        }
    }

    [Fact]
    public void ListOfNothingKnown_IsAsIfItWereNotStated()
    {
        var assessment = Analyze("""{ "agreements": { "has": [] } }""", "agreement.termMonths >= 24", scope: "agreements");

        assessment.Outcomes.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Undetermined);
        assessment.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ "agreements": { "has": [{ "termMonths": 12 }] } }""", "RRD0037", "What a list is known to have needs an 'id'")]
    [InlineData("""{ "agreements": {} }""", "RRD0037", "A list in part says in 'has' what is in it; 'agreements' does not.")]
    [InlineData("""{ "agreements": { "has": [{ "id": "a" }], "not": [] } }""", "RRD0021", "There is no property 'not' here")]
    [InlineData("""{ "agreements": { "has": null } }""", "RRD0037", "A list in part says in 'has' what is in it; 'agreements' does not.")]
    [InlineData("""{ "agreements": { "has": {} } }""", "RRD0022", "'has' needs a list")]
    [InlineData("""{ "agreements": { "has": [{ "id": "a" }, { "id": "a" }] } }""", "RRD0029", "The id 'a' is taken by /agreements/has/0.")]
    [InlineData("""{ "agreements": { "has": [{ "id": "a", "fundedBy": "b" }] } }""", "RRD0030", "No element of 'parties' has the id 'b'")]
    public void Parse_OfAListInPartThatCannotBe_TellsWhere(string json, string id, string message)
    {
        var diagnostic = PartnershipDocument.Parse(json).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe(id);
        diagnostic.Message.ShouldStartWith(message);
    }

    [Fact]
    public void Written_AndReadBack_ItIsTheSame()
    {
        var partnership = new Partnership { Agreements = KnownList.InPart([new Agreement { Id = "g1" }]) };

        var json = PartnershipDocument.FromPartnership(partnership).ToJson();

        json.Replace(" ", "").ReplaceLineEndings("").ShouldBe("""{"agreements":{"has":[{"id":"g1"}]}}""");
        PartnershipDocument.Parse(json).Partnership.Agreements.ShouldBeOfType<KnownList<Agreement>>().ShouldSatisfyAllConditions(list => list.IsWhole.ShouldBeFalse(), list => list.Single().Id.ShouldBe("g1"));
    }

    /// <summary>What could not be written and read back is not made.</summary>
    [Fact]
    public void InPart_OfPartsThatCannotBeToldApart_IsMisuse()
    {
        Should.Throw<ArgumentException>(() => KnownList.InPart([new Agreement()])).Message.ShouldContain("id");
        Should.Throw<ArgumentException>(() => KnownList.InPart([new Agreement { Id = "" }]));
        Should.Throw<ArgumentException>(() => KnownList.InPart([new Agreement { Id = "g1" }, new Agreement { Id = "g1", TermMonths = 12 }])).Message.ShouldContain("once");
        Should.Throw<ArgumentException>(() => KnownList.InPart([new Agreement { Id = "g1" }], [new Agreement { Id = "g2" }])).Message.ShouldContain("not stated not to be");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HostsSerializer_WritesAndReadsListsOfParts(bool isGenerated)
    {
        var partnership = new Partnership
        {
            Parties = [new() { Id = "p1", Kind = PartyKind.Business }],
            Agreements = KnownList.InPart([new Agreement { Id = "g1", TermMonths = Known.Below(12), EligibleCosts = [EligibleCost.Training] }]),
        };

        var json = isGenerated ? JsonSerializer.Serialize(partnership, PartsJson.Default.Partnership) : JsonSerializer.Serialize(partnership);
        var back = isGenerated ? JsonSerializer.Deserialize(json, PartsJson.Default.Partnership) : JsonSerializer.Deserialize<Partnership>(json);

        json.ShouldContain("{\"has\":[");
        PartnershipDocument.FromPartnership(back!).ToJson().ShouldBe(PartnershipDocument.FromPartnership(partnership).ToJson());
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Partnership>("""{"Agreements":{"not":[]}}"""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Partnership>("""{"Agreements":{"has":[],"not":[]}}"""));
        foreach (var list in (string[])["[null]", "{}", "{\"has\":null}", "{\"has\":[{}]}", "{\"has\":[{\"Id\":\"a\"},{\"Id\":\"a\"}]}", "{\"has\":[],\"has\":[]}"])
        {
            Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Partnership>($"{{\"Agreements\":{list}}}"), list);
        }
    }

    [Theory]
    [InlineData("/agreements", """{ "id": "g1" }""", """{"agreements":{"has":[{"id":"g1"}]}}""")]
    [InlineData("/policyDesign/impactsAssessed", "\"social\"", """{"policyDesign":{"impactsAssessed":{"has":["social"]}}}""")]
    [InlineData("/extensions/marks", "\"gold\"", """{"extensions":{"marks":{"has":["gold"]}}}""")]
    public void Session_ThatAddsToAListThatIsNotStated_SaysNothingOfTheRest(string list, string element, string json)
    {
        var session = new AnalysisSession(Analyzer("true"), PartnershipDocument.FromPartnership(new()));
        session.AddElement(list, Json(element));
        Compact(session).ShouldBe(json);
        session.AddElement(list, Json(element.Replace("g1", "g2", StringComparison.Ordinal).Replace("social", "equality", StringComparison.Ordinal).Replace("gold", "silver", StringComparison.Ordinal)), 0);
        session.RemoveElement(list, 0);
        Compact(session).ShouldBe(json);

        session.Set(list, Json("[]"));
        session.AddElement(list, Json(element));
        Compact(session).ShouldBe(json.Replace("{\"has\":", "", StringComparison.Ordinal).Replace("]}", "]", StringComparison.Ordinal));

        static string Compact(AnalysisSession session) => session.Document.ToJson().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings("");
    }

    [Fact]
    public void Session_ThatTakesAnElementOutOfAListInPart_MovesTheEvidenceOfTheOthers()
    {
        var session = new AnalysisSession(Analyzer("true"), PartnershipDocument.Parse("""
            {
              "agreements": { "has": [{ "id": "g1", "termMonths": 6 }, { "id": "g2", "termMonths": 12 }] },
              "evidence": { "/agreements/has/0/termMonths": { "document": "One" }, "/agreements/has/1/termMonths": { "document": "Two" } }
            }
            """));
        session.RemoveElement("/agreements", 0).DroppedEvidence.ShouldBe(["/agreements/has/0/termMonths"]);
        session.Document.Partnership.Evidence!.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Key.ShouldBe("/agreements/has/0/termMonths"), e => e.Value.Single().Document.ShouldBe("Two"));
    }

    [Fact]
    public void Session_EditsTheKnownElements()
    {
        var session = new AnalysisSession(Analyzer("agreement.termMonths >= 24", "agreements"), PartnershipDocument.Parse(TwoOfSome));

        session.Set("/agreements/has/0/termMonths", 24);
        session.Assessment.Outcomes.Select(o => o.Outcome).ShouldBe([Outcome.Satisfied, Outcome.Satisfied]);
        session.AddElement("/agreements", Json("""{ "id": "g3", "termMonths": 6 }"""));
        session.Assessment.Outcomes.Select(o => o.Outcome).ShouldBe([Outcome.Satisfied, Outcome.Satisfied, Outcome.Violated]);
        session.RemoveElement("/agreements", 1);
        session.Assessment.Outcomes.Select(o => o.Outcome).ShouldBe([Outcome.Satisfied, Outcome.Violated]);
        session.Document.Partnership.Agreements.ShouldBeOfType<KnownList<Agreement>>().IsWhole.ShouldBeFalse();
        session.Assessment.GetFindings("TST0001")[1].ElementPointer.ShouldBe("/agreements/has/1");
    }

    [Theory]
    [InlineData("/agreements/0/termMonths", "12", "'agreements' is stated in part: its elements are at 'agreements/has/0' and so on.")]
    [InlineData("/agreements/has", "[]", "'agreements' is stated in part: its elements are at 'agreements/has/0' and so on.")]
    [InlineData("/agreements/has/2/termMonths", "12", "'agreements' has no element '2'; here it can be 0 to 1.")]
    [InlineData("/agreements/has/0", "{}", "What a list is known to have needs an 'id', to be told from what else there may be.")]
    public void Edit_OfAPlaceThatIsNotThere_IsRefused(string pointer, string value, string message)
        => PartnershipDocument.Parse(TwoOfSome).Edit([FactEdit.Set(pointer, Json(value))]).Diagnostics.ShouldContain(d => d.Message == message);

    [Fact]
    public void Edit_ThatMakesAListWholeOrPartial_TakesEvidenceAndSuppressionsAlong()
    {
        var whole = PartnershipDocument.Parse(TwoOfSome).Edit([FactEdit.Set("/agreements", Json("""[{ "id": "g2" }, { "id": "g1", "termMonths": 12 }]"""))]).Document!;
        whole.Partnership.Evidence!.Keys.ShouldBe(["/agreements/1/termMonths"]);
        whole.Partnership.Suppressions!.Single().At.ShouldBe("/agreements/1");

        var inPart = whole.Edit([FactEdit.Set("/agreements", Json("""{ "has": [{ "id": "g1", "termMonths": 12 }] }"""))]).Document!;
        inPart.Partnership.Evidence!.Keys.ShouldBe(["/agreements/has/0/termMonths"]);
        inPart.Partnership.Suppressions!.Single().At.ShouldBe("/agreements/has/0");

        whole.Edit([FactEdit.Set("/agreements", Json("""{ "has": [{ "id": "g2" }] }"""))]).Document!.Partnership.Evidence.ShouldBeEmpty();
    }

    [Fact]
    public void Extension_OfAKnownElement_IsCheckedAtItsPlace()
        => Analyze("""{ "agreements": { "has": [{ "id": "g1", "extensions": { "mark": true } }] } }""", "true").Diagnostics.ShouldHaveSingleItem().Location!.Pointer.ShouldBe("/agreements/has/0/extensions/mark");

    [Fact]
    public void DerivedFact_OfAKnownElement_StandsAtItsPlace()
    {
        var analyzer = TestRuleset.Analyzer(new TestRuleset().Derived("agreements[].isLong", RelationshipRules.Facts.FactType.Boolean, RelationshipRules.Facts.ConditionType.Bool, "agreement.termMonths >= 24").Rule("TST0001", "agreements.exists(a, a.isLong)"));

        analyzer.Analyze(PartnershipDocument.Parse(TwoOfSome)).DerivedFacts.Select(f => f.Pointer).ShouldBe(["/agreements/has/0/isLong", "/agreements/has/1/isLong"]);
    }

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    private static Assessment Analyze(string json, string condition, string? scope = null) => Analyzer(condition, scope).Analyze(PartnershipDocument.Parse(json));

    private static RelationshipAnalyzer Analyzer(string condition, string? scope = null) => TestRuleset.Analyzer(new TestRuleset().Rule("TST0001", condition, scope: scope));

    [JsonSerializable(typeof(Partnership))]
    private sealed partial class PartsJson : JsonSerializerContext;
}
