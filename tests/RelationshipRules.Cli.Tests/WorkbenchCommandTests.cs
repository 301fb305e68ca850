using System.Net;
using System.Net.Sockets;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>The command that serves the workbench, over a folder that only looks like one; the workbench itself has tests of its own.</summary>
[Trait("Needs", "tool")]
public sealed class WorkbenchCommandTests : IDisposable
{
    private const string Policy = "default-src 'none'; script-src 'self'";

    private readonly ToolRun _tool = new();
    private readonly CancellationTokenSource _stop = new();

    [Fact]
    public async Task Workbench_OnLoopback_GivesItsFilesOutWithTheirTypesAndThePolicyOfThePage()
    {
        await using var served = await ServeAsync();

        using var page = await served.Client.GetAsync("");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        (await page.Content.ReadAsStringAsync()).ShouldContain("the page");
        page.Headers.GetValues("Content-Security-Policy").ShouldBe([$"{Policy}; frame-ancestors 'none'"]);
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        page.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        foreach (var (file, type) in ((string, string)[])[("_framework/dotnet.wasm", "application/wasm"), ("workbench.js", "text/javascript; charset=utf-8"), ("data.bin", "application/octet-stream")])
        {
            using var answer = await served.Client.GetAsync(file);
            answer.Content.Headers.ContentType!.ToString().ShouldBe(type, file);
        }

        using var head = await served.Client.SendAsync(new(HttpMethod.Head, ""));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/missing.html", HttpStatusCode.NotFound)]
    [InlineData("GET", "/_framework/", HttpStatusCode.NotFound)]
    [InlineData("GET", "/../secret.txt", HttpStatusCode.NotFound)]
    [InlineData("GET", "/_framework/../../secret.txt", HttpStatusCode.NotFound)]
    [InlineData("GET", "/..%2fsecret.txt", HttpStatusCode.NotFound)]
    [InlineData("GET", "/%2e%2e/secret.txt", HttpStatusCode.NotFound)]
    [InlineData("GET", "/..%5csecret.txt", HttpStatusCode.NotFound)]
    [InlineData("GET", "/.hidden", HttpStatusCode.NotFound)]
    [InlineData("GET", "/index.html%00.js", HttpStatusCode.NotFound)]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/index.html", HttpStatusCode.MethodNotAllowed)]
    public async Task Workbench_AskedForAnythingElse_Refuses(string method, string path, HttpStatusCode expected)
    {
        await using var served = await ServeAsync();

        (await RawAsync(served.Port, $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{served.Port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")).ShouldBe((int)expected);
    }

    [Theory]
    [InlineData("elsewhere.example")]
    [InlineData("127.0.0.1.elsewhere.example")]
    public async Task Workbench_AskedByAnotherName_AnswersNothing(string host)
    {
        await using var served = await ServeAsync();

        (await RawAsync(served.Port, $"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")).ShouldBe((int)HttpStatusCode.NotFound);
    }

    [LinuxFact]
    public async Task Workbench_WithALinkOutOfItsFolder_DoesNotFollowIt()
    {
        await using var served = await ServeAsync();
        File.CreateSymbolicLink(Path.Combine(_tool.Folder, "site", "link.txt"), Path.Combine(_tool.Folder, "secret.txt"));

        using var answer = await served.Client.GetAsync("link.txt");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Workbench_WhilePortIsTaken_SaysSo()
    {
        await using var served = await ServeAsync();
        using var other = new ToolRun();

        other.Run("workbench", "--no-browser", "--port", $"{served.Port}", "--folder", Path.Combine(_tool.Folder, "site"));

        other.ExitCode.ShouldBe(ExitCode.BadInput);
        other.Error.ShouldContain($"port {served.Port} cannot be used");
        other.Error.ShouldContain("name another port with --port");
    }

    [Fact]
    public void Workbench_WithoutTheWorkbench_SaysWhatMakesIt()
    {
        _tool.Run("workbench", "--no-browser").ExitCode.ShouldBe(ExitCode.BadInput);
        _tool.Error.ShouldContain("dotnet publish src/RelationshipRules.Workbench");

        _tool.Run("workbench", "--no-browser", "--folder", "nowhere").ExitCode.ShouldBe(ExitCode.BadInput);
        _tool.Error.ShouldContain("there is no workbench in 'nowhere'");

        _tool.Run("workbench", "--port", "0").ExitCode.ShouldBe(ExitCode.BadInput);
        _tool.Error.ShouldContain("0 is not a port");
    }

    public void Dispose()
    {
        _tool.Dispose();
        _stop.Dispose();
    }

    private async Task<Served> ServeAsync()
    {
        _tool.Write("site/index.html", $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">the page");
        _tool.Write("site/workbench.js", "");
        _tool.Write("site/data.bin", "");
        _tool.Write("site/.hidden", "");
        _tool.Write("site/_framework/dotnet.wasm", "");
        _tool.Write("secret.txt", "not to be had");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        // The listener may trip over who asks before it is ready, so the first to ask is the browser that would be opened.
        var opened = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _tool.OpenAddress = opened.TrySetResult;
        var run = Task.Run(() => _tool.Run(_stop.Token, "workbench", "--folder", "site", "--port", $"{port}"));
        (await Task.WhenAny(opened.Task, run)).ShouldBe(opened.Task, _tool.Error);
        var served = new Served(port, run, _stop);
        served.Client.BaseAddress.ShouldBe(await opened.Task);
        return served;
    }

    /// <summary>The status of the answer to what no well-behaved client would send.</summary>
    private static async Task<int> RawAsync(int port, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        answer.ShouldNotContain("not to be had");
        return int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed class Served(int port, Task<ToolRun> run, CancellationTokenSource stop) : IAsyncDisposable
    {
        public int Port => port;

        public HttpClient Client { get; } = new() { BaseAddress = new($"http://127.0.0.1:{port}/") };

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await stop.CancelAsync();
            (await run).ExitCode.ShouldBe(ExitCode.Success, (await run).Error);
            (await run).Error.ShouldContain($"the workbench is at http://127.0.0.1:{port}/");
        }
    }
}
