using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipRules.DependencyInjection.Tests.Support;

namespace RelationshipRules.DependencyInjection.Tests;

public sealed class ReloadTests
{
    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(1);

    [Fact]
    public void GoodVersion_IsTakenAsAWhole()
    {
        using var folder = new TestFolder();
        using var host = Watching(folder);
        var before = host.Analyzer.Current;
        Outcome(before).ShouldBe(RelationshipRules.Outcome.Satisfied);

        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 36));
        host.Clock.Advance(Poll);

        Outcome(host.Analyzer.Current).ShouldBe(RelationshipRules.Outcome.Violated);
        Outcome(before).ShouldBe(RelationshipRules.Outcome.Satisfied, "who held on to the old one goes on with it");
    }

    [Fact]
    public void BrokenVersion_LeavesTheOldInServiceAndSaysWhyOnce()
    {
        using var folder = new TestFolder();
        using var host = Watching(folder);
        var before = host.Analyzer.Current;

        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 36, fact: "termMonth"));
        host.Clock.Advance(Poll);
        host.Clock.Advance(Poll);

        host.Analyzer.Current.ShouldBeSameAs(before);
        var error = host.Log.Entries.Where(entry => entry.Level == LogLevel.Error).ShouldHaveSingleItem();
        error.Id.ShouldBe(3);
        error.Text.ShouldContain("rules/HBR0001.json:9:");
        error.Text.ShouldContain("termMonths");
    }

    [Fact]
    public void MendedVersion_IsTakenAfterABrokenOne()
    {
        using var folder = new TestFolder();
        using var host = Watching(folder);
        _ = host.Analyzer.Current;
        File.WriteAllText(folder.PathTo("ruleset.json"), "{ half a");
        host.Clock.Advance(Poll);

        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 36));
        host.Clock.Advance(Poll);

        Outcome(host.Analyzer.Current).ShouldBe(RelationshipRules.Outcome.Violated);
    }

    [Fact]
    public void FolderThatGoesAway_LeavesTheOldInService()
    {
        using var folder = new TestFolder();
        var rules = folder.PathTo("harbour");
        HarbourRuleset.Write(rules, HarbourRuleset.Files());
        using var host = Watching(folder);
        var before = host.Analyzer.Current;

        Directory.Delete(rules, recursive: true);
        host.Clock.Advance(Poll);

        host.Analyzer.Current.ShouldBeSameAs(before);
        host.Log.Entries.ShouldContain(entry => entry.Id == 3 && entry.Text.Contains("ruleset.json"));
    }

    [Fact]
    public void UnchangedFiles_AreNotReadAgain()
    {
        using var folder = new TestFolder();
        using var host = Watching(folder);
        var before = host.Analyzer.Current;

        host.Clock.Advance(Poll * 3);

        host.Analyzer.Current.ShouldBeSameAs(before);
    }

    [Fact]
    public void ProfileFile_IsReloadedToo()
    {
        using var folder = new TestFolder();
        var profile = folder.PathTo("ours.json");
        File.WriteAllText(profile, """{ "name": "ours", "title": "Ours", "summary": "For tests.", "extends": ["default"] }""");
        using var host = new TestHost(options =>
        {
            options.ProfileName = profile;
            options.ReloadOnChange = true;
            options.PollingInterval = Poll;
        });
        host.Analyzer.Current.GetRule("CMP4044").Severity.ShouldBe(Severity.Warning);

        File.WriteAllText(profile, """{ "name": "ours", "title": "Ours", "summary": "For tests.", "extends": ["default"], "rules": { "CMP4044": { "severity": "error" } } }""");
        host.Clock.Advance(Poll);

        host.Analyzer.Current.GetRule("CMP4044").Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void LoaderThatFailsLater_LeavesTheOldInService()
    {
        using var folder = new TestFolder();
        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files());
        var isOpen = true;
        using var host = new TestHost(options =>
        {
            options.RulesetFolders.Add(folder.Path);
            options.ReloadOnChange = true;
            options.PollingInterval = Poll;
            options.AddRuleset(() => isOpen
                ? Rulesets.Ruleset.Load(HarbourRuleset.Files(name: "quay", ruleId: "QUA0001"))
                : throw new InvalidOperationException("the vault is closed"));
        });
        var before = host.Analyzer.Current;

        isOpen = false;
        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 36));
        host.Clock.Advance(Poll);

        host.Analyzer.Current.ShouldBeSameAs(before);
        host.Log.Entries.ShouldContain(entry => entry.Id == 3 && entry.Text.Contains("the vault is closed"));
    }

    [Fact]
    public void ChangesBeforeTheFirstUse_AreSeen()
    {
        using var folder = new TestFolder();
        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files());
        var services = new ServiceCollection();
        var clock = new TestClock(DateTimeOffset.UnixEpoch.AddYears(56));
        services.AddRelationshipRules(options =>
        {
            options.RulesetFolders.Add(folder.Path);
            options.ReloadOnChange = true;
            options.TimeProvider = clock;
        });
        using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<RelationshipRulesOptions>>().CurrentValue;

        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 36));
        var analyzer = provider.GetRequiredService<IRelationshipAnalyzer>();
        clock.Advance(TimeSpan.FromSeconds(1));

        Outcome(analyzer.Current).ShouldBe(RelationshipRules.Outcome.Violated);
    }

    [Fact]
    public async Task NoticeOfTheFileSystem_IsEnoughWithoutPolling()
    {
        using var folder = new TestFolder();
        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files());
        var services = new ServiceCollection();
        services.AddRelationshipRules(options =>
        {
            options.RulesetFolders.Add(folder.Path);
            options.ReloadOnChange = true;
            options.ReloadDelay = TimeSpan.FromMilliseconds(20);
        });
        await using var provider = services.BuildServiceProvider();
        var analyzer = provider.GetRequiredService<IRelationshipAnalyzer>();
        var before = analyzer.Current;

        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 36));

        // A minute is patience with a busy machine, not a measure of speed.
        for (var i = 0; i < 6_000 && ReferenceEquals(analyzer.Current, before); i++)
        {
            await Task.Delay(10);
        }

        Outcome(analyzer.Current).ShouldBe(RelationshipRules.Outcome.Violated);
    }

    [Fact]
    public async Task Analyses_DuringReloads_SeeOneVersionOrTheOther()
    {
        using var folder = new TestFolder();
        using var host = Watching(folder);
        var analyzer = host.Analyzer;
        var seen = new ConcurrentQueue<(Outcome, string)>();
        using var stop = new CancellationTokenSource();
        var analyses = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var finding = analyzer.Analyze(SampleDescriptions.WithTerm(30)).GetFindings(HarbourRuleset.RuleId).Single();
                seen.Enqueue((finding.Outcome, finding.Message));
            }
        })).ToList();

        for (var i = 0; i < 8; i++)
        {
            HarbourRuleset.Write(folder.Path, i % 4 == 3 ? HarbourRuleset.Files(fact: "termMonth") : HarbourRuleset.Files(months: i % 2 == 0 ? 36 : 24));
            host.Clock.Advance(Poll);

            // Each version is in service for a few analyses at least.
            var before = seen.Count;
            SpinWait.SpinUntil(() => seen.Count > before + 8 || analyses.Exists(task => task.IsCompleted));
        }

        await stop.CancelAsync();
        await Task.WhenAll(analyses);
        seen.Distinct().ShouldBe(
            [(RelationshipRules.Outcome.Satisfied, "Long enough."), (RelationshipRules.Outcome.Violated, "36 or more are asked for.")],
            ignoreOrder: true);
    }

    private static TestHost Watching(TestFolder folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder.Path).Any())
        {
            HarbourRuleset.Write(folder.Path, HarbourRuleset.Files());
        }

        return new(options =>
        {
            options.RulesetFolders.Add(folder.Path);
            options.ReloadOnChange = true;
            options.PollingInterval = Poll;
        });
    }

    private static Outcome Outcome(RelationshipAnalyzer analyzer)
        => analyzer.Analyze(SampleDescriptions.WithTerm(30)).GetFindings(HarbourRuleset.RuleId).ShouldHaveSingleItem().Outcome;
}
