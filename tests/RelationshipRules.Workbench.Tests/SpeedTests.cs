using System.Globalization;
using System.Text.Json;
using RelationshipRules.Reporting.Tests.Support;
using RelationshipRules.Workbench.Tests.Support;
using Xunit.Abstractions;

namespace RelationshipRules.Workbench.Tests;

/// <summary>How long one waits for the page. Machines differ, so that the times are told and not judged; what a keystroke may draw is.</summary>
[Collection(nameof(PublishedWorkbench))]
public sealed class SpeedTests(PublishedWorkbench workbench, ITestOutputHelper output)
{
    // Browsers tell of a page's largest content when it is on the screen, and of events how long their handlers had the thread; the first handler and the last are these.
    private const string Watch = """
        () => {
            window.spent = [];
            window.drawn = 0;
            document.addEventListener('input', () => { window.began = performance.now(); }, true);
            document.addEventListener('input', () => { window.spent.push(Math.round(performance.now() - window.began)); });
            new MutationObserver(changes => { window.drawn += changes.length; }).observe(document.querySelector('.form'), { subtree: true, childList: true, characterData: true, attributes: true });
            return new Promise(told => new PerformanceObserver(list => told(Math.round(list.getEntries().at(-1).startTime))).observe({ type: 'largest-contentful-paint', buffered: true }));
        }
        """;

    [BrowserFact]
    public async Task Keystroke_OnTheLargestPage_DrawsOnlyWhatItChanges()
    {
        await using var opened = await workbench.OpenAsync(bypassesPolicy: true);
        var page = opened.Page;
        await opened.OpenExampleAsync("anytown-advice-grant.json");
        await page.Locator(".topics").GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Agreements", Exact = true }).ClickAsync();
        await page.Locator(".topics").GetByLabel("everything").CheckAsync();
        var field = page.Locator("#at-agreements-0-termMonths-input");
        await field.WaitForAsync();
        var ready = await page.EvaluateAsync<int>(Watch);
        var processor = await page.Context.NewCDPSessionAsync(page);
        await processor.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        var worked = new List<double> { await WorkedAsync() };
        var typed = Enumerable.Range(0, 20).Select(static i => (30 + i).ToString(CultureInfo.InvariantCulture)).ToList();
        foreach (var months in typed)
        {
            await field.FillAsync(months);
            await page.WaitForTimeoutAsync(50);
            worked.Add(await WorkedAsync());
        }

        var spent = JsonSerializer.Deserialize<int[]>(await page.EvaluateAsync<string>("() => JSON.stringify(window.spent)"))!;
        var fields = await page.Locator(".field").CountAsync();
        output.WriteLine($"Ready {ready} ms after the address was entered, at the first visit. {fields} questions; milliseconds of the page's thread for each keystroke: {string.Join(' ', spent)}; of the processor, whatever else runs on the machine, {string.Join(' ', worked.Zip(worked.Skip(1), static (before, after) => Math.Round((after - before) * 1000)))}.");
        spent.Length.ShouldBe(typed.Count);
        fields.ShouldBeGreaterThan(100);

        // The first may take away the evidence of what is no longer so; afterwards it is the field's own value.
        (await page.EvaluateAsync<int>("() => window.drawn")).ShouldBeLessThan(5 * typed.Count);

        async Task<double> WorkedAsync() => (await processor.SendAsync("Performance.getMetrics")).ShouldNotBeNull().GetProperty("metrics").EnumerateArray()
            .Single(static metric => metric.GetProperty("name").GetString() == "ScriptDuration").GetProperty("value").GetDouble();
    }
}
