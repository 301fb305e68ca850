using System.Text;
using RelationshipRules.Authoring;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Reading;

public class PartnershipDocumentTests
{
    [Theory]
    [InlineData("sample-grant", 2)]
    [InlineData("case-03", 2)]
    [InlineData("sample-compact", 2)]
    public void Load_Sample_HasNoDiagnostics(string name, int parties)
    {
        var document = PartnershipDocument.Load(Sample(name));

        document.Diagnostics.ShouldBeEmpty();
        document.Partnership.Id.ShouldBe(name);
        document.Partnership.Parties.ShouldNotBeNull().Count.ShouldBe(parties);
    }

    [Theory]
    [InlineData("sample-grant")]
    [InlineData("case-03")]
    [InlineData("sample-compact")]
    public void ToJson_Sample_GivesTheSameTextAgain(string name)
    {
        var document = PartnershipDocument.Load(Sample(name));
        var json = document.ToJson();

        PartnershipDocument.Parse(json).ToJson().ShouldBe(json);
        json.Count(c => c == ':').ShouldBe(File.ReadAllText(Sample(name)).Count(c => c == ':'), "every stated fact is written");
    }

    [Fact]
    public void Parse_EveryForm_IsRead()
    {
        var partnership = Read("""
            {
              "$schema": "https://example.org/description.schema.json",
              "agreements": [
                {
                  "form": "grant",
                  "annualValue": { "amount": 48000.50, "currency": "GBP" },
                  "termMonths": 36.0,
                  "costCoverageShare": 0.9,
                  "unpaidTasks": [],
                  "eligibleCosts": ["overheads", "training"],
                  "exitPlan": false,
                  "extensions": { "qualityMark": true, "score": 3, "name": "x", "list": ["a"] }
                }
              ],
              "compact": { "lastRevisedOn": "2021-03-01" },
              "context": { "country": "GB-ENG" },
              "suppressions": [ { "rule": "CMP2042", "justification": "because", "by": "me", "until": "2027-01-31", "at": "/agreements/0" } ],
              "evidence": { "/agreements/0/form": [ { "document": "Grant", "page": 7, "note": "n" }, { "document": "Letter" } ] },
            }
            """);

        var agreement = partnership.Agreements.ShouldHaveSingleItem();
        agreement.Form.ShouldBe(AgreementForm.Grant);
        agreement.AnnualValue.ShouldBe(new Money(48_000.50m, "GBP"));
        agreement.TermMonths.ShouldBe(36);
        agreement.CostCoverageShare.ShouldBe(0.9);
        agreement.UnpaidTasks.ShouldBeEmpty();
        agreement.EligibleCosts.ShouldBe([EligibleCost.Overheads, EligibleCost.Training]);
        agreement.ExitPlan.ShouldBe(false);
        agreement.PaymentTiming.ShouldBeNull();
        agreement.Extensions.ShouldNotBeNull()["qualityMark"].ShouldBe(ExtensionValue.From(true));
        agreement.Extensions["score"].ShouldBe(ExtensionValue.From(3));
        agreement.Extensions["name"].ShouldBe(ExtensionValue.From("x"));
        agreement.Extensions["list"].Texts.ShouldBe(["a"]);
        partnership.Compact.ShouldNotBeNull().LastRevisedOn.ShouldBe(new DateOnly(2021, 3, 1));
        partnership.Context.ShouldNotBeNull().Country.ShouldBe("GB-ENG");
        partnership.Suppressions.ShouldHaveSingleItem().ShouldBe(
            new Suppression { Rule = "CMP2042", Justification = "because", By = "me", At = "/agreements/0", Until = new DateOnly(2027, 1, 31) });
        partnership.Evidence.ShouldNotBeNull()["/agreements/0/form"].ShouldBe(
            [new Evidence("Grant") { Page = "7", Note = "n" }, new Evidence("Letter")]);
    }

