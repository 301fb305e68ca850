using RelationshipRules.DependencyInjection.Tests.Support;

namespace RelationshipRules.DependencyInjection.Tests;

public sealed class DayTests
{
    [Fact]
    public void NewDay_BringsItsOwnParameters()
    {
        using var host = new TestHost(options => options.AddRuleset(HarbourRuleset.Files()), now: "2026-12-31T23:59:00Z");
        host.Analyzer.Analyze(SampleDescriptions.WithTerm(25)).GetFindings(HarbourRuleset.RuleId)[0].Outcome.ShouldBe(Outcome.Satisfied);

        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var assessment = host.Analyzer.Analyze(SampleDescriptions.WithTerm(25));
        assessment.AsOf.ShouldBe(new(2027, 1, 1));
        assessment.GetFindings(HarbourRuleset.RuleId)[0].Message.ShouldBe("26 or more are asked for.");
    }

    [Fact]
    public void SameDay_KeepsTheAnalyzer()
    {
        using var host = new TestHost(_ => { }, now: "2026-12-31T00:00:00Z");
        var morning = host.Analyzer.Current;

        host.Clock.Advance(TimeSpan.FromHours(23));

        host.Analyzer.Current.ShouldBeSameAs(morning);
    }

    [Fact]
    public void FixedDay_DoesNotFollowTheClock()
    {
        using var host = new TestHost(
            options =>
            {
                options.AddRuleset(HarbourRuleset.Files());
                options.AsOf = new(2026, 6, 1);
            },
            now: "2026-12-31T23:59:00Z");
        var before = host.Analyzer.Current;

        host.Clock.Advance(TimeSpan.FromDays(2));

        host.Analyzer.Current.ShouldBeSameAs(before);
        before.AsOf.ShouldBe(new(2026, 6, 1));
    }

    [Fact]
    public void NewDay_DoesNotReadFilesAgain()
    {
        using var folder = new TestFolder();
        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files());
        using var host = new TestHost(options => options.RulesetFolders.Add(folder.Path), now: "2026-12-31T23:59:00Z");
        _ = host.Analyzer.Current;
        File.WriteAllText(folder.PathTo("ruleset.json"), "{ being written");

        host.Clock.Advance(TimeSpan.FromMinutes(1));

        host.Analyzer.Current.AsOf.ShouldBe(new(2027, 1, 1));
        host.Analyzer.Current.FindRule(HarbourRuleset.RuleId).ShouldNotBeNull();
    }

    [Fact]
    public async Task NewDay_ForManyCallersAtOnce_IsBuiltOnce()
    {
        using var host = new TestHost(_ => { }, now: "2026-12-31T23:59:00Z");
        var analyzer = host.Analyzer;
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => analyzer.Current)));

        seen.Distinct().ShouldHaveSingleItem().AsOf.ShouldBe(new(2027, 1, 1));
        host.Log.Entries.Count(entry => entry.Id == 5).ShouldBe(1);
    }
}
