using System.Collections;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.Playwright;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Workbench.Tests.Support;

/// <summary>
/// The workbench as it is published, served by the tool, and a browser to open it in: once for all tests. RELRULES_WORKBENCH names a folder that has been
/// published before; else it is published here.
/// </summary>
public sealed class PublishedWorkbench : IAsyncLifetime, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task<int>? _serving;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it is served.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The files that are served.</summary>
    public string Folder { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Browser.Path is not { } chromium)
        {
            return;
        }

        Folder = Environment.GetEnvironmentVariable("RELRULES_WORKBENCH") ?? Publish();
        var port = FreePort();
        Address = new($"http://127.0.0.1:{port}/");
        _serving = Task.Run(() => Tool.Run(Folder, _stop.Token, "workbench", "--no-browser", "--folder", Folder, "--port", $"{port}"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _stop.CancelAsync();
        if (_serving is not null)
        {
            (await _serving).ShouldBe(ExitCode.Success);
        }

    }

    public void Dispose() => _stop.Dispose();

    /// <summary>Opens the workbench in a browser that has never seen it.</summary>
    /// <param name="width">The width of the screen.</param>
    /// <param name="height">The height of the screen.</param>
    /// <param name="scheme">Dark or light.</param>
    /// <param name="bypassesPolicy">Whether the test may run scripts in the page, which its policy keeps from running any.</param>
    public async Task<OpenedWorkbench> OpenAsync(int width = 1366, int height = 900, ColorScheme scheme = ColorScheme.Light, bool bypassesPolicy = false)
    {
        var context = await _browser.ShouldNotBeNull().NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, BypassCSP = bypassesPolicy, AcceptDownloads = true });
        var opened = new OpenedWorkbench(await context.NewPageAsync(), Address);
        await opened.GoAsync();
        return opened;
    }

    private static string Publish()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "published");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        // What has been built with these tests is published, not built again beside them.
        var configuration = typeof(PublishedWorkbench).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo("dotnet", ["publish", Repository.PathTo("src", "RelationshipRules.Workbench"), "-c", configuration, "--no-build", "-o", folder, "-p:CompressionEnabled=false", "-v", "q"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };

        // What the test run's own build has set would mislead another.
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => (string)variable.Key).Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)))
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output);
        return Path.Combine(folder, "wwwroot");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(nameof(PublishedWorkbench))]
public sealed class SharedWorkbench : ICollectionFixture<PublishedWorkbench>;
