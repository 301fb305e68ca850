using RelationshipRules.Tests.Support;
using Shouldly;
using Xunit;

namespace RelationshipRules.Fuzzing;

/// <summary>Each target with its seeds, among them all that ever showed a fault, and with a few inputs made of them.</summary>
public sealed class FuzzingTests
{
    private const int Whole = 25;

    // The machine may be shared, and the build is not the fastest; .ci/fuzz allows 2 s.
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names => [.. Targets.All.Select(static t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Target_OnItsSeedsAndWhatIsMadeOfThem_KeepsItsPromises(string name)
    {
        var target = Targets.All.Single(t => t.Name == name);
        var seeds = target.Seeds();
        seeds.ShouldNotBeEmpty();

        var fuzzer = new Fuzzer(target, Sample.Number, MostTime);
        var all = seeds.Count + (Sample.IsWhole ? target.Few * Whole : target.Few);
        fuzzer.Run(TimeSpan.FromMinutes(Sample.IsWhole ? 30 : 5), all);

        fuzzer.Findings.Values.ShouldBeEmpty();
        fuzzer.Executions.ShouldBe(all);
    }
}
