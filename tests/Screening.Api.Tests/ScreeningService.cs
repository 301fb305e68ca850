using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Screening.Api.Tests;

/// <summary>The service over its real server, on a free port of this machine: what happens to bodies that do not arrive is the server's doing.</summary>
public sealed class ScreeningService : WebApplicationFactory<Program>
{
    private readonly RecordingLoggerProvider _log = new();
    private readonly (string Name, string Value)[] _settings;
    private readonly Action<IServiceCollection> _configure;

    public ScreeningService()
        : this([])
    {
    }

    internal ScreeningService((string Name, string Value)[] settings, Action<IServiceCollection>? configure = null)
    {
        UseKestrel(0);
        _settings = settings;
        _configure = configure ?? (_ => { });
    }

    public static string Sample { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "anytown-advice-grant.json"));

    /// <summary>What was logged as a warning or worse.</summary>
    public IEnumerable<string> Troubles => _log.Troubles;

    public Uri Address
    {
        get
        {
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    internal RawClient Connect() => new(Address);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.AddProvider(_log));
        builder.ConfigureTestServices(_configure);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _log.Dispose();
    }
}
