using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;
using RelationshipRules.Cli.Standards;
using RelationshipRules.Reporting.Tests.Support;
using RelationshipRules.Tests.Support;
using RelationshipRules.Workbench.Tests.Support;

namespace RelationshipRules.Workbench.Tests;

/// <summary>What holds whatever one does: nothing goes out, nothing is lost, everybody can use it, and it says what the command line says.</summary>
[Collection(nameof(PublishedWorkbench))]
public sealed class WorkbenchTests(PublishedWorkbench workbench)
{
    private const string Grants = "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name\n"
        + "360G-any-1,Lunch club,30000,2024-03-01,GB-CHC-0000001,Lunch Club,GB-LAE-ANY,Anytown Council\n360G-any-2,Choir,900,2024-05-01,GB-CHC-0000002,Choir,GB-LAE-ANY,Anytown Council\n";

    private static readonly (string Name, string Content, string Told)[] BadFiles =
    [
        ("grant.json", "{ \"title\": \"Cut", "Line 1, column"),
        ("letter.docx", "PK\u0003\u0004 and so on", "damaged"),
        ("scan.pdf", "%PDF-1.7 and nothing more", "damaged"),
        ("old.rtf", "{\\rtf1 x}", "save it as .docx"),
        ("grants.csv", "a,b\n1,2\n", "titles of the 360Giving Data Standard"),
        ("empty.json", "", "empty"),
        ("photo.png", "\u0089PNG\r\n", "of a kind that is not read"),
        ("page.xml", "<a/>", "of a kind that is not read"),
    ];

