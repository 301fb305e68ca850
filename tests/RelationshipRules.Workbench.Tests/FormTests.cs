using Microsoft.Playwright;
using RelationshipRules.Reporting.Tests.Support;
using RelationshipRules.Workbench.Tests.Support;

namespace RelationshipRules.Workbench.Tests;

/// <summary>Forms and lists under the hands of whoever works through them: nothing moves away, and the focus goes on from where it was.</summary>
[Collection(nameof(PublishedWorkbench))]
public sealed class FormTests(PublishedWorkbench workbench)
{
    [BrowserFact]
    public async Task CompactAlone_SaysWhoConfirms_AndTellsInItsOwnWordsWhatIsMissing()
    {
        await using var opened = await workbench.OpenAsync(bypassesPolicy: true);
        var page = opened.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "an empty compact" }).ClickAsync();
        await page.EvaluateAsync("location.hash = 'compact/undertaking/4.4'");
        await page.Locator("#part:focus").WaitForAsync();

        // The national undertaking stands beside what is said of it, limb by limb and with its place in the source.
        await page.GetByText("undertaking 4.4").First.WaitForAsync();
        await page.Locator("li a[target=_blank][href^=https]").GetByText("undertaking 4.4").First.WaitForAsync();
        var judgement = page.Locator(".columns").First;
        var above = (await judgement.GetByLabel("Effect").BoundingBoxAsync()).ShouldNotBeNull().Y;
        await judgement.GetByLabel("Effect").SelectOptionAsync("strengthens");
        await page.GetByText("An effect is somebody’s word").WaitForAsync();
        await page.GetByText("1 thing that cannot be used yet").WaitForAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldNotContain("RRC0035");
        (await judgement.GetByLabel("Effect").BoundingBoxAsync()).ShouldNotBeNull().Y.ShouldBe(above, 4, "nothing moves by a line");

        await judgement.GetByLabel("Effect").SelectOptionAsync("");
        await page.GetByLabel("Name or function").FillAsync("Ada, for the council");
        await page.GetByLabel("Name or function").BlurAsync();
        await judgement.GetByLabel("Effect").SelectOptionAsync("strengthens");
        await page.GetByText("Everything that is said can be used").WaitForAsync();
        (await judgement.GetByLabel("Confirmed by").InputValueAsync()).ShouldBe("Ada, for the council");
        await opened.IsAccessibleAsync("compact alone");

        // The focus goes into what is added, and on from what is taken away.
        await page.GetByRole(AriaRole.Button, new() { Name = "A new clause about this" }).ClickAsync();
        await page.Locator(".element input:focus").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a number" }).ClickAsync();
        await page.Locator(".element fieldset select:focus").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take away: Number 1" }).ClickAsync();
        await page.Locator(".element input:focus").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the clause away" }).ClickAsync();
        await page.Locator("#part:focus").WaitForAsync();
    }

    [BrowserFact]
    public async Task Focus_NeverFallsAway_AndASecondKeyRemovesNothingElse()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await opened.GoAsync("#describe/agreements");
        await page.Locator("#at-agreements-0-terminationNoticeMonths").GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await page.Locator("#at-agreements-0-terminationNoticeMonths-input:focus").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Locator("#view:focus").WaitForAsync();

        // What is wrong with an answer is said of its field.
        var notice = page.Locator("#at-agreements-0-terminationNoticeMonths-input");
        await notice.FillAsync("soon");
        await notice.BlurAsync();
        await page.Locator("#at-agreements-0-terminationNoticeMonths-problem").WaitForAsync();
        (await notice.GetAttributeAsync("aria-describedby")).ShouldNotBeNull().ShouldContain("at-agreements-0-terminationNoticeMonths-problem");

        await opened.GoAsync("#describe/parties");
        var remove = page.GetByRole(AriaRole.Button, new() { Name = "Remove party" });
        var count = await remove.CountAsync();

        // The agreement names its funder.
        await remove.First.ClickAsync();
        await page.Locator(".problem").GetByText("stays while another answer names it").WaitForAsync();

        await page.Locator("#at-parties-name").FillAsync("Lantern Youth Club");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await remove.Nth(count).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#at-parties:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".message").GetByText("has been removed").WaitForAsync();
        (await remove.CountAsync()).ShouldBe(count);
    }

    [BrowserFact]
    public async Task ListsAndReferences_TakeEvidence_SayWhatTheyMean_AndMayBeNotKnown()
    {
        await using var opened = await workbench.OpenAsync(bypassesPolicy: true);
        var page = opened.Page;
        await opened.ChooseFileAsync("lists.json", """
            { "title": "Lists", "parties": [{ "id": "council" }, { "id": "centre" }],
              "agreements": { "has": [{ "id": "a", "fundedBy": "council", "eligibleCosts": { "has": ["overheads"] } }] } }
            """);
        await page.Locator(".describe").WaitForAsync();
        await opened.GoAsync("#describe/agreements");
        await EvidenceAsync("#at-agreements-has-0-fundedBy", "Offer", "1");
        await EvidenceAsync("#at-agreements-has-0-eligibleCosts", "Offer", "2");
        var element = page.Locator("#at-agreements-has-0 > .under");
        await EvidenceAsync(element, "Offer", "3");
        var list = page.Locator("#at-agreements");
        await EvidenceAsync(list, "Register", "4");
        await list.GetByText("Help").ClickAsync();
        await list.GetByText("A grant, contract or other arrangement between parties.").WaitForAsync();

        // Of a list of which some are known, it is not known whether there are others; what is known stays. Undo takes that back too.
        var notKnown = list.GetByRole(AriaRole.Button, new() { Name = "Not known whether there are others: agreements" });
        await list.GetByLabel("These are all the agreements").CheckAsync();
        await notKnown.ClickAsync();
        await notKnown.And(page.Locator("[aria-pressed=true]")).WaitForAsync();
        (await list.GetByLabel("These are all the agreements").IsCheckedAsync()).ShouldBeFalse();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await notKnown.And(page.Locator("[aria-pressed=false]")).WaitForAsync();
        (await list.GetByLabel("These are all the agreements").IsCheckedAsync()).ShouldBeTrue();
        await notKnown.ClickAsync();
        await opened.IsAccessibleAsync("evidence of lists");

        // One that is added is known.
        await page.Locator("#at-agreements-name").FillAsync("Second");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await notKnown.And(page.Locator("[aria-pressed=false]")).WaitForAsync();

        await page.Locator(".topics").GetByLabel("everything").CheckAsync();
        await opened.GoAsync("#describe/forums");
        var none = page.Locator("#at-forums").GetByRole(AriaRole.Button, new() { Name = "Not known: forums" });
        await none.ClickAsync();
        await none.And(page.Locator("[aria-pressed=true]")).WaitForAsync();
        await page.GetByLabel("There are no forums").CheckAsync();
        await none.And(page.Locator("[aria-pressed=false]")).WaitForAsync();
        await EvidenceAsync("#at-forums", "Minutes", "5");

        await opened.StepAsync("Save");
        var partnership = PartnershipDocument.Parse((await opened.SaveAsync("Description (.json)")).Text).Partnership;
        partnership.Evidence!.ToDictionary(static e => e.Key, static e => $"{e.Value.Single().Document} {e.Value.Single().Clause}").ShouldBe(
            new Dictionary<string, string> { ["/agreements/has/0/fundedBy"] = "Offer 1", ["/agreements/has/0/eligibleCosts"] = "Offer 2", ["/agreements/has/0"] = "Offer 3", ["/agreements"] = "Register 4", ["/forums"] = "Minutes 5" },
            ignoreOrder: true);
        partnership.Forums.ShouldBeEmpty();
        partnership.Agreements!.Count.ShouldBe(2);

        Task EvidenceAsync(object at, string document, string clause) => PurposeTests.EvidenceAsync(at as ILocator ?? page.Locator((string)at), document, clause);
    }

    [BrowserFact]
    public async Task WhatIsTold_OnAPhone_LiesOverNoFieldInUse()
    {
        const int Height = 844;
        await using var opened = await workbench.OpenAsync(width: 390, height: Height);
        var page = opened.Page;
        await opened.ChooseFileAsync("told.json", """
            { "title": "Told", "agreements": [{ "id": "a", "terminationNoticeMonths": 1 }], "evidence": { "/agreements/0/terminationNoticeMonths": { "document": "Offer" } } }
            """);
        await page.Locator(".describe").WaitForAsync();
        await opened.GoAsync("#describe/agreements");
        var notice = page.Locator("#at-agreements-0-terminationNoticeMonths-input");
        await notice.FocusAsync();

        // Right above what stays at the lower edge, where the message comes.
        await notice.EvaluateAsync("(field, at) => scrollBy(0, field.getBoundingClientRect().bottom - at)", Height - 110);
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync("2");
        await page.Locator(".message").GetByText("was left out. Undo brings it back.").WaitForAsync();
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var (field, told) = ((await notice.BoundingBoxAsync()).ShouldNotBeNull(), (await page.Locator(".message").BoundingBoxAsync()).ShouldNotBeNull());
        (field.Y + field.Height).ShouldBeLessThanOrEqualTo(told.Y);
        field.Y.ShouldBeGreaterThan(0);
        for (var next = 0; next < 12; next++)
        {
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<float>("document.activeElement.getBoundingClientRect().bottom")).ShouldBeLessThanOrEqualTo(told.Y);
        }
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Plans_ThatAreOpen_AreMadeAnew_AndLeadToWhatTheyHaveLedTo()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await opened.StepAsync("Findings");
        var cards = page.Locator(".finding");
        var summaries = page.Locator(".finding summary", new() { HasText = "What change would settle it" });
        for (var at = 0; at < 4; at++)
        {
            await summaries.Nth(at).ClickAsync();
        }

        var tries = page.GetByRole(AriaRole.Button, new() { Name = "Try it: " });
        await tries.First.WaitForAsync();
        (await tries.EvaluateAllAsync<string[]>("all => all.map(b => b.getAttribute('aria-label'))")).ShouldBeUnique();
        await tries.First.ClickAsync();
        await page.Locator("#tally:focus").WaitForAsync();
        (await page.Locator("#tally .change").First.BoundingBoxAsync()).ShouldNotBeNull().Y.ShouldBeInRange(0, 900);
        var open = page.Locator(".finding details[open]").Filter(new() { HasText = "What change would settle it" });
        (await open.CountAsync()).ShouldBeGreaterThan(0);
        (await open.EvaluateAllAsync<bool>("all => all.every(d => d.querySelector('p'))")).ShouldBeTrue();
        (await cards.CountAsync()).ShouldBeGreaterThan(0);
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Filters_AreFoundAgain_AndTakenAwayWithOneClick()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await opened.StepAsync("Findings");
        await page.Locator(".filters select").Nth(1).SelectOptionAsync("CivilSociety");
        await page.Locator(".filters select").First.SelectOptionAsync("NotStated");
        await page.Locator(".finding dd a").First.ClickAsync();
        await page.Locator(".describe").WaitForAsync();
        await page.GoBackAsync();
        await page.Locator(".filters").WaitForAsync();
        (await page.Locator(".filters select").Nth(1).InputValueAsync()).ShouldBe("CivilSociety");
        (await page.Locator(".filters select").First.InputValueAsync()).ShouldBe("NotStated");

        // A link to a finding shows that, and leaves the filters as they were.
        await opened.GoAsync("#findings/CMP4044");
        await page.Locator(".finding:focus").WaitForAsync();
        await page.GoBackAsync();
        await page.Locator(".finding").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the filters away" }).ClickAsync();
        (await page.Locator(".filters select").Nth(1).InputValueAsync()).ShouldBe("");
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task FileOfGrants_IsReadWithTurnsForThePage()
    {
        await using var opened = await workbench.OpenAsync();
        var grants = new System.Text.StringBuilder("Identifier,Title,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name\n");
        for (var grant = 0; grant < 300; grant++)
        {
            grants.Append(System.Globalization.CultureInfo.InvariantCulture, $"360G-any-{grant},Lunch club {grant},{30000 + grant},2024-03-01,GB-CHC-{grant:0000000},Club {grant},GB-LAE-ANY,Anytown Council\n");
        }

        await opened.ChooseFileAsync("grants.csv", grants.ToString());
        await opened.Page.Locator("[role=status]").GetByText("grants.csv is being read").WaitForAsync();
        await opened.Page.Locator("iframe[title='The report']").WaitForAsync(new() { Timeout = 120_000 });
        (await opened.Page.Locator(".message").InnerTextAsync()).ShouldBe("");

        // The report is not kept, and says so where one comes back to it.
        await opened.Page.ReloadAsync();
        await opened.Page.GetByText("The report on a file is not kept").WaitForAsync();
        (await opened.Page.Locator("header nav a[aria-current=page]").InnerTextAsync()).ShouldBe("Start");
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task LongName_FitsTheScreen_AndAQuestionIsNotCoveredByTheText()
    {
        await using var opened = await workbench.OpenAsync(width: 390, height: 844, bypassesPolicy: true);
        var page = opened.Page;
        await opened.ChooseFileAsync("long.json", $$"""{ "title": "Long", "parties": [{ "id": "a", "name": "{{new string('W', 80)}}" }] }""");
        await page.Locator(".describe").WaitForAsync();
        await opened.GoAsync("#describe/parties");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove party" }).WaitForAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);

        await opened.ChooseFileAsync("agreement.md", "1.1 The grant is paid in quarterly instalments in advance.\n\n4.1 The Council may end this Agreement by giving three months' notice.\n\n"
            + string.Concat(Enumerable.Repeat("9.9 The parties meet once a year and talk about what has been done.\n\n", 10)));
        await page.Locator("#proposal").PressAsync("c", new() { Timeout = 120_000 });
        await page.Locator(".own input:focus").WaitForAsync();
        (await page.EvaluateAsync<bool>("document.querySelector('.own .field legend, .own .field label').getBoundingClientRect().top >= document.querySelector('.text').getBoundingClientRect().bottom")).ShouldBeTrue();
        await page.ReloadAsync();
        await page.GetByText("The text of a document is not kept").WaitForAsync();
    }
}
