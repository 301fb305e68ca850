using System.Collections.Concurrent;
using NRules;
using NRules.Fluent;

namespace RelationshipRules.NRules.Tests.Support;

/// <summary>RuleSessions with the rules of an analyzer, with or without rules of a host.</summary>
internal static class RuleSessions
{
    private static readonly Outcome[] All = Enum.GetValues<Outcome>();
    private static readonly ConcurrentDictionary<string, ISessionFactory> Factories = new();

    /// <summary>A session in which every outcome of every rule of a built-in profile becomes a fact.</summary>
    public static ISession OfProfile(string profile) => Factories.GetOrAdd(profile, name => Compile(Analyzers.Get(name), new() { Outcomes = All })).CreateSession();

    /// <summary>A session with the rules of a host beside ours.</summary>
    public static ISession With(RelationshipAnalyzer analyzer, SessionFactOptions? options, params Type[] hostRules)
        => Compile(analyzer, options, hostRules).CreateSession();

    /// <summary>What sessions are made from.</summary>
    public static ISessionFactory Compile(RelationshipAnalyzer analyzer, SessionFactOptions? options, params Type[] hostRules)
    {
        var repository = new RuleRepository();
        repository.AddRelationshipRules(analyzer, options);
        if (hostRules.Length > 0)
        {
            repository.Load(rules => rules.PrivateTypes().NestedTypes().From(hostRules));
        }

        return repository.Compile();
    }

    /// <summary>The finding facts of one description.</summary>
    public static IReadOnlyList<FindingFact> Findings(this ISession session, string key) => [.. session.Query<FindingFact>().Where(fact => fact.DescriptionKey == key)];
}
