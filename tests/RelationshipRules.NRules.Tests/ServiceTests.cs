using Microsoft.Extensions.DependencyInjection;
using NRules;
using RelationshipRules.DependencyInjection;
using RelationshipRules.Model;
using RelationshipRules.NRules.Tests.Host;

namespace RelationshipRules.NRules.Tests;

/// <summary>Sessions from a host's services.</summary>
public sealed class ServiceTests
{
    private static readonly Partnership Grant = new() { Agreements = [new() { Id = "g1", TerminationNoticeMonths = 1 }] };

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