    [Fact]
    public void Parse_TenMistakes_GivesTenLocatedDiagnostics()
    {
        var document = PartnershipDocument.Parse("""
            {
              "partys": [],
              "parties": [ { "id": "a", "kind": "localGoverment" }, { "id": "a" } ],
              "agreements": [
                {
                  "id": "g1",
                  "fundedBy": "b",
                  "termMonths": "36",
                  "costCoverageShare": 90,
                  "annualValue": { "amount": 48000, "currency": "GPB" },
                  "exitPlan": true,
                  "exitPlan": false
                }
              ],
              "compact": { "budgetEndsOn": "2026-02-30" },
              "evidence": { "/agreements/1": { "document": "Grant" } },
              "delivery": { "supportMonths": 12 }
            }
            """);

        document.Diagnostics
            .Select(d => (d.Id, d.Location!.Line, d.Location.Column, d.Location.EndColumn, d.Location.Pointer))
            .ShouldBe(
            [
                ("RRD0021", 2, 3, 11, "/partys"),
                ("RRD0023", 3, 37, 53, "/parties/0/kind"),
                ("RRD0029", 3, 65, 68, "/parties/1/id"),
                ("RRD0030", 7, 19, 22, "/agreements/0/fundedBy"),
                ("RRD0022", 8, 21, 25, "/agreements/0/termMonths"),
                ("RRD0025", 9, 28, 30, "/agreements/0/costCoverageShare"),
                ("RRD0026", 10, 53, 58, "/agreements/0/annualValue/currency"),
                ("RRD0003", 12, 7, 17, "/agreements/0/exitPlan"),
                ("RRD0024", 15, 32, 44, "/compact/budgetEndsOn"),
                ("RRD0031", 16, 17, 32, "/evidence/~1agreements~11"),
            ]);
        document.Partnership.Delivery.ShouldNotBeNull().SupportMonths.ShouldBe(12);
        document.Partnership.Agreements.ShouldNotBeNull()[0].ExitPlan.ShouldBe(true);
    }

    [Fact]
    public void Parse_ListsLongerThanAFew_FindsRepeatedIdsAndDanglingReferencesInThem()
    {
        var parties = string.Join(",", Enumerable.Range(0, 40).Select(i => $$"""{ "id": "p{{(i == 30 ? 7 : i)}}" }"""));
        var agreements = string.Join(",", Enumerable.Range(0, 30).Select(i => $$"""{ "fundedBy": "p{{(i < 25 ? i + 100 : i)}}" }"""));
        var problems = PartnershipDocument.Parse($$"""{ "parties": [{{parties}}], "agreements": [{{agreements}}] }""").Diagnostics;

        problems[0].Message.ShouldBe("The id 'p7' is taken by /parties/7.");
        problems[0].Location!.Pointer.ShouldBe("/parties/30/id");
        problems.Skip(1).Select(d => d.Location!.Pointer).ShouldBe(Enumerable.Range(0, 25).Select(i => $"/agreements/{i}/fundedBy"));
        problems[1].Message.ShouldStartWith("No element of 'parties' has the id 'p100'; did you mean 'p10");

        // What is near is worked out for some, not for thousands.
        problems[^1].Message.ShouldBe("No element of 'parties' has the id 'p124'.");
    }

