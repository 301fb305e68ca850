using Microsoft.Playwright;
using RelationshipRules.Reporting.Tests.Support;
using RelationshipRules.Workbench.Tests.Support;

namespace RelationshipRules.Workbench.Tests;

/// <summary>What one piece of work leaves to the next, what takes its place, and what is taken back.</summary>
[Collection(nameof(PublishedWorkbench))]
public sealed class KeepingTests(PublishedWorkbench workbench)
{
    [BrowserFact]
    public async Task WhatIsEntered_RightBeforeTheTabIsLeft_IsFoundAgain()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.ChooseFileAsync("mine.json", """{ "title": "Mine", "agreements": [{ "id": "a" }] }""");
        await page.Locator(".describe").WaitForAsync();
        await opened.GoAsync("#describe/agreements");
        var term = page.Locator("[id^='at-agreements-'][id$='-termMonths-input']").First;
        await term.FillAsync("37");
        await page.ReloadAsync();
        await term.WaitForAsync();
        (await term.InputValueAsync()).ShouldBe("37");
    }

    [BrowserFact]
    public async Task ProfileAndDay_OfEarlierWork_JudgeNoOther_AndWhatWasPutAsideIsTakenUpAgain()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await JudgeAsync(page, opened, "case");
        await JudgedByAsync(page, "“case”, as of 1 January 2012");

        await opened.StepAsync("Start");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin: Screen a grant" }).ClickAsync();
        await page.Locator(".purpose form").GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.Locator(".describe").WaitForAsync();
        await page.Locator(".message").GetByText("has been put aside").WaitForAsync();
        await opened.StepAsync("Findings");
        (await page.Locator(".judge summary").InnerTextAsync()).ShouldNotContain("2012");
        await JudgedByAsync(page, "“funder”");

        await opened.ChooseFileAsync("mine.json", """{ "title": "Mine", "agreements": [{ "id": "a" }] }""");
        await page.Locator(".describe").WaitForAsync();
        await opened.StepAsync("Findings");
        await JudgedByAsync(page, "“default”");

        // A file that breaks off takes no place for good: one click brings back what was there, with the profile and day that judged it.
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await JudgeAsync(page, opened, "case");
        await opened.ChooseFileAsync("broken.json", "{ \"parties\": [ ");
        await page.Locator(".problems").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it up again" }).ClickAsync();
        await page.Locator(".describe").WaitForAsync();
        await opened.StepAsync("Findings");
        await JudgedByAsync(page, "“case”, as of 1 January 2012");

        // Nothing of it is left after all is cleared.
        await opened.StepAsync("Start");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear everything" }).ClickAsync();
        await page.Locator("[role=status]").GetByText("has been cleared").WaitForAsync();
        (await page.GetByRole(AriaRole.Button, new() { Name = "Take it up again" }).CountAsync()).ShouldBe(0);
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await opened.StepAsync("Findings");
        await JudgedByAsync(page, "“default”");
    }

    [BrowserFact]
    public async Task LocalCompact_AtWork_IsToldOnStart_AndTakenUpAgainAfterAnotherOrAfterItWasClosed()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "an empty compact" }).ClickAsync();
        await page.Locator(".parts").GetByRole(AriaRole.Link, new() { Name = "Joint scorecard" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fill it in today" }).ClickAsync();
        await page.Locator("#scorecard select:focus").SelectOptionAsync("2");

        await opened.StepAsync("Start");
        await page.GetByText("You are at work on a local compact").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "an empty compact" }).ClickAsync();
        await page.Locator(".message").GetByText("has been put aside").WaitForAsync();
        await page.Locator("table tbody tr").First.WaitForAsync();
        await opened.StepAsync("Start");
        await TakeUpAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Close the compact" }).ClickAsync();
        await TakeUpAsync();

        // One at work is gone on with, as a description is.
        await opened.StepAsync("Start");
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on with the compact" }).ClickAsync();
        await page.Locator(".parts").WaitForAsync();

        async Task TakeUpAsync()
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Take it up again" }).ClickAsync();
            await page.Locator(".parts").GetByRole(AriaRole.Link, new() { Name = "Joint scorecard" }).ClickAsync();
            (await page.Locator("#scorecard select").First.InputValueAsync()).ShouldBe("2");
        }
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task BrowserThatKeepsNothing_IsToldOnEveryStep()
    {
        await using var opened = await workbench.OpenAsync();
        await opened.Page.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };");
        await opened.Page.ReloadAsync();
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        foreach (var step in (string[])["Describe", "Findings", "Save"])
        {
            await opened.StepAsync(step);
            await opened.Page.Locator("[role=status]").GetByText("What you enter in this tab is not kept").WaitForAsync();
        }
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task NotKnown_StaysWithItsElement_AndUndoTakesItBack()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.ChooseFileAsync("three.json", """{ "title": "Three", "agreements": { "has": [{ "id": "a" }, { "id": "b" }, { "id": "c" }] } }""");
        await page.Locator(".describe").WaitForAsync();
        await opened.GoAsync("#describe/agreements");
        var (second, third) = (NotKnown(1), NotKnown(2));
        await second.ClickAsync();
        await PressedAsync(second, true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await PressedAsync(second, false);
        await second.ClickAsync();

        // The first is removed: what was the second is the first now. That its list is whole changes nothing.
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove agreement a" }).ClickAsync();
        await page.Locator("#at-agreements:focus").WaitForAsync();
        await PressedAsync(NotKnown(0), true);
        await PressedAsync(second, false);
        await page.GetByLabel("These are all the agreements").CheckAsync();
        var whole = page.Locator("#at-agreements-0-termMonths").GetByRole(AriaRole.Button, new() { Name = "Not known" });
        await PressedAsync(whole, true);
        for (var undone = 0; undone < 2; undone++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        }

        await PressedAsync(second, true);
        await PressedAsync(third, false);
        await PressedAsync(NotKnown(0), false);

        ILocator NotKnown(int at) => page.Locator($"#at-agreements-has-{at}-termMonths").GetByRole(AriaRole.Button, new() { Name = "Not known" });

        static Task PressedAsync(ILocator button, bool isPressed) => button.And(button.Page.Locator($"[aria-pressed={(isPressed ? "true" : "false")}]")).WaitForAsync();
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Decisions_AreTakenBackOneByOne_AndComeBackToBeDecided()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.ChooseFileAsync("agreement.md", "1.1 The grant is GBP 42,000 per annum.\n\n4.1 The Council may end this Agreement by giving three months' notice.\n\n5.1 The term of this Agreement is 36 months.\n");
        var card = page.Locator("#proposal");
        await card.PressAsync("a", new() { Timeout = 120_000 });
        await page.GetByText("Undo, at the top, takes it back").WaitForAsync();
        var second = await card.Locator("h2").InnerTextAsync();
        await card.PressAsync("r");
        await page.GetByText("1 accepted, 1 refused").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.GetByText("1 accepted, 0 refused").WaitForAsync();
        await card.Locator("h2").GetByText(second, new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.GetByText("0 accepted, 0 refused").WaitForAsync();
        await card.GetByText("Proposal 1 of").WaitForAsync();
    }

    private static async Task JudgeAsync(IPage page, OpenedWorkbench opened, string profile)
    {
        await opened.StepAsync("Findings");
        await page.Locator(".judge summary").ClickAsync();
        await page.Locator(".judge select").SelectOptionAsync(profile);
        await page.Locator(".judge input").FillAsync("2012-01-01");
        await page.Locator(".judge input").BlurAsync();
    }

    private static Task JudgedByAsync(IPage page, string by) => page.Locator(".judge summary").GetByText(by).WaitForAsync();
}
