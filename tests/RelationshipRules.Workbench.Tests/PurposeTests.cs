using Microsoft.Playwright;
using RelationshipRules.Reporting.Tests.Support;
using RelationshipRules.Workbench.Tests.Support;

namespace RelationshipRules.Workbench.Tests;

/// <summary>Each purpose from the start to the saved report, as somebody goes through it.</summary>
[Collection(nameof(PublishedWorkbench))]
public sealed class PurposeTests(PublishedWorkbench workbench)
{
    [BrowserFact]
    public async Task Grant_FromStartToSavedReport_IsWhatTheCommandLineSays()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await BeginAsync(page, "Screen a grant", "localGovernment");

        // Findings follow each keystroke, also of half an answer.
        var notice = page.Locator("#at-agreements-has-0-terminationNoticeMonths-input");
        await notice.PressSequentiallyAsync("1");
        await page.Locator(".live").GetByText("The agreement promises at least three months' notice from the funder").First.WaitForAsync();
        await notice.PressSequentiallyAsync("2 months");
        await page.Locator(".live .change").GetByText("now met").WaitForAsync();
        await page.Locator("#at-agreements-has-0-termMonths-input").FillAsync("less than 12 months");
        await page.Locator("#at-agreements-has-0-independenceClause").GetByLabel("no", new() { Exact = true }).CheckAsync();
        await EvidenceAsync(page.Locator("#at-agreements-has-0-terminationNoticeMonths"), "Grant agreement", "17");

        var (name, description) = await SaveAsync(opened, "funder");
        name.ShouldBe("grant.json");
        var partnership = PartnershipDocument.Parse(description).Partnership;
        partnership.Agreements.ShouldNotBeNull()[0].TerminationNoticeMonths!.Value.Exact.ShouldBe(12);
        partnership.Agreements[0].FundedBy.ShouldBe("anytown-council");
        partnership.Agreements[0].TermMonths!.Value.Below.ShouldBe(12);
        partnership.Evidence!["/agreements/has/0/terminationNoticeMonths"][0].Clause.ShouldBe("17");
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Compact_FromStartToSavedReport_IsWhatTheCommandLineSays()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await BeginAsync(page, "Review a local compact", "localGovernment");

        await page.Locator("#at-compact-agreedOn-input").FillAsync("March 2011");
        await page.Locator("#at-compact-checkedInDecisions").GetByLabel("no", new() { Exact = true }).CheckAsync();
        await page.Locator("#at-compact-provisions").GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.Locator("#at-compact-consultationLengthWatched").GetByRole(AriaRole.Button, new() { Name = "Not known" }).ClickAsync();

        var (_, description) = await SaveAsync(opened, "compact-audit");
        var compact = PartnershipDocument.Parse(description).Partnership.Compact.ShouldNotBeNull();
        compact.AgreedOn!.Value.ToString().ShouldBe("March 2011");
        compact.CheckedInDecisions.ShouldBe(false);
        compact.Provisions.ShouldNotBeNull().IsWhole.ShouldBeFalse();
        compact.ConsultationLengthWatched.ShouldBeNull();
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Cut_FromStartToSavedLetter_IsWhatTheCommandLineSays()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await BeginAsync(page, "Our funding was cut", "localGovernment");

        await page.Locator("#at-fundingChanges-has-0-writtenOn-input").FillAsync("30 January 2025");
        await page.Locator("#at-fundingChanges-has-0-effectiveOn-input").FillAsync("2025-03-01");
        await page.Locator("#at-fundingChanges-has-0-reasonsGiven").GetByLabel("no", new() { Exact = true }).CheckAsync();
        await page.Locator(".live .finding").First.WaitForAsync();

        var (name, description) = await SaveAsync(opened, "case");
        var letter = await opened.SaveAsync("Letter (.html)");
        (await opened.SaveAsync("Report (.docx)")).Text.ShouldStartWith("PK");
        (await opened.SaveAsync("Findings (.xlsx)")).Text.ShouldStartWith("PK");
        letter.Name.ShouldBe("cut-letter.html");
        letter.Text.ShouldBe(Tool.Report(description, name, ".html", "--profile", "case", "--letter"));
        letter.Text.ShouldContain("Anytown Council");
    }

    private static async Task BeginAsync(IPage page, string purpose, string kind)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"Begin: {purpose}" }).ClickAsync();
        var form = page.Locator(".purpose form");
        await form.GetByLabel("What is it about?").FillAsync("Advice service, Anytown");
        await form.Locator("label").Filter(new() { HasText = "The funder" }).Or(form.Locator("label").Filter(new() { HasText = "The public body" })).Locator("input").FillAsync("Anytown Council");
        await form.GetByLabel("What kind of body is it?").SelectOptionAsync(kind);
        await form.GetByLabel("The organisation").FillAsync("Anytown Advice Centre");
        await form.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.Locator(".describe").WaitForAsync();
    }

    /// <summary>Says beside an answer where it stands.</summary>
    internal static async Task EvidenceAsync(ILocator at, string document, string clause)
    {
        var evidence = at.Locator(".evidence");
        await evidence.Locator("summary").ClickAsync();
        // What comes first is kept until the document is named.
        await evidence.GetByLabel("Clause").FillAsync(clause);
        await evidence.GetByLabel("Clause").BlurAsync();
        await evidence.GetByLabel("Document").FillAsync(document);
        await evidence.GetByLabel("Document").BlurAsync();
        await evidence.Locator("summary").GetByText($"{document}, clause {clause}").WaitForAsync();
    }

    /// <summary>Saves the description and the report, and holds the report against that of the command line on the same file.</summary>
    private static async Task<(string Name, string Description)> SaveAsync(OpenedWorkbench opened, string profile)
    {
        await opened.StepAsync("Save");
        var description = await opened.SaveAsync("Description (.json)");
        var report = await opened.SaveAsync("Report (.html)");
        report.Name.ShouldBe($"{Path.GetFileNameWithoutExtension(description.Name)}-report.html");
        report.Text.ShouldBe(Tool.Report(description.Text, description.Name, ".html", "--profile", profile));

        // The same report, with its own looks, stands on the page.
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Show the report" }).ClickAsync();
        var lead = opened.Page.FrameLocator("#report").Locator(".lead").First;
        (await lead.EvaluateAsync<string>("e => getComputedStyle(e).fontWeight")).ShouldBe("600");
        return description;
    }
}