    [Theory]
    [InlineData("""{ "relatonship": {} }""", "RRD0021", "There is no property 'relatonship' here; did you mean 'relationship'?")]
    [InlineData("""{ "relationship": [] }""", "RRD0022", "'relationship' needs an object, { … }, but this is a list.")]
    [InlineData("""{ "parties": 1 }""", "RRD0022", "'parties' needs a list, [ … ], but this is the number 1.")]
    [InlineData("""{ "parties": {} }""", "RRD0037", "A list in part says in 'has' what is in it; 'parties' does not.")]
    [InlineData("""{ "parties": [ 3 ] }""", "RRD0022", "'parties' needs an object, { … }, but this is the number 3.")]
    [InlineData("""{ "parties": [ null ] }""", "RRD0022", "'parties' needs an object, { … }, but this is null.")]
    [InlineData("""{ "parties": [ { "riskRegister": "yes" } ] }""", "RRD0022", "'riskRegister' needs true or false, but this is the text \"yes\".")]
    [InlineData("""{ "parties": [ { "networksJoined": 1.5 } ] }""", "RRD0022", "'networksJoined' needs a whole number, but this is the number 1.5.")]
    [InlineData("""{ "parties": [ { "networksJoined": 3000000000 } ] }""", "RRD0025", "3000000000 is out of range: 'networksJoined' must be nearer to zero.")]
    [InlineData("""{ "parties": [ { "reservesMonths": -1 } ] }""", "RRD0025", "-1 is out of range: 'reservesMonths' must be 0 or more.")]
    [InlineData("""{ "parties": [ { "reservesMonths": 1e999 } ] }""", "RRD0025", "1e999 is out of range: 'reservesMonths' must be nearer to zero.")]
    [InlineData("""{ "parties": [ { "governmentIncomeShare": 62 } ] }""", "RRD0025", "62 is out of range: 'governmentIncomeShare' must be from 0 to 1.")]
    [InlineData("""{ "delivery": { "clientsChangeShare": -2 } }""", "RRD0025", "-2 is out of range: 'clientsChangeShare' must be -1 or more.")]
    [InlineData("""{ "parties": [ { "size": "Small" } ] }""", "RRD0023", "\"Small\" is not a value of 'size'; did you mean 'small'? It can be small, medium or large.")]
    [InlineData("""{ "parties": [ { "size": "xyz" } ] }""", "RRD0023", "\"xyz\" is not a value of 'size'; it can be small, medium or large.")]
    [InlineData("""{ "parties": [ { "reach": ["local", "nation"] } ] }""", "RRD0023", "\"nation\" is not a value of 'reach'; did you mean 'national'? It can be local, regional, national or international.")]
    [InlineData("""{ "parties": [ { "reach": ["local", null] } ] }""", "RRD0022", "'reach' needs one of local, regional, national or international, but this is null.")]
    [InlineData("""{ "parties": [ { "reach": ["local", "local"] } ] }""", "RRD0028", "\"local\" is in the list more than once.")]
    [InlineData("""{ "compact": { "budgetEndsOn": "30/6/2026" } }""", "RRD0024", "\"30/6/2026\" is not a day of the calendar as year-month-day, such as \"2026-11-22\".")]
    [InlineData("""{ "compact": { "budgetEndsOn": 2026 } }""", "RRD0022", "'budgetEndsOn' needs a date in quotes, such as \"2026-11-22\", but this is the number 2026.")]
    [InlineData("""{ "context": { "country": "England" } }""", "RRD0027", "\"England\" is not an ISO 3166 code of a country or of a part of one, such as \"GB\" or \"GB-ENG\".")]
    [InlineData("""{ "evaluation": { "claimedSavingPerYear": 5 } }""", "RRD0022", "'claimedSavingPerYear' needs money, such as { \"amount\": 48000, \"currency\": \"GBP\" }, but this is the number 5.")]
    [InlineData("""{ "evaluation": { "claimedSavingPerYear": { "amount": 5 } } }""", "RRD0026", "Money needs an amount and a currency; 'currency' is missing.")]
    [InlineData("""{ "evaluation": { "claimedSavingPerYear": { "amount": -5, "currency": "EUR" } } }""", "RRD0025", "-5 is out of range: an amount must be 0 or more.")]
    [InlineData("""{ "evaluation": { "claimedSavingPerYear": { "amount": 5, "currency": "eur" } } }""", "RRD0026", "\"eur\" is not an ISO 4217 currency; did you mean 'EUR'?")]
    [InlineData("""{ "fundingChanges": [ { "agreement": "g1" } ], "agreements": [ { "id": "g2" } ] }""", "RRD0030", "No element of 'agreements' has the id 'g1'; did you mean 'g2'?")]
    [InlineData("""{ "relationship": { "assessments": [ { "between": ["x"] } ] } }""", "RRD0030", "No element of 'parties' has the id 'x'.")]
    [InlineData("""{ "evidence": { "agreements": { "document": "d" } } }""", "RRD0031", "'agreements' is not a place in the description; write it like '/agreements/0/termMonths'.")]
    [InlineData("""{ "evidence": { "": { "page": "1" } } }""", "RRD0032", "Evidence needs a 'document': the text that shows the fact.")]
    [InlineData("""{ "suppressions": [ { "rule": "CMP2042" } ] }""", "RRD0033", "This suppression has no effect: it does not state 'justification' or 'by'.")]
    [InlineData("""{ "suppressions": [ { "rule": "cmp", "justification": "j", "by": "b" } ] }""", "RRD0033", "This suppression has no effect: \"cmp\" is not the id of a rule, such as \"CMP2042\".")]
    [InlineData("""{ "extensions": { "mark": { "a": 1 } } }""", "RRD0034", "'mark' must be true, false, a number or its bounds, a text or a list of texts, but this is another object.")]
    [InlineData("[]", "RRD0020", "A description is an object, { … }, but this is a list.")]
    public void Parse_OneMistake_GivesOneClearLine(string json, string id, string message)
    {
        var diagnostic = PartnershipDocument.Parse(json).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe(id);
        diagnostic.Message.ShouldBe(message);
        diagnostic.Location.ShouldNotBeNull().Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{ "parties": [ { "reservesMonths": NaN } ] }""", "RRD0009")]
    [InlineData("""{ "parties": [ { "size": "small" } """, "RRD0002")]
    [InlineData("""{ } trailing""", "RRD0001")]
    [InlineData("", "RRD0002")]
    public void Parse_BrokenJson_IsReported(string json, string id) =>
        PartnershipDocument.Parse(json).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe(id);

    [Fact]
    public void Parse_Truncated_KeepsWhatCameBefore()
    {
        var document = PartnershipDocument.Parse("""{ "title": "x", "parties": [ { "id": "a", "size": "small" }, { "id": """);

        document.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0002");
        document.Partnership.Title.ShouldBe("x");
        document.Partnership.Parties.ShouldNotBeNull()[0].Size.ShouldBe(OrganisationSize.Small);
    }

    [Fact]
    public void Parse_InvalidUtf8_IsReported()
    {
        byte[] bytes = [.. """{ "title": "a"""u8, 0xFF, .. "\" }"u8];

        PartnershipDocument.Parse(bytes).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0004");
    }

    [Fact]
    public void Parse_TooDeep_IsReported()
    {
        var json = """{ "extensions": """ + new string('[', 100_000);

        PartnershipDocument.Parse(json).Diagnostics.ShouldContain(d => d.Id == "RRD0006");
    }

    [Fact]
    public void Parse_TooLong_IsRefusedUnread()
    {
        var limits = new JsonLimits { MaxBytes = 10 };

        PartnershipDocument.Parse("""{ "title": "x" }""", limits).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0005");
        PartnershipDocument.Parse("""{ "title": "x" }"""u8.ToArray(), limits).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0005");
    }

    [Fact]
    public void Parse_MoreProblemsThanTheLimit_SaysSo()
    {
        var json = "{ " + string.Join(", ", Enumerable.Range(0, 50).Select(i => $"\"unknown{i}\": 1")) + " }";

        var diagnostics = PartnershipDocument.Parse(json, new JsonLimits { MaxDiagnostics = 10 }).Diagnostics;

        diagnostics.Count.ShouldBe(10);
        diagnostics[^1].Id.ShouldBe("RRD0035");
    }

    [Fact]
    public void Parse_BadElementOfAList_KeepsPositions()
    {
        var parties = Read("""{ "parties": [ 1, { "size": "large" } ] }""", isClean: false).Parties.ShouldNotBeNull();

        parties.Count.ShouldBe(2);
        parties[1].Size.ShouldBe(OrganisationSize.Large);
    }

    [Fact]
    public void Parse_BadValueInAList_MakesTheListUnknown() =>
        Read("""{ "parties": [ { "reach": ["local", "moon"] } ] }""", isClean: false).Parties.ShouldNotBeNull()[0].Reach.ShouldBeNull();

    [Fact]
    public void Parse_BadExpiryOfASuppression_CountsAsExpired() =>
        Read("""{ "suppressions": [ { "rule": "CMP2042", "justification": "j", "by": "b", "until": "soon" } ] }""", isClean: false)
            .Suppressions.ShouldHaveSingleItem().Until.ShouldBe(DateOnly.MinValue);

    [Fact]
    public void Parse_Null_IsNotStated()
    {
        var partnership = Read("""{ "relationship": null, "parties": null, "agreements": [ { "form": null, "termMonths": null, "eligibleCosts": null, "fundedBy": null } ] }""");

        partnership.Relationship.ShouldBeNull();
        partnership.Parties.ShouldBeNull();
        partnership.Agreements.ShouldHaveSingleItem().ShouldBe(new Agreement());
    }

    [Fact]
    public void Parse_EmptyList_IsStatedToBeEmpty() => Read("""{ "parties": [] }""").Parties.ShouldBeEmpty();

    [Fact]
    public void Parse_CommentsBomAndCrlf_AreAccepted()
    {
        var json = "\uFEFF{\r\n  // what it is\r\n  \"title\": \"x\", /* 😀 */ \"colour\": 1,\r\n}";

        var document = PartnershipDocument.Parse(json);

        var diagnostic = document.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Location.ShouldBe(new SourceLocation("/colour", 3, 26, 3, 34));
        document.Partnership.Title.ShouldBe("x");
    }

    [Fact]
    public void Parse_EscapedNames_AreUnderstood() => Read("""{ "t\u0069tle": "\uD83D\uDE00" }""").Title.ShouldBe("😀");

    [Fact]
    public void Locate_StatedFact_IsExact()
    {
        var document = PartnershipDocument.Parse("{\n  \"agreements\": [ { \"termMonths\": 12 } ]\n}", path: "a.json");

        document.Locate("/agreements/0/termMonths", out var isStated).ShouldBe(new SourceLocation("/agreements/0/termMonths", 2, 35, 2, 37, "a.json"));
        isStated.ShouldBeTrue();
    }

    [Fact]
    public void Locate_AbsentFact_IsThePartAroundIt()
    {
        var document = PartnershipDocument.Parse("{\n  \"agreements\": [ { \"termMonths\": 12 } ]\n}");

        document.Locate("/agreements/0/exitPlan", out var isStated).ShouldBe(new SourceLocation("/agreements/0/exitPlan", 2, 19, 2, 20));
        isStated.ShouldBeFalse();
        document.Locate("/compact/status").ShouldBe(new SourceLocation("/compact/status", 1, 1, 1, 2));
    }

    [Fact]
    public void Load_MissingFile_IsReported() => PartnershipDocument.Load("no-such-file.json").Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0010");

    [Fact]
    public void Load_Folder_IsReported() => PartnershipDocument.Load(AppContext.BaseDirectory).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0011");

    [Fact]
    public void Load_HugeFile_IsRefusedByItsLength()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
            {
                file.SetLength(200L * 1024 * 1024);
            }

            PartnershipDocument.Load(path).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0005");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Load_StreamReadPastItsEnd_IsEmptyInBothWays()
    {
        using var stream = new MemoryStream("{}"u8.ToArray());
        stream.Position = 10;
        PartnershipDocument.Load(stream).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0002");
        (await PartnershipDocument.LoadAsync(stream)).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0002");
    }

    [Fact]
    public async Task Load_StreamThatCannotBeRead_SaysTheSameInBothWays()
    {
        using var stream = new BrokenStream();
        var diagnostic = PartnershipDocument.Load(stream, path: "pipe").Diagnostics.ShouldHaveSingleItem();
        diagnostic.Message.ShouldBe("'pipe' could not be read: the system refused it.");
        (await PartnershipDocument.LoadAsync(stream, path: "pipe")).Diagnostics.ShouldHaveSingleItem().ShouldBe(diagnostic);
    }

    [Fact]
    public async Task LoadAsync_EverySource_GivesWhatLoadGives()
    {
        var path = Sample("sample-grant");
        using var stream = new MemoryStream(File.ReadAllBytes(path));

        (await PartnershipDocument.LoadAsync(path)).ToJson().ShouldBe(PartnershipDocument.Load(path).ToJson());
        (await PartnershipDocument.LoadAsync(stream)).ToJson().ShouldBe(PartnershipDocument.Load(path).ToJson());
        (await PartnershipDocument.LoadAsync("no-such-file.json")).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0010");
        (await PartnershipDocument.LoadAsync(AppContext.BaseDirectory)).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0011");
        (await PartnershipDocument.LoadAsync(path, new JsonLimits { MaxBytes = 10 })).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRD0005");
        await Should.ThrowAsync<OperationCanceledException>(() => PartnershipDocument.LoadAsync(path, cancellationToken: new CancellationToken(true)));
    }

    [Fact]
    public void FromPartnership_SameFacts_WritesTheSameText()
    {
        var partnership = new Partnership
        {
            Parties = [new Party { Id = "council", Kind = PartyKind.LocalGovernment }],
            Agreements = [new Agreement { Id = "g1", FundedBy = "council", AnnualValue = new Money(48_000, "GBP"), EligibleCosts = [EligibleCost.Overheads] }],
        };

        var document = PartnershipDocument.FromPartnership(partnership);

        document.Diagnostics.ShouldBeEmpty();
        document.ToJson().ShouldBe(PartnershipDocument.Parse("""
            {
              "parties": [ { "id": "council", "kind": "localGovernment" } ],
              "agreements": [ { "id": "g1", "fundedBy": "council", "annualValue": { "amount": 48000, "currency": "GBP" }, "eligibleCosts": ["overheads"] } ]
            }
            """).ToJson());
        document.Locate("/agreements/0/form", out var isStated).ShouldBe(new SourceLocation("/agreements/0/form"));
        isStated.ShouldBeFalse();
        document.Locate("/agreements/0/id", out isStated).ShouldBe(new SourceLocation("/agreements/0/id"));
        isStated.ShouldBeTrue();
    }

    [Fact]
    public void FromPartnership_ImpossibleFacts_AreReported()
    {
        var partnership = new Partnership
        {
            Agreements =
            [
                new Agreement
                {
                    FundedBy = "nobody",
                    Form = (AgreementForm)99,
                    CostCoverageShare = 90,
                    LateReports = Model.Known.Below(0),
                    AnnualValue = new Money(1, "pounds"),
                },
            ],
        };

        PartnershipDocument.FromPartnership(partnership).Diagnostics.Select(d => (d.Id, d.Location!.Pointer, d.Location.Line)).ShouldBe(
            [
                ("RRD0030", "/agreements/0/fundedBy", 0),
                ("RRD0023", "/agreements/0/form", 0),
                ("RRD0026", "/agreements/0/annualValue/currency", 0),
                ("RRD0025", "/agreements/0/costCoverageShare", 0),
                ("RRD0038", "/agreements/0/lateReports", 0),
            ]);
    }

    [Fact]
    public void FromPartnership_WithNulls_TellsWhereTheyAre()
    {
        var partnership = new Partnership
        {
            Agreements = [null!, new() { Extensions = new Dictionary<string, ExtensionValue> { ["mark"] = null! } }],
            Parties = [null!],
            Equality = new() { GroupsAffected = [null!] },
            Suppressions = [null!],
            Evidence = new Dictionary<string, IReadOnlyList<Evidence>> { ["/agreements"] = null!, ["/parties"] = [null!], ["/equality"] = [null!, null!] },
        };

        var document = PartnershipDocument.FromPartnership(partnership);

        document.Diagnostics.Select(d => d.Location!.Pointer).ShouldBe(
            ["/parties/0", "/agreements/0", "/equality/groupsAffected/0", "/suppressions/0", "/evidence/~1parties/0", "/evidence/~1equality/0", "/evidence/~1equality/1"],
            ignoreOrder: true);
        document.ToJson().ShouldContain("null");
        var assessment = RelationshipAnalyzer.Create().Analyze(document);
        assessment.Diagnostics.Count.ShouldBeGreaterThanOrEqualTo(7);
        assessment.GetFindings(Outcome.Undetermined).SelectMany(finding => finding.Evidence).ShouldBeEmpty();
        document.Edit([FactEdit.RemoveElement("/agreements", 1)]).ShouldNotBeNull();
    }

    [Fact]
    public void Analyze_OfNulls_JudgesTheRest()
    {
        var analyzer = RelationshipAnalyzer.Create();
        var lists = typeof(Partnership).GetProperties()
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            .ToList();
        lists.Count.ShouldBeGreaterThan(5);
        foreach (var list in lists)
        {
            var partnership = new Partnership();
            list.SetValue(partnership, Array.CreateInstance(list.PropertyType.GetGenericArguments()[0], 2));

            var assessment = analyzer.Analyze(PartnershipDocument.FromPartnership(partnership));

            assessment.Diagnostics.Select(d => d.Location?.Pointer).ShouldContain(pointer => pointer!.EndsWith("/1", StringComparison.Ordinal), list.Name);
            foreach (var finding in assessment.GetFindings(Outcome.Undetermined))
            {
                finding.Message.ShouldNotBeEmpty();
            }
        }
    }

    [Theory]
    [InlineData("""{ "title": "\ud800" }""", "/title", 1, 13)]
    [InlineData("""{ "title": "a\ud800\ud800b" }""", "/title", 1, 14)]
    [InlineData("""{ "title": "\udc00\ud800" }""", "/title", 1, 13)]
    [InlineData("""{ "title": "x\ud83d\n" }""", "/title", 1, 14)]
    [InlineData("{\n \"parties\": [{ \"id\": \"\\udfff\" }] }", "/parties/0/id", 2, 23)]
    [InlineData("{\n \"ti\\ud800tle\": \"x\" }", "", 2, 5)]
    [InlineData("{ \"title\": \"x\", \"i\\ud800d\": \"x\" }", "", 1, 19)]
    public void Parse_HalfACharacter_IsToldWhereItStands(string json, string pointer, int line, int column)
    {
        var document = PartnershipDocument.Parse(json);

        var told = document.Diagnostics.First(d => d.Id == "RRD0015");
        told.Location.ShouldNotBeNull();
        (told.Location.Pointer, told.Location.Line, told.Location.Column).ShouldBe((pointer, line, column));
        document.ToJson().ShouldNotContain("ud800", Case.Insensitive);
    }

    [Fact]
    public void Parse_HalfACharacterWithoutAnEscape_IsToldToo() =>
        PartnershipDocument.Parse("{ \"title\": \"\ud800\" }").Diagnostics.Select(d => (d.Id, d.Location!.Column)).ShouldBe([("RRD0015", 13)]);

    [Fact]
    public void Parse_WholeCharacterInEscapes_IsNoProblem() =>
        Read("""{ "title": "\ud83d\ude00" }""").Title.ShouldBe("\U0001F600");

    [Fact]
    public void FromPartnership_HalfACharacter_IsTold()
    {
        var document = PartnershipDocument.FromPartnership(new()
        {
            Title = "a \"b\" \ud800",
            Parties = [new() { Id = "\udc00" }],
            Evidence = new Dictionary<string, IReadOnlyList<Evidence>> { ["/\ud800"] = [new("x")] },
        });

        document.Diagnostics.Where(d => d.Id == "RRD0015").Select(d => d.Location!.Pointer).ShouldBe(["/title", "/parties/0/id"]);
        PartnershipDocument.Parse(document.ToJson()).Partnership.Title.ShouldBe("a \"b\" \uFFFD");
    }

    private static Partnership Read(string json, bool isClean = true)
    {
        var document = PartnershipDocument.Parse(Encoding.UTF8.GetBytes(json));
        document.Diagnostics.Select(d => d.Message).Any().ShouldBe(!isClean, string.Join('\n', document.Diagnostics.Select(d => d.Message)));
        return document.Partnership;
    }

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Reading", "Samples", name + ".json");

    private sealed class BrokenStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => throw new IOException("broken");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("broken");
    }
}
