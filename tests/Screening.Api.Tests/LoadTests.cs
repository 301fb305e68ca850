using System.Globalization;
using Xunit.Abstractions;

namespace Screening.Api.Tests;

public sealed class LoadTests(ITestOutputHelper output)
{
    // A short run shows the statuses; SCREENING_LOAD_SECONDS=120 gives figures worth writing down.
    private static readonly int Seconds = int.Parse(Environment.GetEnvironmentVariable("SCREENING_LOAD_SECONDS") ?? "2", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Load_OfGoodAndBadRequests_GetsNoErrorOfTheServiceAndHalfAGigabyteAtMost()
    {
        await using var service = new ServiceProcess("--Kestrel:Limits:MinRequestBodyDataRate:GracePeriod=00:00:01.1", "--Logging:LogLevel:Microsoft.AspNetCore=Warning");
        using var load = new Load(await service.Address);

        await load.RunAsync(TimeSpan.FromSeconds(Seconds));

        foreach (var ((kind, answer), times) in load.Counts)
        {
            output.WriteLine($"{times,8} {answer,4} {kind}");
        }

        output.WriteLine($"{load.Counts.Sum(count => count.Times),8} requests, {service.PeakMegabytes} MB at most");
        load.Counts.Where(count => !load.IsRight(count.Of)).ShouldBeEmpty();
        load.Counts.Select(count => count.Of.Kind).Distinct().ShouldBe(load.Kinds, ignoreOrder: true);
        service.PeakMegabytes.ShouldBeLessThan(500);
    }
}
