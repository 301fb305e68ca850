using System.Numerics;
using System.Text.Json;
using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests;

public sealed class AnalysisSessionTests
{
    private const string TwoAgreements = """
        {
          "parties": [ { "id": "city" }, { "id": "help" } ],
          "agreements": [
            { "id": "g1", "termMonths": 12, "fundedBy": "city" },
            { "id": "g2", "termMonths": 36, "eligibleCosts": [ "overheads" ] }
          ],
          "context": { "country": "GB-ENG" },
          "evidence": { "/agreements/0/termMonths": { "document": "First" }, "/agreements/1": { "document": "Second" } },
          "suppressions": [ { "rule": "TST0001", "at": "/agreements/0", "justification": "Ends soon.", "by": "A" } ]
        }
        """;

    private static readonly RelationshipAnalyzer Analyzer = TestRuleset.Analyzer(new TestRuleset()
        .Rule("TST0001", "agreement.termMonths >= 24", scope: "agreements")
        .Rule("TST0002", "agreements.exists(a, a.exitPlan)")
        .Rule("TST0003", value: "context.country")
        .Rule("TST0004", "context.policyAimsChanged == false"));

    [Fact]
    public void Set_AFact_TellsTheOutcomesThatChangedBeforeAndAfter()
    {
        var session = Open();
        var delta = session.Set("/agreements/0/termMonths", 36);

        var change = delta.Outcomes.ShouldHaveSingleItem();
        change.From!.Outcome.ShouldBe(Outcome.Violated);
        change.From.Location.Line.ShouldBe(4);
        change.To!.Outcome.ShouldBe(Outcome.Satisfied);
        change.To.ElementId.ShouldBe("g1");
        delta.GoneFindings.ShouldHaveSingleItem().Message.ShouldBe(change.From.Message);
        delta.NewFindings.ShouldBeEmpty();
        delta.Evaluated.ShouldBe(1);
        session.Document.Partnership.Agreements![0].TermMonths.ShouldBe(36);
        session.Assessment.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Set_OneElement_LeavesTheOthersTheSameObjects()
    {
        var session = Open();
        var before = session.Document.Partnership;
        session.Set("/agreements/0/termMonths", 36);

        session.Document.Partnership.Agreements![1].ShouldBeSameAs(before.Agreements![1]);
        session.Document.Partnership.Parties.ShouldBeSameAs(before.Parties);
        before.Agreements[0].TermMonths.ShouldBe(12);
    }

    [Fact]
    public void Set_ValuesOfEveryForm_StatesThem()
    {
        var session = Open();
        session.Apply([
            FactEdit.Set("/agreements/0/form", AgreementForm.Grant),
            FactEdit.Set("/agreements/0/exitPlan", true),
            FactEdit.Set("/context/leadershipChangeOn", new DateOnly(2026, 4, 1)),
            FactEdit.Set("/agreements/0/annualValue", new Money(48000, "GBP")),
            FactEdit.Set("/agreements/0/dutiesWrittenFor", new[] { Side.Government, Side.CivilSociety }),
            FactEdit.Set("/agreements/0/lateReports", 2L),
            FactEdit.Set("/agreements/0/terminationNoticeMonths", 1.5),
            FactEdit.Set("/parties/0/name", "City of Anytown"),
            FactEdit.Set("/relationship/assessments", JsonSerializer.Deserialize<JsonElement>("""[ { "endsAlignment": "similar" } ]""")),
        ]).Outcomes.Select(change => change.Rule.Id).ShouldBe(["TST0002"]);

        var agreement = session.Document.Partnership.Agreements![0];
        agreement.Form.ShouldBe(AgreementForm.Grant);
        session.Document.Partnership.Context!.LeadershipChangeOn.ShouldBe(new DateOnly(2026, 4, 1));
        agreement.AnnualValue.ShouldBe(new Money(48000, "GBP"));
        agreement.DutiesWrittenFor.ShouldBe([Side.Government, Side.CivilSociety]);
        agreement.LateReports.ShouldBe(2);
        agreement.TerminationNoticeMonths.ShouldBe(1.5);
        session.Document.Partnership.Parties![0].Name.ShouldBe("City of Anytown");
        session.Document.Partnership.Relationship!.Assessments!.ShouldHaveSingleItem().EndsAlignment.ShouldBe(Alignment.Similar);
        session.Document.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/agreements/0/termMonth", 36, "RRD0021", "did you mean 'termMonths'?")]
    [InlineData("/agreements/0/termMonths", "long", "RRD0022", "needs a")]
    [InlineData("/agreements/0/termMonths", -1, "RRD0025", "0 or more")]
    [InlineData("/agreements/0/form", "loan", "RRD0023", "is not a value of 'form'")]
    [InlineData("/relationship/assessments", "x", "RRD0022", "needs a list")]
    [InlineData("/agreements/0/form", 1, "RRD0022", "one of")]
    [InlineData("/context/leadershipChangeOn", "2026-02-30", "RRD0024", "is not a day")]
    [InlineData("/agreements/2/termMonths", 36, "RRD0036", "has no element '2'; here it can be 0 to 1")]
    [InlineData("/agreements/x", 36, "RRD0036", "has no element 'x'")]
    [InlineData("/agreements/0/termMonths/0", 36, "RRD0036", "has no parts")]
    [InlineData("/agreements/0/eligibleCosts/0", "overheads", "RRD0036", "'eligibleCosts' has no elements")]
    [InlineData("agreements", 36, "RRD0036", "is not a JSON Pointer")]
    [InlineData("", 36, "RRD0036", "not as a whole")]
    [InlineData("/agreements/0", true, "RRD0022", "'agreements' needs an object")]
    [InlineData("/agreements/1/id", "g1", "RRD0029", "is taken by /agreements/0")]
    [InlineData("/agreements/1/fundedBy", "town", "RRD0030", "has the id 'town'")]
    public void Set_WhatCannotBe_SaysWhyAndLeavesAllAsItWas(string pointer, object value, string id, string why)
    {
        var session = Open();
        var document = session.Document;
        session.TryApply([FactEdit.Set("/context/country", "FR"), FactEdit.Set(pointer, value)], out var delta, out var diagnostics).ShouldBeFalse();

        delta.ShouldBeNull();
        var problem = diagnostics.ShouldHaveSingleItem();
        problem.Id.ShouldBe(id);
        problem.Message.ShouldContain(why);
        problem.Location.ShouldBe(new(pointer));
        session.Document.ShouldBeSameAs(document);
        session.UndoCount.ShouldBe(0);
        Should.Throw<DescriptionEditException>(() => session.Set(pointer, value)).Message.ShouldContain(id);
    }

    [Fact]
    public void Set_APartWithAProblemWithin_PointsAtTheProblem()
    {
        var value = JsonSerializer.Deserialize<JsonElement>("""{ "id": "g3", "exitPlan": 1 }""");
        Open().TryApply([FactEdit.AddElement("/agreements", value, 0)], out _, out var added);
        Open().TryApply([FactEdit.Set("/agreements/1", value)], out _, out var replaced);
        Open().TryApply([FactEdit.AddElement("/agreements/1/eligibleCosts", "rents")], out _, out var cost);

        added.ShouldHaveSingleItem().Location!.Pointer.ShouldBe("/agreements/0/exitPlan");
        replaced.ShouldHaveSingleItem().Location!.Pointer.ShouldBe("/agreements/1/exitPlan");
        cost.ShouldHaveSingleItem().Location!.Pointer.ShouldBe("/agreements/1/eligibleCosts/1");
    }

    [Fact]
    public void RemoveElement_BeforeOthers_MovesTheirEvidenceAndTellsOnlyWhatWent()
    {
        var session = Open();
        var delta = session.RemoveElement("/agreements", 0);

        var change = delta.Outcomes.ShouldHaveSingleItem();
        change.From!.ElementId.ShouldBe("g1");
        change.To.ShouldBeNull();
        delta.GoneFindings.ShouldHaveSingleItem().IsSuppressed.ShouldBeTrue();
        session.Document.Partnership.Evidence!.Keys.ShouldBe(["/agreements/0"]);
        session.Document.Partnership.Suppressions.ShouldBeEmpty();
        session.Document.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void AddElement_BeforeOthers_MovesTheirEvidenceAndTellsOnlyWhatCame()
    {
        var session = Open();
        var delta = session.AddElement("/agreements", JsonSerializer.Deserialize<JsonElement>("""{ "termMonths": 6 }"""), 0);

        var change = delta.Outcomes.ShouldHaveSingleItem();
        change.From.ShouldBeNull();
        change.To!.ElementIndex.ShouldBe(0);
        delta.NewFindings.ShouldHaveSingleItem();
        session.Document.Partnership.Evidence!.Keys.ShouldBe(["/agreements/1/termMonths", "/agreements/2"]);
        session.Document.Partnership.Suppressions!.Single().At.ShouldBe("/agreements/1");
        session.Assessment.GetFindings("TST0001")[1].IsSuppressed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/agreements/0/termMonths", 24, true)]
    [InlineData("/agreements/0/termMonths", 12, false)]
    [InlineData("/agreements/0/termMonths", null, true)]
    [InlineData("/agreements/0/exitPlan", true, false)]
    [InlineData("/agreements/0/id", "first", false)]
    [InlineData("/agreements/0", """{ "id": "g1", "termMonths": 12, "exitPlan": true }""", false)]
    [InlineData("/agreements/0", """{ "id": "g1", "termMonths": 13 }""", true)]
    [InlineData("/agreements/0", """{ "id": "g1" }""", true)]
    public void Set_WhatEvidenceShows_DropsItWhereItShowsTheOpposite(string pointer, object? value, bool isDropped)
    {
        var session = Open();
        var edited = value is string text && text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : value;
        var delta = session.Set(pointer, edited);

        delta.DroppedEvidence.ShouldBe(isDropped ? ["/agreements/0/termMonths"] : []);
        session.Document.Partnership.Evidence!.ContainsKey("/agreements/0/termMonths").ShouldBe(!isDropped);
        session.Document.Partnership.Evidence.Keys.ShouldContain("/agreements/1");
        session.Document.Diagnostics.ShouldBeEmpty();
        session.Undo().DroppedEvidence.ShouldBeEmpty();
        session.Document.Partnership.Evidence!.Keys.ShouldContain("/agreements/0/termMonths");
    }

    [Theory]
    [InlineData("annualValue", """{ "amount": 500, "currency": "GBP" }""", """{ "amount": 500, "currency": "EUR" }""")]
    [InlineData("eligibleCosts", """["overheads", "training"]""", """["overheads"]""")]
    [InlineData("eligibleCosts", """{ "has": ["overheads"], "not": ["training"] }""", """{ "has": ["overheads"] }""")]
    [InlineData("termMonths", """{ "from": 12 }""", """{ "from": 13 }""")]
    public void Set_TheSameAgain_KeepsWhatShowsIt(string fact, string stated, string another)
    {
        var session = Open();
        var pointer = "/agreements/1/" + fact;
        session.Set(pointer, JsonSerializer.Deserialize<JsonElement>(stated));
        session.Set("/evidence/" + pointer.Replace("/", "~1", StringComparison.Ordinal), JsonSerializer.Deserialize<JsonElement>("""{ "document": "Offer" }"""));

        session.Set(pointer, JsonSerializer.Deserialize<JsonElement>(stated)).DroppedEvidence.ShouldBeEmpty();
        session.Set(pointer, JsonSerializer.Deserialize<JsonElement>(another)).DroppedEvidence.ShouldBe([pointer]);
    }

    [Fact]
    public void AddElement_ToAListThatEvidenceShows_DropsItAndThatOfNoOther()
    {
        var session = Open();
        session.Set("/agreements/1/extensions", JsonSerializer.Deserialize<JsonElement>("""{ "mark": "A" }"""));
        session.Set("/evidence/~1agreements~11~1eligibleCosts", JsonSerializer.Deserialize<JsonElement>("""{ "document": "Offer" }"""));
        session.Set("/evidence/~1agreements~11~1eligibleCosts~10", JsonSerializer.Deserialize<JsonElement>("""{ "document": "Offer", "page": 2 }"""));
        session.Set("/evidence/~1agreements~11~1extensions~1mark", JsonSerializer.Deserialize<JsonElement>("""{ "document": "Seal" }"""));

        session.AddElement("/agreements/1/eligibleCosts", "training").DroppedEvidence.ShouldBe(["/agreements/1/eligibleCosts"]);
        session.Set("/agreements/1/extensions/mark", "B").DroppedEvidence.ShouldBe(["/agreements/1/extensions/mark"]);
        session.RemoveElement("/agreements/1/eligibleCosts", 0).DroppedEvidence.ShouldBe(["/agreements/1/eligibleCosts/0"]);
        session.RemoveElement("/agreements", 0).DroppedEvidence.ShouldBe(["/agreements/0/termMonths"]);
        session.Document.Partnership.Evidence!.Keys.ShouldBe(["/agreements/0"]);
    }

    [Fact]
    public void Set_Evidence_IsSaidToPointNowhereOnlyWhereItDoes()
    {
        var entry = JsonSerializer.Deserialize<JsonElement>("""{ "document": "Plan" }""");
        var evidence = FactEdit.Set("/evidence/~1agreements~10~1exitPlan", entry);
        var fact = FactEdit.Set("/agreements/0/exitPlan", true);

        Open().TryApply([fact, evidence], out _, out var after).ShouldBeTrue();
        Open().TryApply([evidence, fact], out var delta, out var before).ShouldBeTrue();
        Open().TryApply([evidence], out _, out var alone).ShouldBeTrue();

        (after.Count, before.Count, delta!.DroppedEvidence.Count).ShouldBe((0, 0, 0));
        var problem = alone.ShouldHaveSingleItem();
        (problem.Id, problem.Severity, problem.Location!.Pointer).ShouldBe(("RRD0031", Severity.Warning, "/evidence/~1agreements~10~1exitPlan"));
        problem.Message.ShouldContain("states nothing at '/agreements/0/exitPlan'; the nearest place that it has is '/agreements/0'");
    }

    [Fact]
    public void Clear_TheList_TurnsItsOutcomesIntoOneThatIsNotStated()
    {
        var session = Open();
        var delta = session.Clear("/agreements");

        delta.Outcomes.Where(change => change.To is null).Count().ShouldBe(2);
        delta.Outcomes.Single(change => change is { From: null, To.Outcome: Outcome.Undetermined }).Rule.Id.ShouldBe("TST0001");
        session.AddElement("/agreements", JsonSerializer.Deserialize<JsonElement>("""{ "id": "g" }""")).Outcomes.Count.ShouldBe(2);
        session.RemoveElement("/agreements", 0);
        session.Assessment.GetFindings("TST0001").Single().Outcome.ShouldBe(Outcome.Undetermined);
        session.Set("/agreements", Array.Empty<string>());
        session.Assessment.GetFindings("TST0001").Single().Outcome.ShouldBe(Outcome.NotApplicable);
    }

    [Fact]
    public void Set_WhatAClassificationReads_TellsItsNewValue()
    {
        var change = Open().Set("/context/country", "FR").Outcomes.ShouldHaveSingleItem();

        (change.From!.Value, change.To!.Value).ShouldBe(("GB-ENG", "FR"));
    }

    [Fact]
    public void Apply_EditsThatBuildOnOneAnother_GivesOneDelta()
    {
        var session = Open();
        var delta = session.Apply([
            FactEdit.AddElement("/parties", JsonSerializer.Deserialize<JsonElement>("""{ "id": "town" }""")),
            FactEdit.Set("/agreements/0/fundedBy", "town"),
            FactEdit.RemoveElement("/parties", 0),
            FactEdit.Set("/agreements/0/termMonths", 24),
            FactEdit.Set("/agreements/1/termMonths", 6),
        ]);

        delta.Outcomes.Select(change => (change.From!.ElementId, change.To!.Outcome)).ShouldBe([("g1", Outcome.Satisfied), ("g2", Outcome.Violated)]);
        session.UndoCount.ShouldBe(1);
        session.Undo().Outcomes.Count.ShouldBe(2);
        session.Document.ToJson().ShouldBe(Document().ToJson());
        Should.Throw<InvalidOperationException>(session.Undo);
    }

    [Fact]
    public void Delta_AskedLater_TellsItsOwnMoment()
    {
        var session = Open();
        var delta = session.Set("/agreements/0/termMonths", 36);
        session.Set("/agreements/0/termMonths", 6);
        session.Clear("/agreements");

        delta.Outcomes.Single().To!.Outcome.ShouldBe(Outcome.Satisfied);
        delta.After.Document.Partnership.Agreements![0].TermMonths.ShouldBe(36);
    }

    [Fact]
    public void Undo_AfterManyChanges_TakesBackTheLastHundred()
    {
        var session = Open();
        for (var months = 1; months <= 150; months++)
        {
            session.Set("/agreements/0/termMonths", months);
        }

        session.UndoCount.ShouldBe(100);
        while (session.UndoCount > 0)
        {
            session.Undo();
        }

        session.Document.Partnership.Agreements![0].TermMonths.ShouldBe(50);
    }

    [Fact]
    public void Session_OverWhatCannotBeRead_IsRefused()
        => Should.Throw<ArgumentException>(() => new AnalysisSession(Analyzer, PartnershipDocument.Parse("[]")));

    [Fact]
    public void Value_ThatJsonDoesNotHave_IsRefused()
    {
        Should.Throw<ArgumentException>(() => FactEdit.Set("/agreements/0/termMonths", double.NaN));
        Should.Throw<ArgumentException>(() => FactEdit.Set("/agreements/0/termMonths", new object()));
    }

    [Fact]
    public void Set_NumbersOfEveryTypeAndDaysInEveryForm_StatesThem()
    {
        object[] numbers = [(sbyte)3, (byte)3, (short)3, (ushort)3, 3, 3u, 3L, 3ul, (nint)3, (nuint)3, 3f, 3d, 3m, (Half)3, (Int128)3, (UInt128)3, new BigInteger(3)];
        foreach (var number in numbers)
        {
            var session = Open();
            session.Set("/agreements/0/termMonths", number);
            session.Document.Partnership.Agreements![0].TermMonths.ShouldBe(3, number.GetType().Name);
        }

        var day = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);
        object[] days = [DateOnly.FromDateTime(day), day, new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.FromHours(2)), "2026-04-01"];
        foreach (var value in days)
        {
            var session = Open();
            session.Set("/context/leadershipChangeOn", value);
            session.Document.Partnership.Context!.LeadershipChangeOn.ShouldBe(new DateOnly(2026, 4, 1), value.GetType().Name);
        }

        var noDay = Should.Throw<ArgumentException>(() => FactEdit.Set("/context/leadershipChangeOn", day.AddHours(1)));
        noDay.Message.ShouldContain("a DateTime with a time of day");
        noDay.Message.ShouldContain("true or false, a number, a text, a day");
        Should.Throw<ArgumentException>(() => FactEdit.Set("/agreements/0/termMonths", float.PositiveInfinity)).Message.ShouldContain("not finite");
        Should.Throw<ArgumentException>(() => FactEdit.Set("/agreements/0/termMonths", default(JsonElement)));
    }

    [Theory]
    [InlineData("""{ "document": "Minutes", }""", null)]
    [InlineData("""{ "document": /* which? */ "Minutes" }""", null)]
    [InlineData("""{ "document": "Minutes", "note": "\ud800" }""", "RRD0015")]
    [InlineData("""{ "document": "Minutes", "document": "Others" }""", "RRD0003")]
    [InlineData("nested", "RRD0006")]
    public void TryApply_JsonThatOnlySomeReadersTake_NeverThrows(string json, string? problem)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 1000 };
        json = json.Equals("nested", StringComparison.Ordinal) ? new string('[', 100) + new string(']', 100) : json;
        using var document = JsonDocument.Parse(json, options);
        foreach (var pointer in (string[])["/evidence/~1agreements~10~1termMonths", "/evidence/~1agreements~11"])
        {
            var isMade = Open().TryApply([FactEdit.Set(pointer, document.RootElement)], out _, out var diagnostics);
            isMade.ShouldBe(problem is null);
            var errors = diagnostics.Where(d => d.Severity == Severity.Error).ToList();
            errors.Select(d => d.Id).ShouldBe(problem is null ? [] : [problem]);
            errors.ShouldAllBe(d => d.Location!.Pointer.StartsWith(pointer, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Apply_ThatRepairsAReferenceAndBreaksAnother_IsRefused()
    {
        var session = new AnalysisSession(Analyzer, PartnershipDocument.Parse("""
            {
              "parties": [ { "id": "city" }, { "id": "help" } ],
              "agreements": [ { "fundedBy": "town" }, { "fundedBy": "city" } ]
            }
            """));
        session.TryApply(
            [FactEdit.Set("/agreements/0/fundedBy", "help"), FactEdit.Set("/agreements/1/fundedBy", "county")], out _, out var diagnostics).ShouldBeFalse();
        diagnostics.ShouldHaveSingleItem().Location.ShouldBe(new("/agreements/1/fundedBy"));

        // In another place than before, it is still the old one.
        session.TryApply([FactEdit.AddElement("/agreements", JsonSerializer.Deserialize<JsonElement>("{}"), 0)], out _, out _).ShouldBeTrue();
        session.TryApply([FactEdit.RemoveElement("/agreements", 2), FactEdit.RemoveElement("/agreements", 0)], out _, out _).ShouldBeTrue();
    }

    [Fact]
    public void Set_AnIdThatBreaksAReference_TellsNoOldFaultAsNew()
    {
        var session = new AnalysisSession(Analyzer, PartnershipDocument.Parse("""
            {
              "parties": [ { "id": "city" }, { "id": "helper" } ],
              "agreements": [ { "fundedBy": "town" }, { "fundedBy": "city" } ]
            }
            """));

        // The new id is near to the one that was missing before, so that the old fault is told in other words.
        session.TryApply([FactEdit.Set("/parties/0/id", "towns")], out _, out var diagnostics).ShouldBeFalse();
        diagnostics.ShouldHaveSingleItem().Location.ShouldBe(new("/agreements/1/fundedBy"));
        session.TryApply([FactEdit.Set("/parties/1/id", "towns")], out _, out _).ShouldBeTrue();
        session.TryApply([FactEdit.Set("/agreements/0/fundedBy", "tower")], out _, out _).ShouldBeFalse();
    }

    private static PartnershipDocument Document() => PartnershipDocument.Parse(TwoAgreements);

    private static AnalysisSession Open() => new(Analyzer, Document());
}
