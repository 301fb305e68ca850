using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Screening.Api.Tests;

/// <summary>A client with sixteen connections that sends good and bad requests in turn, and counts what is answered.</summary>
internal sealed class Load : IDisposable
{
    private const int Connections = 16;
    private const int SlowConnections = 4;
    private readonly Uri _address;
    private readonly HttpClient _client;
    private readonly (string Kind, int[] Answers, Func<Task<int>> Send)[] _quick;
    private readonly (string Kind, int[] Answers, Func<Task<int>> Send)[] _slow;
    private readonly ConcurrentDictionary<(string Kind, int Answer), int> _counts = [];
    private int _number;

    public Load(Uri address)
    {
        _address = address;
        _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections - SlowConnections }) { BaseAddress = address };

        // 0 is a connection that is closed without an answer: to one that was cut, or one that the service would no longer listen to.
        _quick =
        [
            ("good", [200], () => PostAsync(ScreeningService.Sample)),
            ("good, by another profile", [200], () => PostAsync(ScreeningService.Sample, "/screenings?profile=funder")),
            ("empty", [400], () => PostAsync("")),
            ("half", [400], () => PostAsync(ScreeningService.Sample[..2_000])),
            ("no object", [400], () => PostAsync("[]")),
            ("no text", [400], () => SendAsync(new ByteArrayContent([0xFF, 0xFE, 0x00, 0x7B]), "application/json")),
            ("no JSON", [415], () => SendAsync(new StringContent("a: b"), "text/plain")),
            ("wrong kinds", [200], () => PostAsync("""{ "agreements": [{ "termMonths": "long", "form": 3 }], "parties": {} }""")),
            ("unknown facts", [200], () => PostAsync(Descriptions.ManyUnknown)),
            ("many elements", [422], () => PostAsync(Descriptions.ManyElements)),
            ("much evidence", [422], () => PostAsync(Descriptions.MuchEvidence)),
            ("deep", [400], () => PostAsync(Descriptions.Deep)),
            ("suppressions", [200], () => PostAsync(Descriptions.ManySuppressions)),
            ("bad suppressions", [200], () => PostAsync(Descriptions.ManyBadSuppressions)),
            ("duplicates", [400], () => PostAsync(Descriptions.ManyDuplicates)),
            ("long texts", [200], () => PostAsync(Descriptions.LongTexts)),
            ("too much, told", [413, 0], () => RawAsync("Content-Length: 300000", new string(' ', 300_000))),
            ("too much, in chunks", [413, 0], () => RawAsync("Transfer-Encoding: chunked", $"493E0\r\n{new string(' ', 300_000)}\r\n0\r\n\r\n")),
            ("bad chunks", [400], () => RawAsync("Transfer-Encoding: chunked", "zz\r\n")),
            ("cut off", [0], () => RawAsync("Content-Length: 9000", "{", isCut: true)),
            ("left", [0], LeaveAsync),
            ("another profile each time", [404], () => PostAsync("{}", $"/screenings?profile={Next()}{new string('p', 6_000)}")),
            ("another rule each time", [404], async () => await StatusAsync(await _client.GetAsync($"/rules/{Next()}"))),
        ];
        _slow =
        [
            ("slow", [408], () => DripAsync("Content-Length: 9000")),
            ("slow, in chunks", [408], () => DripAsync("Transfer-Encoding: chunked", "9000\r\n")),
        ];
    }

    /// <summary>How often each kind of request was answered how, in order.</summary>
    public IReadOnlyList<((string Kind, int Answer) Of, int Times)> Counts => [.. _counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Value))];

    /// <summary>The kinds of requests that there are.</summary>
    public IEnumerable<string> Kinds => _quick.Concat(_slow).Select(request => request.Kind);

    /// <summary>Sends until the time is over, each kind once at least.</summary>
    public async Task RunAsync(TimeSpan duration)
    {
        var end = DateTime.UtcNow + duration;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(async () =>
        {
            var requests = connection < SlowConnections ? _slow : _quick;
            for (var i = connection; DateTime.UtcNow < end || i < connection + requests.Length; i++)
            {
                var (kind, _, send) = requests[i % requests.Length];
                _counts.AddOrUpdate((kind, await send()), 1, static (_, times) => times + 1);
            }
        })));
    }

    /// <summary>Whether a request of that kind may be answered so; any but a slow one may also be told to come later.</summary>
    public bool IsRight((string Kind, int Answer) of)
        => _quick.Concat(_slow).First(request => string.Equals(request.Kind, of.Kind, StringComparison.Ordinal)).Answers is var answers && (answers.Contains(of.Answer) || of.Answer == 429);

    public void Dispose() => _client.Dispose();

    private string Next() => Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture);

    private Task<int> PostAsync(string body, string path = "/screenings") => SendAsync(new StringContent(body, Encoding.UTF8), "application/json", path);

    private async Task<int> SendAsync(HttpContent content, string type, string path = "/screenings")
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await StatusAsync(await _client.PostAsync(path, content));
    }

    private static async Task<int> StatusAsync(HttpResponseMessage response)
    {
        using (response)
        {
            await response.Content.CopyToAsync(Stream.Null);
            return (int)response.StatusCode;
        }
    }

    private async Task<int> RawAsync(string header, string body, bool isCut = false)
    {
        using var client = new RawClient(_address);
        try
        {
            await client.PostAsync(header, body);
            if (isCut)
            {
                client.EndSending();
            }
        }
        catch (IOException)
        {
            // The service need not take in what it has refused.
        }

        return await client.ReadStatusAsync();
    }

    private async Task<int> LeaveAsync()
    {
        using var client = new RawClient(_address);
        await client.PostAsync(FormattableString.Invariant($"Content-Length: {Descriptions.ManySuppressions.Length}"), Descriptions.ManySuppressions);
        return 0;
    }

    private async Task<int> DripAsync(string header, string body = "")
    {
        using var client = new RawClient(_address);
        await client.PostAsync(header, body);
        var answer = client.ReadStatusAsync();
        while (!answer.IsCompleted)
        {
            try
            {
                await client.SendAsync(" ");
            }
            catch (IOException)
            {
                break;
            }

            await Task.WhenAny(answer, Task.Delay(200));
        }

        return await answer;
    }
}
