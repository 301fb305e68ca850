using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using RelationshipRules;
using RelationshipRules.DependencyInjection;
using RelationshipRules.Model;

namespace Screening.Api.Tests;

/// <summary>Clients that send badly, slowly, too much at once, or leave.</summary>
public sealed class HostileClientTests(ScreeningService shared) : IClassFixture<ScreeningService>
{
    private static readonly (string, string)[] OneAtATime = [("Screening:MaxConcurrent", "1"), ("Screening:MaxQueued", "0")];

    [Theory]
    [InlineData("Content-Length: 100", "{ \"agreements\": [")]
    [InlineData("Transfer-Encoding: chunked", "64\r\n{ \"agreements\": [")]
    public async Task Body_CutOff_EndsTheConnectionWithoutTrouble(string header, string body)
    {
        using var client = shared.Connect();
        await client.PostAsync(header, body);
        client.EndSending();

        (await client.ReadStatusAsync()).ShouldBe(0);

        shared.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Body_InBrokenChunks_IsABadRequest()
    {
        using var client = shared.Connect();
        await client.PostAsync("Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n");

        (await client.ReadStatusAsync()).ShouldBe(400);

        shared.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Body_TooSlow_IsATimeoutOfTheRequest()
    {
        await using var service = new ScreeningService(
        [
            ("Kestrel:Limits:MinRequestBodyDataRate:BytesPerSecond", "100000"),
            ("Kestrel:Limits:MinRequestBodyDataRate:GracePeriod", "00:00:01.1"),
        ]);
        using var client = service.Connect();
        await client.PostAsync("Content-Length: 100", "{");

        var answer = await client.ReadToEndAsync();

        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("application/problem+json");
        service.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Headers_TooSlow_AreATimeoutOfTheRequest()
    {
        await using var service = new ScreeningService([("Kestrel:Limits:RequestHeadersTimeout", "00:00:01")]);
        using var client = service.Connect();
        await client.SendAsync("POST /screenings HTTP/1.1\r\nHost: ");

        (await client.ReadStatusAsync()).ShouldBe(408);
    }

    [Fact]
    public async Task Connection_OneTooMany_IsClosed()
    {
        await using var service = new ScreeningService([("Kestrel:Limits:MaxConcurrentConnections", "1")]);
        using var first = service.Connect();
        await first.PostAsync("Content-Length: 2");
        using var second = service.Connect();
        var (ofFirst, ofSecond) = (first.ReadStatusAsync(), second.ReadStatusAsync());

        // On a busy machine the service may take the second before the first.
        var isFirstTaken = await Task.WhenAny(ofFirst, ofSecond) == ofSecond;
        (await (isFirstTaken ? ofSecond : ofFirst)).ShouldBe(0);

        await (isFirstTaken ? first.SendAsync("{}") : second.PostAsync("Content-Length: 2", "{}"));
        (await (isFirstTaken ? ofFirst : ofSecond)).ShouldBe(200);
    }

    [Fact]
    public async Task Body_Slow_TakesNoPlaceFromOthers()
    {
        await using var service = new ScreeningService(OneAtATime);
        using var slow = service.Connect();
        await slow.PostAsync("Content-Length: 100", "{");
        using var client = service.CreateClient();

        using var response = await client.PostAsync("/screenings", ScreeningService.Json("{}"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Screening_WhileAllPlacesAreTaken_IsForLater()
    {
        await using var service = new ScreeningService(OneAtATime);
        using var client = service.CreateClient();

        using (await service.Services.GetRequiredService<ConcurrencyLimiter>().AcquireAsync())
        {
            using var refused = await client.PostAsync("/screenings", ScreeningService.Json("{}"));

            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
            refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }

        using var response = await client.PostAsync("/screenings", ScreeningService.Json("{}"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Screening_WhoseClientLeavesTheQueue_IsNotBegun()
    {
        await using var service = new ScreeningService([("Screening:MaxConcurrent", "1"), ("Screening:MaxQueued", "1")]);
        var limiter = service.Services.GetRequiredService<ConcurrencyLimiter>();
        using (await limiter.AcquireAsync())
        {
            using (var client = service.Connect())
            {
                await client.PostAsync("Content-Length: 2", "{}");
                await UntilAsync(() => limiter.GetStatistics()!.CurrentQueuedCount == 1);
            }

            await UntilAsync(() => limiter.GetStatistics()!.CurrentQueuedCount == 0);
        }

        limiter.GetStatistics()!.TotalSuccessfulLeases.ShouldBe(1);
        service.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Screening_WhoseClientLeaves_IsNotEvaluatedToItsEnd()
    {
        using var watched = new WatchedAnalyzer();
        await using var service = new ScreeningService(
            [],
            services => services.AddSingleton<IReadOnlyDictionary<string, IRelationshipAnalyzer>>(new Dictionary<string, IRelationshipAnalyzer> { ["default"] = watched }));
        using (var client = service.Connect())
        {
            await client.PostAsync("Content-Length: 2", "{}");
            await watched.Begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }

        await Should.ThrowAsync<OperationCanceledException>(() => watched.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        service.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Profiles_ThatAreNotThere_AreNotRemembered()
    {
        using var client = shared.CreateClient();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < 2_000; i++)
        {
            using var response = await client.GetAsync($"/rules/CMP4044?profile={i.ToString(CultureInfo.InvariantCulture)}{new string('p', 6_000)}");
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        // Two bytes a character would be 24 MB.
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(12_000_000);
    }

    [Theory]
    [InlineData("Screening:MaxConcurrent", "0")]
    [InlineData("Screening:MaxQueued", "-1")]
    [InlineData("Screening:MaxReportBytes", "0")]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections", "0")]
    [InlineData("Kestrel:Limits:MinRequestBodyDataRate:GracePeriod", "00:00:00")]
    [InlineData("RelationshipRules:DescriptionLimits:MaxBytes", "0")]
    [InlineData("RelationshipRules:MaxOutcomes", "0")]
    public void Limits_ThatAreNone_StopTheStart(string name, string value)
    {
        using var service = new ScreeningService([(name, value)]);

        Should.Throw<Exception>(() => service.Address);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>An analyzer that begins once its client has left.</summary>
    private sealed class WatchedAnalyzer : IRelationshipAnalyzer, IDisposable
    {
        private readonly ManualResetEventSlim _left = new();

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public RelationshipAnalyzer Current { get; } = RelationshipAnalyzer.Create();

        public Assessment Analyze(PartnershipDocument document, CancellationToken cancellationToken = default)
        {
            using var leaving = cancellationToken.Register(_left.Set);
            Begun.SetResult();
            _left.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
            try
            {
                var assessment = Current.Analyze(document, cancellationToken);
                Ended.SetResult();
                return assessment;
            }
            catch (OperationCanceledException e)
            {
                Ended.SetException(e);
                throw;
            }
        }

        public Assessment Analyze(Partnership partnership, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<Assessment> AnalyzeAsync(Stream utf8Json, string? path = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void Dispose() => _left.Dispose();
    }
}
