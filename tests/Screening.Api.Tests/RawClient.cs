using System.Net.Sockets;
using System.Text;

namespace Screening.Api.Tests;

/// <summary>A connection on which a test says what it likes, and stops where it likes.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;

    public RawClient(Uri address)
    {
        _client = new(address.Host, address.Port);
        _stream = _client.GetStream();
    }

    public async Task SendAsync(string text, CancellationToken cancellationToken = default)
        => await _stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);

    /// <summary>Begins to post a description; what follows is the body.</summary>
    public Task PostAsync(string bodyHeader, string body = "", CancellationToken cancellationToken = default)
        => SendAsync($"POST /screenings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n{bodyHeader}\r\n\r\n{body}", cancellationToken);

    /// <summary>Says that nothing more will come, and leaves the answer's way open.</summary>
    public void EndSending() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>All that is answered until the service closes the connection.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var answer = new MemoryStream();
        try
        {
            await _stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // Closed while we were still sending.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>The status that is answered; 0 where the connection is closed without an answer.</summary>
    public async Task<int> ReadStatusAsync()
        => await ReadToEndAsync() is { Length: > 12 } answer ? int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0;

    public void Dispose() => _client.Dispose();
}
