using Microsoft.Playwright;
using RelationshipRules.Documents.Tests;
using RelationshipRules.Reporting.Tests.Support;
using RelationshipRules.Workbench.Tests.Support;

namespace RelationshipRules.Workbench.Tests;

/// <summary>An agreement beside the description: proposed, decided, found again, and led to from its findings.</summary>
[Collection(nameof(PublishedWorkbench))]
public sealed class DocumentTests(PublishedWorkbench workbench)
{
    private const string Grant = "lantern-quay-advice-grant";

    [BrowserFact]
    public async Task Agreement_FromItsTextToItsFindings_IsDecidedByKeyAndFoundAgain()
    {
        var agreement = File.ReadAllText(Repository.PathTo("examples", "agreements", Grant + ".md"));
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.ChooseFileAsync(Grant + ".md", agreement);
        var card = page.Locator("#proposal");
        await HasAsync(card, "Proposal 1 of", "Form of the agreement: grant", "Grant agreement: welcome and advice service");
        (await page.Locator(".text mark").AllInnerTextsAsync()).ShouldContain("The grant will be paid in quarterly instalments in advance.");

        // Accepted by key, which leads to the next; the next passed over, the third refused, and the way back.
        await card.PressAsync("a");
        await HasAsync(card, "Proposal 2 of", "Annual value: GBP 42,000");
        await page.Locator("[role=status]").GetByText("Accepted: form of the agreement, grant.").WaitForAsync();

        // A key that is held and a double click decide one, not what comes next too.
        await card.DispatchEventAsync("keydown", new { key = "a", repeat = true, bubbles = true });
        await card.PressAsync("n");
        await HasAsync(card, "Proposal 3 of");
        await card.GetByRole(AriaRole.Button, new() { Name = "Refuse" }).DblClickAsync();
        await HasAsync(card, "Proposal 4 of", "Timing of payment: advance");
        await card.PressAsync("p");
        await HasAsync(card, "refused", "Start of the agreement");

        // Another answer than was proposed, given in the form, with the words as its evidence.
        var notice = page.Locator(".text .no").And(page.GetByLabel("Termination notice"));
        await notice.ClickAsync();
        await HasAsync(card, "at least 1.35 months");
        await card.PressAsync("c");
        await page.Locator("#at-agreements-has-0-terminationNoticeMonths-input:focus").FillAsync("1.5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this answer" }).ClickAsync();
        await page.Locator(".text .no.accepted").And(page.GetByLabel("Termination notice, accepted").Or(page.GetByLabel("accepted: Termination notice"))).WaitForAsync();

        // What cannot stand beside what is stated is told, and changes nothing.
        await page.Locator(".text .no").And(page.GetByLabel("Term on campaigning")).First.ClickAsync();
        await card.PressAsync("a");
        await page.Locator(".text .no").And(page.GetByLabel("Term on campaigning")).Last.ClickAsync();
        await card.PressAsync("a");
        await card.GetByText("another value is stated already").WaitForAsync();

        // What was not found is told with what comes nearest, which is shown.
        await page.GetByText("Nothing was found on").ClickAsync();
        var near = page.Locator("#silent").GetByRole(AriaRole.Link, new() { Name = "near length of the agreement" }).First;
        await near.ClickAsync();
        await page.Locator(".text p.here").GetByText("second and subsequent years").WaitForAsync();

        // From where one has gone on to, the same link leads there again.
        await page.Locator(".text .no").First.ClickAsync();
        await HasAsync(card, "Proposal 1 of");
        await near.ClickAsync();
        await page.Locator(".text p.here:focus").GetByText("second and subsequent years").WaitForAsync();

