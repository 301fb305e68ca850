using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Workbench.Tests.Support;

/// <summary>
/// The workbench before somebody's eyes. Whatever a test does: a request to anywhere but the place that it is served from, an error or a warning in the
/// browser's console, and a blocked attempt of the page at something that its policy forbids, fail it at the end.
/// </summary>
public sealed class OpenedWorkbench : IAsyncDisposable
{
    private static readonly (int Width, int Height, ColorScheme Scheme)[] Screens = [(390, 844, ColorScheme.Dark), (1366, 900, ColorScheme.Light)];
    private static readonly (int Width, int Height, ColorScheme Scheme)[] OtherScreens = [(390, 844, ColorScheme.Light), (1366, 900, ColorScheme.Dark)];

    private readonly Uri _address;
    private readonly List<string> _faults = [];
    private uint _views;

    public OpenedWorkbench(IPage page, Uri address)
    {
        Page = page;
        _address = address;
        page.Context.Request += (_, request) => Note(IsOwn(request.Url), $"a request to {request.Url}");
        page.Context.RequestFailed += (_, request) => Note(IsOwn(request.Url), $"a failed request to {request.Url}");
        page.Console += (_, message) => Note(message.Type is not ("error" or "warning"), $"in the console: {message.Text}");
        page.PageError += (_, error) => Note(false, error);
    }

    public IPage Page { get; }

    /// <summary>The workbench in another tab of the same browser, which is closed with this one.</summary>
    public async Task<OpenedWorkbench> OpenTabAsync()
    {
        var tab = new OpenedWorkbench(await Page.Context.NewPageAsync(), _address);
        await tab.GoAsync();
        return tab;
    }

    public async Task GoAsync(string place = "")
    {
        await Page.GotoAsync($"{_address}{place}");
        await Page.Locator("h1").First.WaitForAsync(new() { Timeout = 120_000 });
    }

    public async Task StepAsync(string title)
    {
        await Page.Locator("header nav").GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await Page.Locator($"header nav a[aria-current=page] >> text={title}").WaitForAsync();
    }

    public async Task OpenExampleAsync(string name)
    {
        await StepAsync("Start");
        await Page.SelectOptionAsync("#example", name);
        await Page.Locator(".opener").GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true }).ClickAsync();
        await Page.Locator(".describe, .problems").First.WaitForAsync();
    }

    public Task ChooseFileAsync(string name, string content) => ChooseFileAsync(name, Encoding.UTF8.GetBytes(content));

    public async Task ChooseFileAsync(string name, byte[] content)
    {
        await StepAsync("Start");
        await Page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
    }

    /// <summary>The file that a button of the last step hands over.</summary>
    public async Task<(string Name, string Text)> SaveAsync(string button)
    {
        var (name, content) = await SaveFileAsync(button);
        return (name, new UTF8Encoding(false).GetString(content));
    }

    /// <inheritdoc cref="SaveAsync"/>
    public async Task<(string Name, byte[] Content)> SaveFileAsync(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>
    /// Everybody can use what is shown, every second view by turns on a desktop in light and on a phone in dark, or where everything is run each view in each on both: axe finds nothing, it
    /// fits the screen, and nothing moves by itself for who asked for less motion. The page has to be opened with its policy bypassed.
    /// </summary>
    public async Task IsAccessibleAsync(string view)
    {
        var turn = _views++ + (uint)Sample.Number;
        foreach (var (width, height, scheme) in Sample.IsWhole ? OtherScreens.Concat(Screens) : turn % 2 == 0 ? [Screens[turn / 2 % Screens.Length]] : [])
        {
            await Page.SetViewportSizeAsync(width, height);
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await FitsAsync($"{view}, {width}, {scheme}");
        }
    }

    private async Task FitsAsync(string view)
    {
        var found = await Page.RunAxe();
        found.Violations.Select(v => $"{view}: {v.Id}: {v.Help} {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Page.ViewportSize!.Width, view);
        (await Page.EvaluateAsync<int>("document.getAnimations().length + [...document.querySelectorAll('*')].map(e => getComputedStyle(e)).filter(s => s.transitionDuration !== '0s' || s.animationName !== 'none' || s.scrollBehavior !== 'auto').length")).ShouldBe(0, view);
    }

    /// <summary>Takes no notice of what a test has provoked itself.</summary>
    public void Forgive(string words) => _faults.RemoveAll(fault => fault.Contains(words, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        _faults.ShouldBeEmpty();
    }

    private bool IsOwn(string url) => url.StartsWith(_address.AbsoluteUri, StringComparison.Ordinal) || url.StartsWith($"blob:{_address.AbsoluteUri}", StringComparison.Ordinal) || url is "about:srcdoc";

    private void Note(bool isFine, string fault)
    {
        if (!isFine)
        {
            _faults.Add(fault);
        }
    }
}
