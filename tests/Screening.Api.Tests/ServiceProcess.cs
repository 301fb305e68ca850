using System.Diagnostics;

namespace Screening.Api.Tests;

/// <summary>The service in a process of its own, whose memory is that of the service alone.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ServiceProcess(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", ["Screening.Api.dll", "--urls", "http://127.0.0.1:0", .. settings])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The service has ended."));
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Split(Announcement) is [_, var address])
            {
                _address.TrySetResult(new(address));
            }
        };
        _process.Start();
        _process.BeginOutputReadLine();
    }

    /// <summary>Where it listens, once it does.</summary>
    public Task<Uri> Address => _address.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public long PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / (1024 * 1024);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