    [BrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Findings_OfTheExamples_AreThoseOfTheCommandLine()
    {
        await using var opened = await workbench.OpenAsync();
        var examples = Repository.PathTo("examples");
        foreach (var example in Sample.Of(Directory.EnumerateFiles(examples, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)))
        {
            await opened.OpenExampleAsync(example);
            await opened.StepAsync("Save");
            var (_, findings) = await opened.SaveAsync("Findings (.json)");

            // Not the assertion that shows every difference of two long texts.
            string.Equals(findings, Tool.Report(File.ReadAllText(Path.Combine(examples, example)), example, ".report.json"), StringComparison.Ordinal).ShouldBeTrue(example);
        }
    }

    [BrowserFact]
    public async Task EveryView_HasNothingThatAxeFinds_AndFitsTheScreen()
    {
        await using var opened = await workbench.OpenAsync(bypassesPolicy: true);
        await opened.IsAccessibleAsync("start");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Begin: Screen a grant" }).ClickAsync();
        await opened.IsAccessibleAsync("begin");
        await opened.ChooseFileAsync("bad.json", "[]");
        await opened.Page.Locator(".problems").WaitForAsync();
        await opened.IsAccessibleAsync("bad file");
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        foreach (var topic in (string[])["Parties", "Agreements"])
        {
            await opened.Page.Locator(".topics").GetByRole(AriaRole.Link, new() { Name = topic }).ClickAsync();
            await opened.Page.GetByRole(AriaRole.Heading, new() { Name = topic, Exact = true, Level = 1 }).WaitForAsync();
            await opened.IsAccessibleAsync(topic);
        }

        await opened.Page.SetInputFilesAsync("#other", new FilePayload { Name = "theirs.json", MimeType = "application/json", Buffer = """{ "title": "Theirs", "agreements": [{ "id": "advice-grant", "termMonths": 7 }] }"""u8.ToArray() });
        await opened.Page.GetByText("Answered differently").WaitForAsync();
        await opened.IsAccessibleAsync("compare");
        foreach (var step in (string[])["Questions", "Findings", "Standards", "Save"])
        {
            await opened.StepAsync(step);
            await opened.Page.EvaluateAsync("[...document.querySelectorAll('main details')].slice(0, 4).forEach(d => d.querySelector('summary').click())");
            await opened.IsAccessibleAsync(step);
        }

        await opened.ChooseFileAsync("agreement.md", File.ReadAllText(Repository.PathTo("examples", "agreements", "lantern-quay-advice-grant.md")));
        await opened.Page.Locator("#proposal").PressAsync("a", new() { Timeout = 120_000 });
        await opened.Page.GetByText("Nothing was found on").ClickAsync();
        await opened.IsAccessibleAsync("document");
        await opened.ChooseFileAsync("walsall.json", File.ReadAllText(Repository.PathTo("examples", "compacts", "walsall.json")));
        await opened.Page.GetByRole(AriaRole.Heading, new() { Name = "Walsall Compact" }).WaitForAsync();
        foreach (var place in (string[])["undertakings", "undertaking/4.4", "clauses", "scorecard", "about"])
        {
            await opened.Page.EvaluateAsync($"location.hash = 'compact/{place}'");
            await opened.Page.Locator("#part:focus").WaitForAsync();
            await opened.IsAccessibleAsync($"compact, {place}");
        }

        await opened.ChooseFileAsync("grants.csv", Grants);
        await opened.Page.Locator("iframe[title]").WaitForAsync();

        // Axe is no script that may run in the report, and would wait for ever; the report has tests of its own.
        await opened.Page.EvaluateAsync("document.querySelector('iframe[title]').remove()");
        await opened.IsAccessibleAsync("file");
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task OtherSide_HeldAgainstOurs_IsTakenWithWhoAnswered_OrKept_AndFoundAgain()
    {
        await using var opened = await workbench.OpenAsync(bypassesPolicy: true);
        var page = opened.Page;
        await opened.ChooseFileAsync("ours.json", """{ "title": "Advice", "agreements": [{ "id": "a", "termMonths": 12, "terminationNoticeMonths": 1 }] }""");
        await page.Locator(".describe").WaitForAsync();
        foreach (var (name, content, told) in new[] { ("list.json", "[]", "is no description"), ("grant.pdf", "%PDF-1.7", "but a document"), ("photo.png", "\u0089PNG", "of a kind that is not read"), ("nothing.json", "{}", "nothing is stated"), ("huge.json", new string(' ', 5_000_000), "larger than the limit") })
        {
            await HoldAsync(name, content);
            await page.Locator(".topics .problem").GetByText(told).WaitForAsync();
        }

        await HoldAsync("theirs.json", """
            { "title": "Advice", "agreements": [{ "id": "a", "termMonths": 24, "terminationNoticeMonths": 3 }, { "id": "b" }],
              "evidence": { "/agreements/0/termMonths": { "document": "Offer", "by": "Ben" } } }
            """);
        await page.GetByText("Answered differently: 2").WaitForAsync();
        await opened.IsAccessibleAsync("compare");
        await page.GetByText("Offer; stated by Ben").WaitForAsync();
        await page.Locator(".finding").Filter(new() { HasText = "Offer" }).GetByRole(AriaRole.Button, new() { Name = "Take theirs" }).ClickAsync();
        await page.GetByText("Answered differently: 1").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep yours" }).First.ClickAsync();
        await page.GetByText("Answered differently: 0").WaitForAsync();
        await page.GetByText("Answered by them alone: 1").WaitForAsync();

        await opened.StepAsync("Save");
        var partnership = PartnershipDocument.Parse((await opened.SaveAsync("Description (.json)")).Text).Partnership;
        var agreement = partnership.Agreements!.Single();
        (agreement.TermMonths!.Value.Exact, agreement.TerminationNoticeMonths!.Value.Exact).ShouldBe((24, 1));
        partnership.Evidence!["/agreements/0/termMonths"].Single().By.ShouldBe("Ben");

        // Kept with the work, and gone when it is closed.
        await page.WaitForFunctionAsync("() => Object.values(localStorage).some(kept => kept.includes('Ben') && kept.includes('theirs.json') && kept.includes('/agreements/0/terminationNoticeMonths termination notice'))");
        await page.ReloadAsync();
        await opened.StepAsync("Compare");
        await page.GetByText("1 answer of yours kept").WaitForAsync();
        await page.GetByText("Answered differently: 0").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close the other side" }).ClickAsync();
        await page.Locator(".describe").WaitForAsync();
        (await page.Locator("header nav").GetByText("Compare").CountAsync()).ShouldBe(0);

        Task HoldAsync(string name, string content) => page.GetByLabel("answers against yours").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task BadFile_IsToldWithWhatIsInTheWay_AndLosesNothing()
    {
        await using var opened = await workbench.OpenAsync();
        await opened.OpenExampleAsync("foundation-grant.json");
        foreach (var (name, content, told) in BadFiles)
        {
            await opened.ChooseFileAsync(name, content);
            await opened.Page.Locator(".problems").GetByText(told).First.WaitForAsync();
        }

        await opened.StepAsync("Describe");
        await opened.Page.Locator(".describe").WaitForAsync();
    }

    [BrowserFact]
    public async Task File_ThatTheBrowserCannotGetAt_IsTold_AndLosesNothing()
    {
        await using var opened = await workbench.OpenAsync();
        await opened.OpenExampleAsync("foundation-grant.json");
        await opened.Page.EvaluateAsync("() => { Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError')); }");
        await opened.Page.SetInputFilesAsync("#other", new FilePayload { Name = "theirs.json", MimeType = "", Buffer = "{}"u8.ToArray() });
        await opened.Page.Locator(".topics .problem").GetByText("cannot get at theirs.json").WaitForAsync();
        await opened.ChooseFileAsync("moved.json", "{}");
        await opened.Page.Locator(".problems").GetByText("cannot get at moved.json").WaitForAsync();
        await opened.StepAsync("Describe");
        await opened.Page.Locator("header .file").GetByText("Community kitchen").WaitForAsync();
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task FileWithAMistake_IsOpenedWithoutIt_AndSaysSo()
    {
        await using var opened = await workbench.OpenAsync();

        await opened.ChooseFileAsync("mine.json", """{ "title": "Ours", "agreements": [{ "id": "a", "termMonth": 12, "form": "grant" }] }""");

        (await opened.Page.Locator(".problems").InnerTextAsync()).ShouldContain("did you mean 'termMonths'?");
        await opened.StepAsync("Describe");
        await opened.Page.Locator("header .file").GetByText("Ours").WaitForAsync();
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task LocalCompact_FromTheEmptySheetToTheAudit_IsWhatTheCommandLineSays()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        var sheet = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "the empty sheet (.xlsx)" }).ClickAsync());
        await page.SetInputFilesAsync("#file", await sheet.PathAsync().ContinueWith(path => new FilePayload { Name = sheet.SuggestedFilename, MimeType = "", Buffer = File.ReadAllBytes(path.Result) }, TaskScheduler.Default));
        await page.GetByRole(AriaRole.Heading, new() { Name = "Our compact" }).WaitForAsync();

        var walsall = File.ReadAllText(Repository.PathTo("examples", "compacts", "walsall.json"));
        await opened.ChooseFileAsync("walsall.json", walsall);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Walsall Compact" }).WaitForAsync();
        (await page.Locator("table tbody tr").CountAsync()).ShouldBe(48);
        var (name, report) = await opened.SaveAsync("Audit (.html)");
        name.ShouldBe("walsall-audit.html");
        report.ShouldBe(Tool.ReportOf(walsall, "walsall.json", ".html", "compact", "audit", "walsall.json"));
        (await opened.SaveAsync("Compact (.json)")).Text.ShouldBe(Tool.ReportOf(walsall, "walsall.json", ".json", "compact", "convert", "walsall.json"));
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task LocalCompact_FilledInByBothSides_IsAuditedLikeItsFile()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "an empty compact" }).ClickAsync();
        await page.Locator("th").GetByRole(AriaRole.Link, new() { Name = "4.4", Exact = true }).ClickAsync();
        await page.Locator("#part:focus").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "A new clause about this" }).ClickAsync();
        var clause = page.Locator(".element");
        await SayAsync(clause.GetByLabel("In our words"), "At least six months' notice before money ends");
        await SayAsync(clause.GetByLabel("Number", new() { Exact = true }), "7.2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a number" }).ClickAsync();
        var number = clause.Locator("fieldset").Filter(new() { HasText = "Measure" });
        await number.GetByLabel("Measure").SelectOptionAsync("notice");
        await number.GetByLabel("State").SelectOptionAsync("given");
        await page.Locator(".problems").GetByText("needs 'value' and 'unit'").WaitForAsync();
        await SayAsync(number.GetByLabel("Value"), "6");
        await number.GetByLabel("Unit").SelectOptionAsync("months");
        await number.GetByLabel("Bound").SelectOptionAsync("min");
        await page.Locator(".problems").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GetByText("Here: strengthens").WaitForAsync();

        await page.Locator(".parts").GetByRole(AriaRole.Link, new() { Name = "Joint scorecard" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fill it in today" }).ClickAsync();
        var question = page.Locator("table tbody tr").First;
        await question.Locator("select").First.SelectOptionAsync("2");
        await question.Locator("select").Last.SelectOptionAsync("1");
        await SayAsync(question.Locator("input"), "Not on the council's page");
        await question.Locator("select").Last.SelectOptionAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the last change back" }).ClickAsync();
        (await question.Locator("select").Last.InputValueAsync()).ShouldBe("1");

        var (_, compact) = await opened.SaveAsync("Compact (.json)");
        compact.ShouldBe(Tool.ReportOf(compact, "our-compact.json", ".json", "compact", "convert", "our-compact.json"));
        var (_, report) = await opened.SaveAsync("Audit (.html)");
        report.ShouldBe(Tool.ReportOf(compact, "our-compact.json", ".html", "compact", "audit", "our-compact.json"));
        report.ShouldContain("strengthens 1");
        report.ShouldContain("Not on the council");

        // It is kept without having been saved.
        await Task.Delay(TimeSpan.FromSeconds(1));
        await page.ReloadAsync();
        (await question.Locator("select").First.InputValueAsync()).ShouldBe("2");
        (await opened.SaveAsync("Compact (.json)")).Text.ShouldBe(compact);

        static async Task SayAsync(ILocator field, string text)
        {
            await field.FillAsync(text);
            await field.BlurAsync();
        }
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task FileOfGrants_OpensItsFrontPage_AndEachOfItsRecords()
    {
        await using var opened = await workbench.OpenAsync();

        await opened.ChooseFileAsync("grants.csv", Grants);
        var (_, report) = await opened.SaveAsync("Save the report (.html)");
        report.ShouldBe(Tool.Report(Grants, "grants.csv", ".html"));

        await opened.Page.GetByLabel("One of the records").SelectOptionAsync("1");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Open it" }).ClickAsync();
        await opened.Page.Locator("header .file").GetByText("Choir").WaitForAsync();
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Offline_AfterTheFirstVisit_EverythingIsThere()
    {
        await using var opened = await workbench.OpenAsync();
        await opened.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller ?? new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))).then(() => 0)");

        // What was not needed yet comes from what is kept, in the page that is open as in one that is opened anew.
        await opened.Page.Context.SetOfflineAsync(true);
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await opened.StepAsync("Save");
        (await opened.SaveAsync("Report (.docx)")).Name.ShouldEndWith(".docx");
        await opened.GoAsync();
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await opened.StepAsync("Save");
        (await opened.SaveAsync("Report (.html)")).Text.ShouldContain("CMP4044");
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task LostTab_LosesNothing_AndClearingLeavesNothing()
    {
        await using var opened = await workbench.OpenAsync(bypassesPolicy: true);
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await opened.GoAsync("#describe/agreements");
        var notice = opened.Page.Locator("#at-agreements-0-terminationNoticeMonths-input");
        await notice.FillAsync("7");
        await opened.Page.WaitForFunctionAsync("/terminationNoticeMonths[^,]{1,12}: 7/.test(Object.values(localStorage)[0])");

        await opened.Page.ReloadAsync();
        (await notice.InputValueAsync()).ShouldBe("7");

        await opened.StepAsync("Start");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Clear everything" }).ClickAsync();
        (await opened.Page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        await opened.Page.ReloadAsync();
        await opened.Page.Locator(".purposes").WaitForAsync();
        (await opened.Page.Locator("header nav .off").CountAsync()).ShouldBe(5);
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Files_AreThoseOfTheCommandLine()
    {
        const string Example = "anytown-advice-grant.json";
        var description = File.ReadAllText(Repository.PathTo("examples", Example));
        await using var opened = await workbench.OpenAsync();
        await opened.OpenExampleAsync(Example);
        await opened.StepAsync("Save");
        foreach (var (button, name, call) in new[] { ("Report (.docx)", "anytown-advice-grant-report.docx", "check --fail-on never"), ("Findings (.xlsx)", "anytown-advice-grant-report.xlsx", "check --fail-on never"), ("Text (.md)", "anytown-advice-grant-report.md", "check --fail-on never"), ("Plan (.html)", "anytown-advice-grant-plan.html", "plan"), ("Plan (.docx)", "anytown-advice-grant-plan.docx", "plan"), ("Letter (.docx)", "anytown-advice-grant-letter.docx", "check --letter --fail-on never") })
        {
            var (saved, content) = await opened.SaveFileAsync(button);
            saved.ShouldBe(name);
            content.AsSpan().SequenceEqual(Tool.FileOf(description, Example, Path.GetExtension(name), [.. call.Split(' '), Example])).ShouldBeTrue(button);
        }

        // Where nothing is departed from, that is told, and no file handed over.
        await opened.ChooseFileAsync("empty.json", "{}");
        await opened.Page.Locator(".describe").WaitForAsync();
        await opened.StepAsync("Save");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Plan (.html)" }).ClickAsync();
        await opened.Page.GetByRole(AriaRole.Status).GetByText("There is nothing to plan for").WaitForAsync();
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task TwoTabs_NeitherTakesWhatTheOtherKeepsUnasked()
    {
        const string Notice = "#at-agreements-0-terminationNoticeMonths-input";
        await using var first = await workbench.OpenAsync(bypassesPolicy: true);
        await first.OpenExampleAsync("anytown-advice-grant.json");
        await first.GoAsync("#describe/agreements");
        await KeptAsync("Advice and welcome");
        await using var second = await first.OpenTabAsync();
        await second.Page.GetByText("You are at work on Advice and welcome").WaitForAsync();
        (await first.Page.Locator(".elsewhere").CountAsync()).ShouldBe(0);

        // The other tab keeps something else: this one says so, and goes over nothing.
        await second.OpenExampleAsync("foundation-grant.json");
        await ToldAsync(first, "Another tab keeps its own work here now");
        await first.IsAccessibleAsync("another tab keeps");
        await first.Page.Locator(Notice).FillAsync("7");
        await Task.Delay(TimeSpan.FromSeconds(1));
        await KeptAsync("Community kitchen");
        await first.StepAsync("Start");
        await first.Page.GetByText("is not kept unless you say so").WaitForAsync();

        // It takes the keeping back where one says so, and the other tab is told.
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Keep this one instead" }).ClickAsync();
        await first.Page.GetByText("so that a closed tab loses nothing").WaitForAsync();
        await ToldAsync(second, "Another tab keeps its own work here now");
        await first.Page.ReloadAsync();
        await first.GoAsync("#describe/agreements");
        (await first.Page.Locator(Notice).InputValueAsync()).ShouldBe("7");

        // What another tab has cleared does not come back by a keystroke.
        await second.StepAsync("Start");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Clear everything" }).ClickAsync();
        await ToldAsync(first, "Another tab has cleared what was kept here");
        await first.Page.Locator(Notice).FillAsync("8");
        await Task.Delay(TimeSpan.FromSeconds(1));
        (await second.Page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Save this one as a file" }).ClickAsync();
        (await first.SaveAsync("Description (.json)")).Text.ShouldContain("\"terminationNoticeMonths\": 8");

        static Task ToldAsync(OpenedWorkbench tab, string words) => tab.Page.GetByRole(AriaRole.Status).GetByText(words).WaitForAsync();

        async Task KeptAsync(string words) => await first.Page.WaitForFunctionAsync("words => Object.values(localStorage).some(kept => kept.includes(words))", words);
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Undo_TakesBackWhatWasTyped_AndPlansThatWereTried()
    {
        await using var opened = await workbench.OpenAsync();
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await opened.GoAsync("#describe/agreements");
        var notice = opened.Page.Locator("#at-agreements-0-terminationNoticeMonths-input");
        await notice.FillAsync("");
        await notice.PressSequentiallyAsync("16");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        (await notice.InputValueAsync()).ShouldBe("1");

        await opened.GoAsync("#findings/CMP4044");
        var card = opened.Page.Locator(".finding").First;
        await card.Locator("summary", new() { HasText = "What change would settle it" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Try it" }).First.ClickAsync();
        await opened.Page.Locator(".tally .change").GetByText("not met, now met").First.WaitForAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await opened.Page.Locator(".tally .change").GetByText("met, now not met").First.WaitForAsync();
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Figures_AreThoseOfTheReport_AndAnUndertakingLeadsToItsFinding()
    {
        const string Example = "mediterranean-rescue.json";
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.OpenExampleAsync(Example);
        await opened.StepAsync("Findings");
        await page.Locator(".judge summary").ClickAsync();
        await page.GetByLabel("Profile").SelectOptionAsync("all");
        await page.Locator(".figures svg").First.WaitForAsync();

        var report = Tool.Report(File.ReadAllText(Repository.PathTo("examples", Example)), Example, ".html", "--profile", "all");
        var told = await page.EvaluateAsync<string>("html => new DOMParser().parseFromString(html, 'text/html').body.textContent", report.Split("At a glance</h2>")[1].Split("</section>")[0]);
        Squeezed(await page.Locator(".figures").TextContentAsync()).ShouldBe(Squeezed("At a glance " + told));

        var chip = page.Locator(".figures .chip:not(.f-na)").First;
        await chip.ClickAsync();
        await page.Locator(".finding:focus .tag").GetByText(await chip.Locator(".heard").InnerTextAsync()).WaitForAsync();

        // The same link leads there again from what one has turned to meanwhile.
        await page.GetByLabel("Words").FillAsync("no such words");
        await page.GetByText("Nothing of this kind.").WaitForAsync();
        await chip.ClickAsync();
        await page.Locator(".finding:focus").WaitForAsync();

        static string Squeezed(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Standards_BesideEachOther_SayWhatTheyAgreeOn()
    {
        const string Example = "anytown-advice-grant.json";
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;
        await opened.OpenExampleAsync(Example);
        await opened.StepAsync("Standards");
        var rows = page.Locator("table").Nth(1).Locator("tbody tr");
        (await rows.CountAsync()).ShouldBe(Beside("compact-2010", "covenant").Shared.Count);
        await rows.First.GetByText("Stronger. Nearly the same promise").WaitForAsync();

        await page.GetByLabel("The Civil Society Covenant").UncheckAsync();
        await page.GetByText("Choose two standards or more.").WaitForAsync();
        await page.GetByLabel("Fair funding in Scotland").CheckAsync();
        await page.GetByText("do not apply, as a yardstick").ClickAsync();
        var shared = Beside("compact-2010", "fair-funding-scotland").Shared.Count;
        await page.Locator("table").Nth(1).Locator("tbody").GetByText("different").First.WaitForAsync();
        (await rows.CountAsync()).ShouldBe(shared);
        await page.GetByText("Only where they came to different").ClickAsync();
        (await rows.CountAsync()).ShouldBe(await rows.GetByText("different", new() { Exact = true }).CountAsync());
        (await rows.CountAsync()).ShouldBeLessThan(shared);

        await rows.First.GetByRole(AriaRole.Link).First.ClickAsync();
        await page.Locator(".finding:focus").WaitForAsync();
        await opened.StepAsync("Standards");
        (await page.GetByLabel("Fair funding in Scotland").IsCheckedAsync()).ShouldBeTrue();

        static StandardsBeside Beside(params string[] standards) =>
            StandardsBeside.Of(RelationshipAnalyzer.Create(new() { Rulesets = standards }).Analyze(PartnershipDocument.Parse(File.ReadAllText(Repository.PathTo("examples", Example)))));
    }

    [BrowserFact]
    public async Task HostileDescription_IsTextAndNothingElse()
    {
        await using var opened = await workbench.OpenAsync();

        await opened.ChooseFileAsync("<img src=x onerror=alert(1)>.json", """
            { "title": "<script>alert(1)</script><img src=https://elsewhere.example/x onerror=alert(1)>", "parties": [{ "id": "a", "name": "\"><svg onload=alert(1)>" }],
              "agreements": [{ "id": "g", "form": "grant", "terminationNoticeMonths": 1 }],
              "evidence": { "/agreements/0/terminationNoticeMonths": { "document": "<b onclick=alert(1)>", "url": "https://elsewhere.example/x" } } }
            """);

        await opened.Page.Locator(".describe").WaitForAsync();
        await opened.Page.Locator("header .file").GetByText("<script>alert(1)</script>").WaitForAsync();
        await opened.StepAsync("Findings");
        await opened.StepAsync("Save");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Show the report" }).ClickAsync();
        await opened.Page.FrameLocator("#report").Locator("h1").GetByText("<script>alert(1)</script>").WaitForAsync();
        (await opened.Page.Locator("main script, main img, main svg:not(.figures svg)").CountAsync()).ShouldBe(0);
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Keyboard_IsEnough_ForEachPurposeFromTheStartToTheSavedReport()
    {
        foreach (var (purpose, report) in new[] { ("Screen a grant", "grant-report.html"), ("Review a local compact", "compact-report.html"), ("Our funding was cut", "cut-report.html") })
        {
            await using var opened = await workbench.OpenAsync();
            var (page, keyboard) = (opened.Page, opened.Page.Keyboard);
            await PressAsync($"[aria-label='Begin: {purpose}']");
            await page.Locator("#start-title:focus").WaitForAsync();
            await keyboard.TypeAsync("By keyboard");
            await keyboard.PressAsync("Enter");

            // The new step is told, and goes on from its heading.
            await page.Locator(".describe #view:focus").WaitForAsync();
            await PressAsync(".form input[type=radio]", key: "Space");
            await page.Locator(".field.stated .evidence").First.WaitForAsync();
            await PressAsync(".field.stated .evidence summary");
            await page.Locator(".evidence input").First.WaitForAsync();
            await keyboard.PressAsync("Tab");
            await keyboard.TypeAsync("Grant agreement");
            await keyboard.PressAsync("Tab");
            await page.Locator(".evidence summary").GetByText("Grant agreement").WaitForAsync();

            await PressAsync("header nav a[href='#save']", way: "Shift+Tab");
            await page.Locator("#view:focus").GetByText("Save and print").WaitForAsync();
            var saved = await page.RunAndWaitForDownloadAsync(() => PressAsync(".files button", "Report (.html)"));
            saved.SuggestedFilename.ShouldBe(report);
            var text = await File.ReadAllTextAsync(await saved.PathAsync());
            text.ShouldContain("By keyboard");

            // Goes on by key until the focus is where it is wanted, and presses another there.
            async Task PressAsync(string at, string? words = null, string way = "Tab", string key = "Enter")
            {
                for (var press = 0; press < 300; press++)
                {
                    await keyboard.PressAsync(way);
                    if (await page.EvaluateAsync<bool>("([at, words]) => document.activeElement.matches(at) && (!words || document.activeElement.textContent.trim() === words)", new[] { at, words }))
                    {
                        await keyboard.PressAsync(key);
                        return;
                    }
                }

                throw new InvalidOperationException($"'{at}' is not reached by key.");
            }
        }
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task Questions_AsASpreadsheet_AreADescription_AndTheOtherSides()
    {
        await using var opened = await workbench.OpenAsync();
        await opened.ChooseFileAsync("ours.xlsx", Filled("12"));
        await opened.Page.Locator(".describe").WaitForAsync();
        await opened.GoAsync("#describe/agreements");
        (await opened.Page.Locator("#at-agreements-has-0-termMonths-input").InputValueAsync()).ShouldBe("12");

        await opened.Page.SetInputFilesAsync("#other", new FilePayload { Name = "theirs.xlsx", MimeType = "", Buffer = Filled("24") });
        await opened.Page.GetByText("Answered differently: 1").WaitForAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Take theirs" }).ClickAsync();
        await opened.GoAsync("#describe/agreements");
        await opened.Page.Locator("#at-agreements-has-0-termMonths-input").WaitForAsync();
        (await opened.Page.Locator("#at-agreements-has-0-termMonths-input").InputValueAsync()).ShouldBe("24");

        static byte[] Filled(string months)
        {
            using var stream = new MemoryStream();
            stream.Write(Tool.FileOf("{}", "none.json", ".xlsx", "init", "--profile", "funder"));
            using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
            {
                var answer = document.WorkbookPart!.WorksheetParts.SelectMany(static part => part.Worksheet!.Descendants<Row>()).Single(static row => row.Elements<Cell>().LastOrDefault()?.InnerText == "agreements[].termMonths").Elements<Cell>().ElementAt(1);
                (answer.DataType, answer.InlineString) = (CellValues.InlineString, new InlineString(new Text(months)));
            }

            return stream.ToArray();
        }
    }

    [SampledBrowserFact]
    [Trait("Tier", "thorough")]
    public async Task OnAPhone_WhatAnAnswerLedToStaysInSight_AndCoversNoField()
    {
        const int Height = 844;
        await using var opened = await workbench.OpenAsync(width: 390, height: Height);
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await opened.GoAsync("#describe/agreements");
        await opened.Page.Locator("#at-agreements-0-terminationNoticeMonths-input").FillAsync("12");
        await opened.Page.Locator(".live .change").GetByText("now met").First.WaitForAsync();
        var tally = (await opened.Page.Locator(".live .tally").BoundingBoxAsync()).ShouldNotBeNull();
        (tally.Y + tally.Height).ShouldBe(Height, 1);
        tally.Height.ShouldBeLessThan(Height / 8);
        for (var field = 0; field < 30; field++)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            (await opened.Page.EvaluateAsync<float>("document.activeElement.getBoundingClientRect().bottom")).ShouldBeLessThanOrEqualTo(tally.Y);
        }
    }

    [BrowserFact]
    public async Task Page_CannotSendAnything_EvenIfItTried()
    {
        await using var opened = await workbench.OpenAsync();
        var page = opened.Page;

        var blocked = await page.EvaluateAsync<string[]>("""
            async () => {
              const blocked = [];
              document.addEventListener('securitypolicyviolation', e => blocked.push(e.effectiveDirective));
              await fetch('http://127.0.0.2:9/').catch(() => 0);
              new Image().src = 'http://127.0.0.2:9/';
              navigator.sendBeacon('http://127.0.0.2:9/', 'x');
              await new Promise(done => setTimeout(done, 300));
              return blocked;
            }
            """);

        blocked.ShouldContain("connect-src");
        blocked.ShouldContain("img-src");
        opened.Forgive("127.0.0.2");
    }

    [BrowserFact]
    public async Task Readers_OfDocumentsAndWorkbooks_AreFetchedWhenAFileNeedsThem()
    {
        await using var opened = await workbench.OpenAsync();
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        (await FetchedAsync()).ShouldBe(["RelationshipRules"]);

        await opened.StepAsync("Save");
        await opened.SaveAsync("Report (.docx)");

        (await FetchedAsync()).ShouldBe(["AngleSharp", "DocumentFormat", "RelationshipRules", "UglyToad"]);

        async Task<IEnumerable<string>> FetchedAsync()
        {
            var names = await opened.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname.split('/').pop())");
            return names.Where(name => name.EndsWith(".wasm", StringComparison.Ordinal)).Select(name => name.Split('.')[0]).Where(name => name is "RelationshipRules" or "AngleSharp" or "DocumentFormat" or "UglyToad").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        }
    }

    [BrowserFact]
    public void Files_AreSmallEnoughForASlowLine()
    {
        long sum = 0;
        foreach (var file in Directory.EnumerateFiles(workbench.Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is not (".br" or ".gz")))
        {
            using var compressed = new MemoryStream();
            using (var brotli = new BrotliStream(compressed, new BrotliCompressionOptions { Quality = 9 }, leaveOpen: true))
            using (var content = File.OpenRead(file))
            {
                content.CopyTo(brotli);
            }

            sum += compressed.Length;
        }

        sum.ShouldBeLessThan(8_000_000);
    }

    [BrowserFact]
    public void Notices_NameEveryLibraryThatIsServed()
    {
        var notices = File.ReadAllText(Path.Combine(workbench.Folder, "third-party-notices.txt"));
        foreach (var name in Directory.EnumerateFiles(Path.Combine(workbench.Folder, "_framework")).Select(file => Path.GetFileName(file).Split('.')[0]).Distinct(StringComparer.Ordinal).Where(name => name != "RelationshipRules"))
        {
            notices[..notices.IndexOf("\n---", StringComparison.Ordinal)].ShouldContain(name, Case.Sensitive);
        }
    }
}
