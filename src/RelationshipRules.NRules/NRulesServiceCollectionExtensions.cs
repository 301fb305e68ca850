using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NRules;
using NRules.Extensibility;
using NRules.Fluent;
using RelationshipRules.DependencyInjection;

namespace RelationshipRules.NRules;

/// <summary>Adds sessions of NRules to a host's services.</summary>
public static class NRulesServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="ISessionFactory"/> as a singleton, keyed by the analyzer's name where it has one. Its sessions have the rules of the analyzer in
    /// service when they are made: after a reload, or on another day, it compiles anew. A session that is there keeps its rules.
    /// </summary>
    /// <param name="builder">What <see cref="RelationshipRulesServiceCollectionExtensions.AddRelationshipRules(IServiceCollection, Action{RelationshipRulesOptions})"/> gives.</param>
    /// <param name="addRules">Adds the host's own rules to the repository; called each time that it compiles. Dependencies of rules come from the host's services.</param>
    /// <param name="options">What becomes a fact, or null for the defaults.</param>
    /// <returns>The builder.</returns>
    /// <remarks>The first session waits a second for the compiler. Events of the factory are those of the sessions made until it compiles anew; to follow on, take them from each session.</remarks>
    /// <exception cref="ArgumentNullException">The builder is null.</exception>
    public static OptionsBuilder<RelationshipRulesOptions> AddNRules(this OptionsBuilder<RelationshipRulesOptions> builder, Action<RuleRepository>? addRules = null, SessionFactOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Name is { Length: > 0 } name)
        {
            builder.Services.AddKeyedSingleton<ISessionFactory>(name, (provider, _) => Create(provider, provider.GetRequiredKeyedService<IRelationshipAnalyzer>(name)));
        }
        else
        {
            builder.Services.AddSingleton<ISessionFactory>(provider => Create(provider, provider.GetRequiredService<IRelationshipAnalyzer>()));
        }

        return builder;

        FollowingSessionFactory Create(IServiceProvider provider, IRelationshipAnalyzer analyzer) => new(analyzer, options, addRules) { DependencyResolver = new ServiceResolver(provider) };
    }

    private sealed class ServiceResolver(IServiceProvider provider) : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => provider.GetRequiredService(serviceType);
    }
}
