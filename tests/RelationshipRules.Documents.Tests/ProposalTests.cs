using System.Diagnostics;
using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Documents.Tests;

public sealed class ProposalTests
{
    [Fact]
    public async Task Proposal_HasItsQuoteAndPlace()
    {
        var text = AgreementText.FromText("17. Ending\n\n17.1 The Funder may terminate this Agreement on not less than three (3) months' notice. It will say why.");

        var proposal = (await new ProposalFinder().FindAsync(text)).Proposals.Single(p => p.Fact.Name == "terminationNoticeMonths");

        proposal.ValueText.ShouldBe("3 months");
        proposal.Quote.ShouldBe("The Funder may terminate this Agreement on not less than three (3) months' notice.");
        text.Contains(proposal.Quote).ShouldBeTrue();
        proposal.Passage.Clause.ShouldBe("17.1");
        proposal.Why.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Clauses_ThatCannotHoldTogether_KnowOfEachOther()
    {
        var text = AgreementText.FromText("4.1 The Grant is paid quarterly in advance.\n\n9.2 Payment of the Grant is made in arrears.");

        var timing = (await new ProposalFinder().FindAsync(text)).Proposals.Where(p => p.Fact.Name == "paymentTiming").ToList();

        timing.Count.ShouldBe(2);
        timing[0].ConflictsWith.ShouldBe([timing[1].Number]);
        timing[1].ConflictsWith.ShouldBe([timing[0].Number]);
    }

    [Fact]
    public async Task ItemOfAList_GoesOnFromTheWordsBeforeTheColon()
    {
        var text = AgreementText.FromText("1. In accepting the money you agree to:\n\n(a) use it only for your project;\n\n(b) let us know promptly about any serious problems.");

        var proposals = (await new ProposalFinder().FindAsync(text)).Proposals;

        proposals.Single(p => p.Fact.Name == "fundingBasis").Passage.Clause.ShouldBe("1(a)");
        proposals.Single(p => p.Fact.Name == "changeNotificationDuty").Passage.Clause.ShouldBe("1(b)");
    }

    [Fact]
    public async Task PointsWithAnotherMark_GoOnFromThePointBefore()
    {
        var text = AgreementText.FromText("• You must tell us, and we may reclaim the grant, if:\n\n– your project does not proceed;\n\n– your organisation becomes insolvent.\n\n• You keep records.");

        text.Passages.Select(p => p.LeadIn.Length > 0).ShouldBe([false, true, true, false]);
        (await new ProposalFinder().FindAsync(text)).Proposals.Where(p => p.Fact.Name == "clawbackOn").Select(p => p.Value!.Value.GetProperty("has")[0].GetString()).ShouldBe(["workChanged", "organisationEnds"]);
    }

    [Fact]
    public async Task Sentence_EndsAfterTheLetterOfAPart() =>
        (await new ProposalFinder().FindAsync(AgreementText.FromText("The work is described in Exhibit B. Any unspent grant is returned to J. Smith of the Council."))).Proposals.Single(p => p.Fact.Name == "clawbackOn").Quote.ShouldBe("Any unspent grant is returned to J. Smith of the Council.");

    [Fact]
    public async Task SameStatement_IsOneProposal()
    {
        var text = AgreementText.FromText("1. The Grant is paid quarterly in advance.\n\n2. As said, the Grant shall be paid in advance.");

        (await new ProposalFinder().FindAsync(text)).Proposals.Single(p => p.Fact.Name == "paymentTiming").SaidAlsoIn.Single().Clause.ShouldBe("2");
    }

    [Fact]
    public async Task Exception_IsToldWithItsWords_AndAnAimProposesNothing()
    {
        var hedged = await Find("The Funder may terminate this Agreement on three months' notice, save where the Recipient agrees to less.");
        hedged.Value!.Value.GetInt32().ShouldBe(3);
        hedged.Hedges.Single().Words.ShouldBe("save where");

        var aim = await Find("The Funder will normally give at least three months' notice of ending the grant.");
        aim.Value.ShouldBeNull();
        aim.Alternatives[0].Value.GetInt32().ShouldBe(3);

        static async Task<Proposal> Find(string text) => (await new ProposalFinder().FindAsync(AgreementText.FromText(text))).Proposals.Single(p => p.Fact.Name == "terminationNoticeMonths");
    }

    [Theory]
    [InlineData("The Recipient may terminate its contract of employment on three months' notice.")]
    [InlineData("Any other agreement between the parties may be terminated by either party on three months' notice.")]
    [InlineData("Should the Funder be able to terminate this Agreement on three months' notice?")]
    [InlineData("The Funder may not terminate this Agreement on three months' notice.")]
    public async Task Sentence_AboutSomethingElse_ProposesNothing(string sentence) =>
        (await new ProposalFinder().FindAsync(AgreementText.FromText(sentence))).Proposals.ShouldNotContain(p => p.Fact.Name == "terminationNoticeMonths");

    [Fact]
    public async Task WhatIsNotFound_IsToldWithTheNearestPassages()
    {
        var set = await new ProposalFinder().FindAsync(AgreementText.FromText("12. Notices under this Agreement are sent by post.\n\n13. The Grant is £500."), ["agreements[].terminationNoticeMonths"]);

        set.Proposals.ShouldBeEmpty();
        var silent = set.Silent.Single();
        silent.Fact.Name.ShouldBe("terminationNoticeMonths");
        silent.Nearest.Single().Clause.ShouldBe("12");
    }

    [Fact]
    public async Task Nearest_AreThePassagesWithTheRareWords()
    {
        var text = AgreementText.FromText(string.Join("\n\n", Enumerable.Range(1, 12).Select(i => $"{i}. The Recipient writes to the Council about the end of week {i}.")) + "\n\nEnding\n\n13. Either of them can walk away once a season has been told to the other.\n\n14. Nobody may terminate in haste.");

        var nearest = (await new ProposalFinder().FindAsync(text, ["agreements[].terminationNoticeMonths"])).Silent.Single().Nearest;

        nearest[0].Clause.ShouldBe("14");
    }

    [Theory]
    [InlineData("| Start date | End date | Grant |\n|---|---|---|\n| 1 April 2026 | 31 March 2029 | £120,000 |")]
    [InlineData("| Start date | End date |\n|---|---|\n| 01/04/2026 | 31/03/2029 |")]
    [InlineData("| No | Term | Day |\n|---|---|---|\n| 1 | Start date | 1 Apr. 2026 |\n| 2 | End date | 31 Mar 2029 |")]
    [InlineData("| Start date | 2026-04-01 |\n| End date | 2029-03-31 |")]
    [InlineData("## Start date\n\n1.4.2026\n\n## End date\n\n31.3.2029")]
    public async Task Table_IsReadByItsHeadings_AndAValueByItsOwn(string markdown)
    {
        var proposals = await Markdown(markdown);

        Value(proposals, "startsOn").ShouldBe("\"2026-04-01\"");
        Value(proposals, "endsOn").ShouldBe("\"2029-03-31\"");
        proposals.ShouldAllBe(p => p.ConflictsWith.Count == 0);
    }

    [Fact]
    public async Task Table_WithSeveralRowsOfValues_SaysNothingOfTheAgreement() =>
        (await Markdown("| Visit | Start date | End date |\n|---|---|---|\n| A | 1 April 2026 | 2 April 2026 |\n| B | 1 May 2026 | 2 May 2026 |")).ShouldBeEmpty();

    [Theory]
    [InlineData("The Council makes a grant. The agreement starts on 03/04/2026.", "\"2026-04-03\"")]
    [InlineData("The City funds the organization for the fiscal year. The agreement starts on 03/04/2026.", "\"2026-03-04\"")]
    [InlineData("The agreement starts on 03/04/2026. It was written on 25/02/2026.", "\"2026-04-03\"")]
    [InlineData("The agreement starts on 03/04/2026. It was written on 02/25/2026.", "\"2026-03-04\"")]
    [InlineData("The agreement starts on 25/04/2026.", "\"2026-04-25\"")]
    [InlineData("The agreement starts on 3.4.2026.", "\"2026-04-03\"")]
    [InlineData("The agreement starts on 2026-04-03.", "\"2026-04-03\"")]
    [InlineData("The agreement starts on 03/04/26. It was written on 25/02/2026.", "\"2026-04-03\"")]
    [InlineData("The agreement starts on 30/02/2026.", null)]
    public async Task Figures_OfADay_AreReadInTheOrderOfTheDocument(string text, string? expected) =>
        Value((await new ProposalFinder().FindAsync(AgreementText.FromText(text))).Proposals, "startsOn").ShouldBe(expected);

    [Fact]
    public async Task Figures_ThatMayBeEitherDay_AreAChoice()
    {
        var proposal = (await new ProposalFinder().FindAsync(AgreementText.FromText("The agreement starts on 03/04/2026."))).Proposals.Single(p => p.Fact.Name == "startsOn");

        proposal.Value.ShouldBeNull();
        proposal.Alternatives.Select(a => a.Value.GetString()).ShouldBe(["2026-04-03", "2026-03-04"]);
    }

    [Theory]
    [InlineData("This Agreement runs for two years. It begins on 1 April 2026 and ends on 31 March 2029.", true)]
    [InlineData("This Agreement runs for three years. It begins on 1 April 2026 and ends on 31 March 2029.", false)]
    [InlineData("This Agreement begins on 1 April 2026 and ends on 31 March 2025.", true)]
    public async Task Days_ThatDoNotMeetTheTerm_AreAConflict(string text, bool expected)
    {
        var proposals = (await new ProposalFinder().FindAsync(AgreementText.FromText(text))).Proposals.Where(p => p.Fact.Name is "startsOn" or "endsOn" or "termMonths").ToList();

        proposals.Count.ShouldBeGreaterThan(1);
        proposals.ShouldAllBe(p => p.ConflictsWith.Count > 0 == expected);
    }

    [Fact]
    public async Task Values_OfWhichThereAreThousands_AreHeldAgainstTheFirst()
    {
        var first = new DateOnly(1950, 1, 1);
        var text = AgreementText.FromText(string.Join("\n\n", Enumerable.Range(0, 3_000).Select(i => $"The agreement starts on {first.AddDays(i):yyyy-MM-dd} and ends on {first.AddDays(i - 1):yyyy-MM-dd}.")));

        var proposals = (await new ProposalFinder().FindAsync(text)).Proposals;

        proposals.Count.ShouldBe(6_000);
        proposals.ShouldAllBe(p => p.ConflictsWith.Count >= 99 && p.ConflictsWith.Count <= 200);
    }

    [Fact]
    public async Task Term_ThatIsDefined_IsReadWhereItIsUsed()
    {
        var text = AgreementText.FromText("\"Notice Period\" means three months.\n\n4.1 The Funder may terminate this Agreement by giving the Notice Period.");

        var notice = (await new ProposalFinder().FindAsync(text)).Proposals.Single(p => p.Fact.Name == "terminationNoticeMonths");

        notice.Value!.Value.GetInt32().ShouldBe(3);
        notice.Quote.ShouldBe("The Funder may terminate this Agreement by giving the Notice Period.");
        notice.Why.ShouldContain("\u201CNotice Period\u201D means three months");
    }

    [Theory]
    [InlineData("The only eligible costs are salaries, training and equipment.")]
    [InlineData("The only eligible costs are:\n\n(a) salaries;\n\n(b) training;\n\n(c) equipment.")]
    public async Task List_ThatTheWordsClose_IsWhole(string text)
    {
        var costs = (await new ProposalFinder().FindAsync(AgreementText.FromText(text))).Proposals.Single(p => p.Fact.Name == "eligibleCosts");

        costs.Value!.Value.EnumerateArray().Select(m => m.GetString()).ShouldBe(["training", "staff", "equipment"]);
        costs.Alternatives[0].Value.GetProperty("has").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task List_OfWhichLittleIsUnderstood_StaysSomeOfIt()
    {
        var costs = (await new ProposalFinder().FindAsync(AgreementText.FromText("The only eligible costs are salaries, lanterns, candles and bunting."))).Proposals.Single(p => p.Fact.Name == "eligibleCosts");

        costs.Value!.Value.GetProperty("has")[0].GetString().ShouldBe("staff");
    }

    [Theory]
    [InlineData("> Guidance: delete as appropriate.\n> The Funder may terminate this Agreement on three months' notice.")]
    [InlineData("[Drafting note: this is short. The Funder may terminate this Agreement on three months' notice.]")]
    [InlineData("4.1 The Funder may terminate this Agreement on three months' notice. [deleted]")]
    [InlineData("The Funder may terminate this Agreement on three months' notice only in theory.")]
    [InlineData("The clause that the Funder may terminate this Agreement on three months' notice has been removed.")]
    public async Task Note_AndWhatHoldsNoLonger_IsNoStatement(string markdown) =>
        (await Markdown(markdown)).ShouldNotContain(p => p.Fact.Name == "terminationNoticeMonths");

    [Fact]
    public async Task Note_InASentence_IsLeftOut()
    {
        var notice = (await Markdown("The Funder [insert name: it may terminate for cause] may terminate this Agreement on three months' notice.")).Single(p => p.Fact.Name == "terminationNoticeMonths");

        notice.Quote.ShouldBe("The Funder [insert name: it may terminate for cause] may terminate this Agreement on three months' notice.");
    }

    [Fact]
    public async Task Hedge_InAnother_IsShownOnce()
    {
        var notice = (await Markdown("The Funder may terminate this Agreement on three months' notice, but only where it so agrees.")).Single(p => p.Fact.Name == "terminationNoticeMonths");

        notice.Hedges.Single().Words.ShouldBe("only where it so agrees");
    }

    [Fact]
    public async Task FourWeeks_MayBeAMonth() =>
        Value(await Markdown("The Funder may terminate this Agreement on four weeks' notice."), "terminationNoticeMonths").ShouldBe("""{"from":0.9,"to":1}""");

    private static string? Value(IEnumerable<Proposal> proposals, string fact) => proposals.SingleOrDefault(p => p.Fact.Name == fact)?.Value?.GetRawText();

    private static async Task<IReadOnlyList<Proposal>> Markdown(string text) => (await new ProposalFinder().FindAsync(Samples.Read(Samples.Utf8(text), "a.md"))).Proposals;

    [Fact]
    public async Task Suggestion_OfAHost_IsHeldAgainstTheTextAndTheFact()
    {
        var text = AgreementText.FromText("The Council backs off whenever the charity speaks its mind in the papers.");
        var proposer = new FixedProposer(
            new("agreements[].independenceClause", Json("true"), "backs off whenever the charity speaks its mind", "It is in other words."),
            new("agreements[].independenceClause", Json("true"), "the charity is free", "It is made up."),
            new("agreements[].form", Json("\"gift\""), "The Council backs off", "It is none."),
            new("agreements[].colour", Json("1"), "The Council", "It is none."));

        var set = await new ProposalFinder(proposers: [proposer]).FindAsync(text);

        var proposal = set.Proposals.Single(p => p.ProposedBy == "host");
        proposal.Fact.Name.ShouldBe("independenceClause");
        proposal.Passage.Index.ShouldBe(0);
        set.Diagnostics.Select(d => d.Id).ShouldBe(["RRT0040", "RRT0041", "RRT0042"]);
    }

    [Fact]
    public async Task Suggestion_ThatIsNone_IsRefused_AndTheOthersStay()
    {
        var text = AgreementText.FromText("The Council gives notice. It backs off whenever the charity speaks its mind.");
        const string fact = "agreements[].independenceClause";
        const string quote = "whenever the charity speaks";
        var proposer = new FixedProposer(
            new(fact, default, quote, "It has no value."),
            new(fact, Json("null"), quote, "It has none either."),
            new(fact, Json("true"), null!, "It has no words."),
            new(null!, Json("true"), quote, "It has no fact."),
            new("a\nfact", Json("true"), quote, "It is none."),
            null!,
            new(fact, Json("true"), "It", "Too few."),
            new(fact, Json("true"), "gives not ice", "Not whole."),
            new(fact, Json("true"), "ity speaks its mi", "Not whole."),
            new(fact, Json("true"), quote, "A hedge that is none.") { Hedges = [new("unless it is raining", "x")] },
            new(fact, Json("true"), quote, "An alternative that is none.") { Alternatives = [new(Json("3"), "x")] },
            new(fact, Json("true"), quote, null!) { Hedges = null!, Alternatives = null! });

        var set = await new ProposalFinder(proposers: [new FailingProposer(new HttpRequestException("no\nanswer")), new FailingProposer(new TaskCanceledException()), proposer]).FindAsync(text);

        set.Proposals.Where(p => p.ProposedBy == "host").ShouldHaveSingleItem().Why.ShouldBeEmpty();
        set.Diagnostics.Select(d => d.Id).ShouldBe(["RRT0045", "RRT0045", "RRT0041", "RRT0041", "RRT0040", "RRT0042", "RRT0042", "RRT0042", "RRT0040", "RRT0040", "RRT0040", "RRT0040", "RRT0041"]);
        set.Diagnostics.ShouldAllBe(d => !d.Message.Contains('\n'));
        set.Diagnostics[0].Message.ShouldContain("no answer");
    }

    [Fact]
    public async Task Suggestion_MayHaveHedgesAlternativesAndAPlace()
    {
        var text = AgreementText.FromText("1. The money is paid early if asked for.\n\n2. The money is paid early if asked for.");
        var suggestion = new FactSuggestion("agreements[].paymentTiming", default, "The money is paid early", "Early is before the work.")
        {
            Passage = text.Passages[1],
            Hedges = [new("if asked for", "Nobody may ask.")],
            Alternatives = [new(Json("\"advance\""), "If early is before the work.")],
        };

        var proposal = (await new ProposalFinder(proposers: [new FixedProposer(suggestion)]).FindAsync(text)).Proposals.Single(p => p.ProposedBy == "host");

        (proposal.Value, proposal.ValueText, proposal.Passage.Clause).ShouldBe((null, "nothing is promised", "2"));
        proposal.Hedges.ShouldBe(suggestion.Hedges);
        proposal.Alternatives.Single().Value.GetString().ShouldBe("advance");
        (await new ProposalFinder(proposers: [new FixedProposer(suggestion with { Passage = text.Passages[0] with { Index = 7 } })]).FindAsync(text)).Diagnostics.Single().Id.ShouldBe("RRT0040");
    }

    [Fact]
    public async Task Finding_ThatIsStoppedWhileAHostIsAsked_Throws()
    {
        using var stop = new CancellationTokenSource();
        var finder = new ProposalFinder(proposers: [new FailingProposer(new InvalidOperationException(), stop.Cancel)]);

        await Should.ThrowAsync<OperationCanceledException>(() => finder.FindAsync(AgreementText.FromText("The Grant is paid."), cancellationToken: stop.Token));
    }

    [Fact]
    public async Task Accepted_SaysWhatItsWordsTakeBack()
    {
        var text = AgreementText.FromText("4. Subject to clause 9, the Council may end this Agreement on three months' notice.");
        var proposal = (await new ProposalFinder().FindAsync(text)).Proposals.Single(p => p.Fact.Name == "terminationNoticeMonths");
        var builder = new DescriptionBuilder(text);

        builder.Accept(proposal).ShouldBeNull();
        builder.Accept(proposal with { Value = null })!.Id.ShouldBe("RRT0041");

        var note = builder.Build().Partnership.Evidence!.Values.Single().Single().Note.ShouldNotBeNull();
        note.ShouldStartWith("but “subject to");
        note.ShouldContain(proposal.Hedges.Single().Loses);
    }

    [Fact]
    public void Accepted_HasEvidence_AndListsStayInPart()
    {
        var text = AgreementText.FromText("3. The Grant may be used for overheads.\n\n4. The Grant may be used for salaries.\n\n5. It runs for three years.");
        var builder = new DescriptionBuilder(text, "advice-grant");
        var costs = FactCatalog.Find("agreements[].eligibleCosts")!;

        builder.Accept(costs, Json("""{ "has": ["overheads"] }"""), "The Grant may be used for overheads.").ShouldBeNull();
        builder.Accept(costs, Json("""{ "has": ["staff"] }"""), "The Grant may be used for salaries.").ShouldBeNull();
        builder.Accept(costs, Json("""{ "not": ["staff"] }"""), "The Grant may be used for salaries.")!.Id.ShouldBe("RRT0041");
        builder.Accept(FactCatalog.Find("agreements[].termMonths")!, Json("36"), "It runs for ten years.")!.Id.ShouldBe("RRT0040");
        builder.Accept(FactCatalog.Find("agreements[].termMonths")!, Json("\"long\""), "It runs for three years.")!.Id.ShouldBe("RRT0041");
        builder.Accept(FactCatalog.Find("agreements[].termMonths")!, Json("36"), "It runs for three years.").ShouldBeNull();
        builder.Accept(FactCatalog.Find("agreements[].termMonths")!, Json("24"), "It runs for three years.")!.Id.ShouldBe("RRT0041");

        var document = builder.Build();
        document.Diagnostics.ShouldBeEmpty();
        var agreement = document.Partnership.Agreements!.Single();
        agreement.Id.ShouldBe("advice-grant");
        agreement.TermMonths!.Value.Exact.ShouldBe(36);
        agreement.EligibleCosts!.IsWhole.ShouldBeFalse();
        var evidence = document.Partnership.Evidence!["/agreements/has/0/termMonths"].Single();
        (evidence.Document, evidence.Clause, evidence.Quote).ShouldBe(("agreement", "5", "It runs for three years."));
        document.Partnership.Evidence["/agreements/has/0/eligibleCosts"].Select(e => e.Clause).ShouldBe(["3", "4"]);
    }

    [Theory]
    [InlineData("This contract is between the County and Harbour Lane School (the \"School\").\n\nThe School shall indemnify the County. Services rendered by the School are paid monthly.", "riskCarriedBy", "\"provider\"")]
    [InlineData("MCC shall pay for services in advance. MCC may audit the books.\n\nNo subcontract is made without the prior approval of MCC.", "funderConsentFor", "{\"has\":[\"subGrants\"]}")]
    [InlineData("The Larch Trust (\"the Trust\") shall submit reports. The Trust must repay what it misuses.\n\nThe Council pays the Trust. The Trust shall hold harmless the Council.", "riskCarriedBy", "\"provider\"")]
    public async Task Name_OfTheDocumentsOwn_StandsForTheSideThatItsSentencesShow(string text, string fact, string value) =>
        (await new ProposalFinder().FindAsync(AgreementText.FromText(text))).Proposals.ShouldContain(p => p.Fact.Name == fact && p.Value!.Value.GetRawText() == value);

    [Theory]
    [InlineData("The School shall be painted. The School shall be heated.\n\nThe School shall hold harmless the County.")]
    [InlineData("Harbour School Board (the \"Board\") shall submit reports and pays the School.\n\nThe visitors of the School Board shall hold harmless the zoo.")]
    public async Task Name_OfWhichNothingIsSaidThatShowsASide_IsNone(string text) =>
        (await new ProposalFinder().FindAsync(AgreementText.FromText(text))).Proposals.ShouldNotContain(p => p.Fact.Name == "riskCarriedBy" && p.Quote.Contains("visitors", StringComparison.Ordinal));

    [Fact]
    public async Task Form_OverTwoSentences_NeedsTheFirst()
    {
        var found = await new ProposalFinder().FindAsync(AgreementText.FromText("Either party may bring this agreement to an end. Three months' notice must be given.\n\nMeetings are in the hall. Two months' notice must be given."));

        found.Proposals.Where(p => p.Fact.Name == "terminationNoticeMonths").ShouldHaveSingleItem().ValueText.ShouldBe("3 months");
    }

    [Fact]
    public async Task Words_ThatAFormAlsoNeeds_MayStandBeforeOrAfter()
    {
        var set = RecogniserSet.Load(new Dictionary<string, string>
        {
            ["own.json"] = """{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [ { "find": "\\btrees\\b", "also": ["\\bhedges\\b"], "value": "grant", "why": "w" } ], "examples": [] } ] }""",
        }).Set!;
        var finder = new ProposalFinder(set);

        (await finder.FindAsync(AgreementText.FromText("Hedges and trees."))).Proposals.ShouldHaveSingleItem();
        (await finder.FindAsync(AgreementText.FromText("Trees and hedges."))).Proposals.ShouldHaveSingleItem();
        (await finder.FindAsync(AgreementText.FromText("Trees. Hedges."))).Proposals.ShouldBeEmpty();

        // What goes on from a colon has some of it; the words before the colon alone say nothing of the item.
        (await finder.FindAsync(AgreementText.FromText("There are trees with:\n\n- hedges\n- lawns"))).Proposals.ShouldHaveSingleItem().Quote.ShouldBe("hedges");
    }

    [Fact]
    public void Accepted_GoesOnWithADescription_AndSaysWhichEditsThatIs()
    {
        var text = AgreementText.FromText("3. The Grant may be used for overheads.\n\n5. It runs for three years.");
        var described = PartnershipDocument.Parse("""{ "title": "Advice", "agreements": [{ "id": "other" }, { "id": "advice-grant", "eligibleCosts": { "has": ["staff"] } }], "evidence": { "/agreements/1/eligibleCosts": { "document": "Letter" } } }""");
        var costs = FactCatalog.Find("agreements[].eligibleCosts")!;
        var term = FactCatalog.Find("agreements[].termMonths")!;

        var builder = new DescriptionBuilder(text, described, "advice-grant");
        builder.Accept(costs, Json("""{ "not": ["staff"] }"""), null)!.Id.ShouldBe("RRT0041");
        builder.Accept(costs, Json("""{ "has": ["overheads"] }"""), "The Grant may be used for overheads.").ShouldBeNull();
        builder.Accept(term, Json("36"), "It runs for three years.").ShouldBeNull();

        var edited = described.Edit(builder.Edits).Document.ShouldNotBeNull();
        edited.ToJson().ShouldBe(builder.Build().ToJson());
        edited.Partnership.Agreements!.Select(a => (a.Id, a.TermMonths?.Exact)).ShouldBe([("other", null), ("advice-grant", 36)]);
        edited.Partnership.Evidence!["/agreements/1/eligibleCosts"].Select(e => e.Document).ShouldBe(["Letter", "agreement"]);
        edited.Partnership.Evidence["/agreements/1/termMonths"].Single().Clause.ShouldBe("5");

        // Of an agreement that is not described yet, and in a description that has none, it is added.
        foreach (var start in (PartnershipDocument[])[described, PartnershipDocument.Parse("{}")])
        {
            var another = new DescriptionBuilder(text, start, "third");
            another.Accept(term, Json("36"), "It runs for three years.").ShouldBeNull();
            var added = start.Edit(another.Edits).Document.ShouldNotBeNull();
            added.ToJson().ShouldBe(another.Build().ToJson());
            added.Partnership.Agreements![^1].Id.ShouldBe("third");
        }
    }

    [Theory]
    [InlineData("The Recipient shall not be required to repay any underspend.")]
    [InlineData("The Recipient need not repay money that is unspent.")]
    [InlineData("In no case shall the Grant be paid in advance.")]
    [InlineData("The Recipient shall no longer be required to submit quarterly reports.")]
    [InlineData("The Council waives any right to recover the Grant where it was misused by the Recipient.")]
    [InlineData("Nothing in this Agreement requires the Recipient to indemnify the Council.")]
    public async Task Sentence_ThatIsDeniedAsAWhole_StatesNothing(string sentence) =>
        (await new ProposalFinder().FindAsync(AgreementText.FromText(sentence))).Proposals.ShouldBeEmpty();

    [Fact]
    public async Task Clauses_ThatSayTheSame_OfWhichOneTakesSomethingBack_AreTwoProposals()
    {
        var found = await new ProposalFinder().FindAsync(AgreementText.FromText("3. The Council may end this Agreement on three months' notice.\n\n4. Subject to clause 9, the Council may end this Agreement on three months' notice."));

        var notices = found.Proposals.Where(p => p.Fact.Name == "terminationNoticeMonths").ToList();
        notices.Select(p => (p.Passage.Clause, p.Hedges.Count, p.ConflictsWith.Count)).ShouldBe([("3", 0, 0), ("4", 1, 0)]);
    }

    [Fact]
    public async Task Evidence_IsOfThePassageThatWasRead_WithTheWordsThatItGoesOnFrom()
    {
        var text = AgreementText.FromText("1. The Recipient may use the Grant for salaries.\n\n2. The Recipient may not use the Grant for:\n\n- salaries", "terms");
        var proposal = (await new ProposalFinder().FindAsync(text)).Proposals.Single(p => p.Quote == "salaries");

        var builder = new DescriptionBuilder(text);
        builder.Accept(proposal.Fact, proposal.Value!.Value, proposal.Quote, from: proposal.Passage).ShouldBeNull();

        builder.Build().Partnership.Evidence!.Values.Single().Single().ShouldBe(new Evidence("terms") { Clause = "2", Quote = "salaries", Note = "after “The Recipient may not use the Grant for:”" });
    }

    [Fact]
    public async Task LongDocument_IsReadInSeconds()
    {
        var page = string.Join("\n\n", Enumerable.Range(1, 25).Select(i => $"{i}.1 The Recipient shall submit quarterly reports to the Funder, which may withhold the Grant if any condition {i} is not met, and shall not assign this Agreement without consent."));
        var text = AgreementText.FromText(string.Join("\n\n", Enumerable.Repeat(page, 60)));
        await new ProposalFinder().FindAsync(AgreementText.FromText("The Grant is paid in advance."));

        var watch = Stopwatch.StartNew();
        (await new ProposalFinder().FindAsync(text)).Proposals.ShouldNotBeEmpty();

        // A page has some five hundred words; the budget of two seconds is measured apart, this only sees that nothing grows faster than the text.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task LongDocument_WhichSeveralThreadsRead_SaysWhatItsPassagesSay_InTheirOrder()
    {
        // Numbered, so that each is a passage of its own; more than a thread takes alone.
        var passages = Enumerable.Range(1, 400).Select(i => i % 2 == 0 ? $"{i}. The grant may be used for coaching {i}." : $"{i}. The Recipient may not assign this Agreement without the consent of room {i}.").ToList();
        var whole = (await new ProposalFinder().FindAsync(AgreementText.FromText(string.Join("\n\n", passages)))).Proposals;

        whole.Select(p => (p.Fact.Path, p.Passage.Index, Also: string.Join(' ', p.SaidAlsoIn.Select(a => a.Index)))).ShouldBe(
            (await new ProposalFinder().FindAsync(AgreementText.FromText(string.Join("\n\n", passages.Take(2))))).Proposals
                .Select(p => (p.Fact.Path, p.Passage.Index, Also: string.Join(' ', Enumerable.Range(1, 199).Select(i => p.Passage.Index + (2 * i))))));
    }

    [Theory]
    [InlineData("| The Council | 3 months |\n| --- | --- |\n| The Trust | 1 month |\n\n## Notice period\n\nThe Council must give: six months.")]
    public async Task Name_BeforeALengthOfTimeInATable_IsNoDefinedTerm(string markdown) =>
        (await new ProposalFinder().FindAsync(AgreementText.FromText(markdown, "table.md"))).Proposals.ShouldNotContain(p => p.Quote.Contains("six months") && p.Value!.Value.GetRawText() == "3");

    [Theory]
    [InlineData("The grant pays 75% of the costs.", "The grant pays at most 80% of the costs.", false)]
    [InlineData("The Council may end this agreement on three months' notice.", "The Council may end this agreement on ninety days' notice.", false)]
    [InlineData("The Council may end this agreement on three months' notice.", "The Council may end this agreement on thirty days' notice.", true)]
    public async Task Values_ThatMayBeTheSame_AreNoConflict(string first, string second, bool conflict)
    {
        var proposals = (await new ProposalFinder().FindAsync(AgreementText.FromText($"1. {first}\n\n2. {second}"))).Proposals.Where(p => p.Quote == first || p.Quote == second).ToList();

        proposals.Count.ShouldBe(2);
        proposals.ShouldAllBe(p => p.ConflictsWith.Count > 0 == conflict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public async Task Finding_ThatIsStopped_Throws(int passages) =>
        await Should.ThrowAsync<OperationCanceledException>(() => new ProposalFinder().FindAsync(AgreementText.FromText(string.Concat(Enumerable.Repeat("The Grant is paid.\n\n", passages))), cancellationToken: new CancellationToken(canceled: true)));

    private static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private sealed class FailingProposer(Exception error, Action? before = null) : IFactProposer
    {
        public string Name => "failing";

        public Task<IReadOnlyList<FactSuggestion>> ProposeAsync(AgreementText text, IReadOnlyList<FactInfo> facts, CancellationToken cancellationToken)
        {
            before?.Invoke();
            throw error;
        }
    }

    private sealed class FixedProposer(params FactSuggestion[] suggestions) : IFactProposer
    {
        public string Name => "host";

        public Task<IReadOnlyList<FactSuggestion>> ProposeAsync(AgreementText text, IReadOnlyList<FactInfo> facts, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FactSuggestion>>(suggestions);
    }
}
