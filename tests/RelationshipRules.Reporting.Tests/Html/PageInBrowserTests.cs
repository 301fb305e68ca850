using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Html;

/// <summary>Pages as a reader has them before the eyes: on a laptop, on a phone, on paper, by day and by night.</summary>
public sealed class PageInBrowserTests : IAsyncLifetime
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { AsOf = new(2026, 11, 22) });

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static TheoryData<int, int> Screens => new() { { 1366, 768 }, { 390, 844 } };

    public async Task InitializeAsync()
    {
        if (Browser.Path is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task Report_OfTheAdviceGrant_HasItsFirstFindingOnTheFirstScreen(int width, int height)
    {
        var page = await Open(Flagship(), width, height);
        var box = (await page.Locator(".finding h4").First.BoundingBoxAsync()).ShouldNotBeNull();
        (box.Y + box.Height).ShouldBeLessThan(height);

        // Nothing runs out of the page at the side.
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [BrowserFact]
    public async Task Report_OfTheAdviceGrant_PrintsOnFivePages()
    {
        var page = await Open(Flagship(), 1366, 768);
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        System.Text.RegularExpressions.Regex.Count(pdf, "/Type /Page\\b(?!s)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).ShouldBeInRange(2, 5);
    }

    [BrowserFact]
    public async Task Pages_OfOneAndOfMany_HaveNothingThatAxeFinds()
    {
        var mixed = Reports.Assess("mixed");
        (string Name, Func<string> Write)[] others =
        [
            ("whole", () => Reports.Write(ReportFormats.Html, new ReportOptions { ActionPlan = true, Scorecard = true, Scope = ReportScope.All }, mixed)),
            ("faulty", () => Reports.Write(ReportFormats.Html, new ReportOptions(), Reports.Assess("faulty"))),
            ("many", () => Reports.Write(ReportFormats.Html, new ReportOptions { IsBatch = true }, mixed, Reports.Assess("hostile"), Reports.Assess("faulty"))),
        ];
        (int Width, int Height, ColorScheme Colours)[] screens = [(1366, 768, ColorScheme.Light), (390, 844, ColorScheme.Dark)];

        // The flagship at one size in turn, and of the others one at one. Sizes and colours do not depend on each other.
        var looks = Sample.Of(screens, screen => $"flagship {screen.Width}").Select(screen => (Report: Flagship(), Screen: screen))
            .Concat(Sample.Of(others.SelectMany(other => screens, (other, screen) => (Other: other, Screen: screen)), look => $"{look.Other.Name} {look.Screen.Width}")
                .Select(look => (look.Other.Write(), look.Screen)));
        foreach (var (report, screen) in looks)
        {
            var page = await Open(report, screen.Width, screen.Height, screen.Colours);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            var found = await page.RunAxe();
            found.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
            await page.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task LinkToARule_OpensWhatItIsFoldedIn()
    {
        var page = await Open(Flagship(), 1366, 768);
        var chip = page.Locator("a.chip.f-yes").First;
        var target = (await chip.GetAttributeAsync("href")).ShouldNotBeNull();
        (await page.Locator(target).IsVisibleAsync()).ShouldBeFalse();
        await chip.ClickAsync();
        (await page.Locator(target).IsVisibleAsync()).ShouldBeTrue();
    }

    private static string Flagship() =>
        Reports.Write(ReportFormats.Html, new ReportOptions(), Analyzer.Analyze(PartnershipDocument.Load(Path.Combine(Reports.Folder, "..", "..", "..", "examples", "anytown-advice-grant.json"))));

    /// <summary>Tests may run scripts in the page, which its policy keeps from running any.</summary>
    private async Task<IPage> Open(string html, int width, int height, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _browser.ShouldNotBeNull().NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, BypassCSP = true });
        await page.SetContentAsync(html);
        return page;
    }
}
