using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Tests;

public sealed class RunClockTests
{
    [Fact]
    public void Clock_OfNoVariable_IsTheSystems()
    {
        RunClock.Of(null).ShouldBe(TimeProvider.System);
        RunClock.Of("").ShouldBe(TimeProvider.System);
    }

    [Fact]
    public void Clock_OfAMoment_StandsThere() => RunClock.Of("1795338000")!.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999")]
    public void Clock_OfWhatIsNoMoment_IsNone(string value) => RunClock.Of(value).ShouldBeNull();
}