        await opened.StepAsync("Save");
        var (name, description) = await opened.SaveAsync("Description (.json)");
        name.ShouldBe(Grant + ".json");
        var partnership = PartnershipDocument.Parse(description).Partnership;
        var described = partnership.Agreements!.Single();
        (described.Id, described.TerminationNoticeMonths!.Value.Exact, described.StartsOn).ShouldBe((Grant, 1.5, null));
        var evidence = partnership.Evidence!["/agreements/has/0/terminationNoticeMonths"].Single();
        (evidence.Document, evidence.Clause, evidence.Note).ShouldBe((Grant + ".md", "4.1", "Changed by the reader."));
        partnership.Evidence.Keys.Order(StringComparer.Ordinal).ShouldBe(["/agreements/has/0/campaigningTerm", "/agreements/has/0/form", "/agreements/has/0/terminationNoticeMonths"]);

        // The text is not kept, and what was decided is found again in it. A finding leads to its clause.
        await opened.GoAsync("#findings/CMP4044");
        await page.ReloadAsync();
        await page.Locator(".finding").First.WaitForAsync();
        (await page.Locator(".finding").GetByRole(AriaRole.Link, new() { Name = "Show in the document" }).CountAsync()).ShouldBe(0);
        await opened.ChooseFileAsync(Grant + ".md", agreement);
        await HasAsync(card, "Proposal");
        (await page.Locator(".text .no.accepted").CountAsync()).ShouldBe(3);
        (await page.Locator(".text .no.refused").CountAsync()).ShouldBe(1);
        await opened.StepAsync("Findings");
        await page.Locator(".finding dd").Filter(new() { HasText = "clause 4.1" }).GetByRole(AriaRole.Link, new() { Name = "Show in the document" }).First.ClickAsync();
        await page.Locator(".text p.here:focus").GetByText("not less than six (6) weeks' written notice").WaitForAsync();

