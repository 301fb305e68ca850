using Microsoft.Extensions.DependencyInjection;
using NRules;
using RelationshipRules.DependencyInjection;
using RelationshipRules.DependencyInjection.Tests.Support;
using RelationshipRules.Model;
using RelationshipRules.NRules.Tests.Host;

namespace RelationshipRules.NRules.Tests;

/// <summary>Sessions from a host's services.</summary>
public sealed class ServiceTests
{
    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(1);

    private static readonly Partnership Grant = OfTerm(30);

    [Fact]
    public void Factory_OfTheServices_HasTheRulesOfTheAnalyzerAndOfTheHost()
    {
        var outbox = new List<string>();
        var services = new ServiceCollection();
        services.AddSingleton(outbox);
        services.AddRelationshipRules().AddNRules(
            repository => repository.Load(rules => rules.From(typeof(WriteLetter))),
            new() { Outcomes = [Outcome.Violated] });
        using var provider = services.BuildServiceProvider();

        var session = provider.GetRequiredService<ISessionFactory>().CreateSession();
        session.Insert(new DescriptionFact("grant", Grant));
        session.Fire();

        session.Query<FindingFact>().ShouldNotBeEmpty();
        outbox.ShouldContain(letter => letter.StartsWith("CMP4044", StringComparison.Ordinal));
    }

    [Fact]
    public void Factory_AfterAReloadOfRulesets_GivesNewSessionsTheirRulesAndLeavesOpenOnesAsTheyAre()
    {
        using var folder = new TestFolder();
        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 24));
        var clock = new TestClock(new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));
        using var provider = Watching(folder, clock);
        var factory = provider.GetRequiredService<ISessionFactory>();
        var before = Open(factory);
        Term(before).Outcome.ShouldBe(Outcome.Satisfied);

        // One rule is another one, and one is added.
        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 36));
        File.WriteAllText(folder.PathTo("rules/HBR0002.json"), HarbourRuleset.Files(ruleId: "HBR0002")["rules/HBR0002.json"]);
        clock.Advance(Poll);

        var after = Open(factory);
        Term(after).Outcome.ShouldBe(Outcome.Violated);
        Term(after).Finding.Message.ShouldBe("36 or more are asked for.");
        after.Query<FindingFact>().ShouldContain(finding => finding.RuleId == "HBR0002");

        before.Update(new DescriptionFact("grant", OfTerm(23)));
        before.Fire();
        Term(before).Finding.Message.ShouldBe("24 or more are asked for.");
        before.Update(new DescriptionFact("grant", OfTerm(30)));
        before.Fire();
        Term(before).Outcome.ShouldBe(Outcome.Satisfied);
        before.Query<FindingFact>().ShouldNotContain(finding => finding.RuleId == "HBR0002");
    }

    [Fact]
    public void Factory_AfterARulesetThatDoesNotLoad_GoesOnWithWhatItCompiled()
    {
        using var folder = new TestFolder();
        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 24));
        var clock = new TestClock(new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));
        using var provider = Watching(folder, clock);
        var factory = provider.GetRequiredService<ISessionFactory>();
        var descriptor = Term(Open(factory)).Rule;

        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 36, fact: "termMonth"));
        clock.Advance(Poll);

        Term(Open(factory)).Outcome.ShouldBe(Outcome.Satisfied);
        Term(Open(factory)).Rule.ShouldBeSameAs(descriptor);

        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 36));
        clock.Advance(Poll);

        Term(Open(factory)).Outcome.ShouldBe(Outcome.Violated, "a folder that is mended is taken");
    }

    [Fact]
    public void Factory_OnAnotherDay_CompilesAnewForSessionsThatAreMadeThen()
    {
        var clock = new Clock();
        var services = new ServiceCollection();
        services.AddRelationshipRules(options => options.TimeProvider = clock).AddNRules();
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ISessionFactory>();
        var before = Open(factory);

        DayOf(Open(factory)).ShouldBe(new(2026, 11, 1));
        clock.Now = clock.Now.AddDays(1);

        DayOf(Open(factory)).ShouldBe(new(2026, 11, 2));
        DayOf(before).ShouldBe(new(2026, 11, 1));
        before.Update(new DescriptionFact("grant", Grant with { Title = "Advice" }));
        before.Fire();
        DayOf(before).ShouldBe(new(2026, 11, 1));
    }

    [Fact]
    public void Factory_OfANamedAnalyzer_IsKeyedByTheName()
    {
        var services = new ServiceCollection();
        services.AddRelationshipRules("audit", options => options.ProfileName = "compact-audit").AddNRules();
        using var provider = services.BuildServiceProvider();

        provider.GetService<ISessionFactory>().ShouldBeNull();
        Open(provider.GetRequiredKeyedService<ISessionFactory>("audit")).Query<AssessmentFact>().Single().ProfileName.ShouldBe("compact-audit");
    }

    private static Partnership OfTerm(int months) => new() { Agreements = [new() { Id = "g1", TermMonths = months, TerminationNoticeMonths = 1 }] };

    private static ServiceProvider Watching(TestFolder folder, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddRelationshipRules(options =>
        {
            options.RulesetFolders.Add(folder.Path);
            options.ReloadOnChange = true;
            options.PollingInterval = Poll;
            options.TimeProvider = clock;
        }).AddNRules();
        return services.BuildServiceProvider();
    }

    private static FindingFact Term(ISession session) => session.Query<FindingFact>().Single(finding => finding.RuleId == HarbourRuleset.RuleId);

    private static ISession Open(ISessionFactory factory)
    {
        var session = factory.CreateSession();
        session.Insert(new DescriptionFact("grant", Grant));
        session.Fire();
        return session;
    }

    private static DateOnly DayOf(ISession session) => session.Query<AssessmentFact>().Single().Assessment.AsOf;

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