        // One made to harm is text and nothing else.
        const string Hostile = "<img src=https://elsewhere.example/x onerror=alert(1)>";
        await opened.ChooseFileAsync(Hostile.Replace("/", "", StringComparison.Ordinal) + ".md", $"1.1 The Council may end this Agreement {Hostile} by giving three months' notice. ![x](https://elsewhere.example/y) <script>alert(1)</script>\n\n[here](javascript:alert(1))");
        await page.Locator("h1").GetByText("<img src").WaitForAsync();
        await HasAsync(card, "Termination notice: 3 months");
        (await page.Locator("main script, main img, main svg:not(.figures svg), main a[href^='javascript']").CountAsync()).ShouldBe(0);
        await card.PressAsync("a");
        await opened.StepAsync("Findings");
        (await page.Locator("main script, main img, main svg:not(.figures svg), main a[href^='javascript']").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Decision_OnAnyScreen_LeavesWhatItLedToInSight_AndCoversNoField()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.ChooseFileAsync("agreement.md", "1.1 The Council may end this Agreement by giving three months' notice.\n\n2.1 The grant is paid in quarterly instalments in advance.\n\n3.1 The term of this Agreement is 36 months.\n");
        var (card, tally) = (page.Locator("#proposal"), page.Locator("#tally"));
        await HasAsync(card, "Proposal 1 of");
        foreach (var (at, (width, height)) in new[] { (1366, 700), (390, 844) }.Index())
        {
            await page.SetViewportSizeAsync(width, height);
            await card.PressAsync("a");
            await page.GetByText($"{at + 1} accepted, 0 refused").WaitForAsync();
            var box = (await tally.BoundingBoxAsync()).ShouldNotBeNull();
            (box.Y + box.Height).ShouldBe(height, 2);
            box.Height.ShouldBeLessThan(height / 6);
            await page.Locator(".hand .own input").First.FocusAsync();
            for (var field = 0; field < 12; field++)
            {
                (await page.EvaluateAsync<bool>("!document.activeElement.closest('.hand') || [[document.activeElement, document.querySelector('#tally')].map(e => e.getBoundingClientRect())].every(([at, tally]) => at.bottom <= tally.top || at.top >= tally.bottom)")).ShouldBeTrue($"{width}, {field}");
                await page.Keyboard.PressAsync("Tab");
            }
        }
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Agreement_OfOneOfSeveral_IsAskedFor_AndOneOfSeveralValuesIsTakenAlone()
    {
        const string Costs = "1.1 The grant may be used for salaries, training and overheads of the Project.";
        await using var opened = await workbench.OpenAsync();
        var (page, card) = (opened.Page, opened.Page.Locator("#proposal"));
        await opened.ChooseFileAsync("two.json", """{ "title": "Two", "agreements": [{ "id": "first" }, { "id": "second" }] }""");
        await page.Locator(".describe").WaitForAsync();
        await opened.ChooseFileAsync("costs.md", Costs);
        await HasAsync(card, "Proposal 1 of", "of the Project");
        await card.PressAsync("a");
        await card.GetByText("Several agreements are described").WaitForAsync();
        await page.GetByLabel("It is the text of").SelectOptionAsync("costs");
        await card.GetByText("Several agreements are described").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GetByLabel("It is the text of").SelectOptionAsync("second");
        await page.Locator(".own [id^=at-agreements-1-eligibleCosts]").First.WaitForAsync();
        await card.PressAsync("a");
        await HasAsync(card, "Proposal 2 of", "open");
        (await page.Locator(".text .no.accepted").CountAsync()).ShouldBe(1);
        await card.PressAsync("r");
        await page.Locator(".text .no.refused").WaitForAsync();

        // What is kept of a refusal tells nothing of the words, unlike the evidence of what was accepted.
        await page.WaitForFunctionAsync("() => Object.values(localStorage).some(kept => JSON.parse(kept).refused.length === 1)");
        (await page.EvaluateAsync<string>("Object.values(localStorage).map(kept => JSON.parse(kept).refused.join()).join()")).ShouldMatch("^[0-9a-f]{64}$");
        await page.ReloadAsync();
        await page.Locator("h1").First.WaitForAsync();
        await opened.ChooseFileAsync("costs.md", Costs);
        await HasAsync(card, "Proposal");
        (await page.GetByLabel("It is the text of").InputValueAsync()).ShouldBe("second");
        (await page.Locator(".text .no.accepted").CountAsync(), await page.Locator(".text .no.refused").CountAsync()).ShouldBe((1, 1));
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Agreement_OfAnyFormat_IsRead_AndWhatIsHostileIsTold()
    {
        const string Words = "The Council may end this Agreement by giving three months' notice in writing.";
        await using var opened = await workbench.OpenAsync();
        foreach (var (name, content) in new[] { ("a.docx", Samples.Word(Samples.Numbered(0, "Ending the grant"), Samples.Numbered(1, Words))), ("a.pdf", Samples.Pdf(["1.1 " + Words])), ("a.html", Samples.Utf8($"<p>1.1 {Words}<script>alert(1)</script><img src=https://elsewhere.example/x>")) })
        {
            await opened.ChooseFileAsync(name, content);
            await opened.Page.Locator(".text .no").And(opened.Page.GetByLabel("Termination notice")).ClickAsync(new() { Timeout = 120_000 });
            await opened.Page.Locator("#proposal h2").GetByText("Termination notice: 3 months").WaitForAsync();
            await opened.Page.Locator("h1").GetByText(name).WaitForAsync();
            await opened.Page.Locator(".text mark.here").GetByText(Words).WaitForAsync();
        }

        await opened.ChooseFileAsync("bomb.docx", Samples.ZipBomb(200));
        await opened.Page.Locator(".problems").GetByText("unfolds to more than the limit").WaitForAsync();
        await opened.ChooseFileAsync("huge.txt", new byte[25 * 1024 * 1024]);
        await opened.Page.Locator(".problems").GetByText("larger than the limit").WaitForAsync();
        await opened.StepAsync("Document");
        await opened.Page.Locator("h1").GetByText("a.html").WaitForAsync();
    }

    private static async Task HasAsync(ILocator card, params string[] words)
    {
        foreach (var part in words)
        {
            // What the recognisers know is read with the first document, which takes its time.
            await card.GetByText(part).First.WaitForAsync(new() { Timeout = 120_000 });
        }
    }
}
