using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace RelationshipRules.DependencyInjection;

/// <summary>Adds analyzers to a host's services.</summary>
public static class RelationshipRulesServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IRelationshipAnalyzer"/> as a singleton. Options, profile and rulesets are checked when the host starts, or when the
    /// analyzer is first asked for where there is no host; an <see cref="OptionsValidationException"/> names everything that is wrong.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; null for the default profile and the built-in rulesets.</param>
    /// <returns>A builder of the options, for binding them to configuration or setting them with the help of other services.</returns>
    /// <exception cref="ArgumentNullException">The services are null.</exception>
    public static OptionsBuilder<RelationshipRulesOptions> AddRelationshipRules(this IServiceCollection services, Action<RelationshipRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (!services.Any(service => service.ServiceType == typeof(IRelationshipAnalyzer) && !service.IsKeyedService))
        {
            services.AddSingleton<IRelationshipAnalyzer>(provider => Create(provider, Options.DefaultName));
            AddValidator(services, Options.DefaultName);
        }

        return Configure(services, Options.DefaultName, configure);
    }

    /// <summary>
    /// Adds a named <see cref="IRelationshipAnalyzer"/> as a keyed singleton, its name being the key, beside others with other profiles or
    /// rulesets.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name, also a tag of metrics and activities.</param>
    /// <param name="configure">Sets the options; null for the default profile and the built-in rulesets.</param>
    /// <returns>A builder of the options, for binding them to configuration or setting them with the help of other services.</returns>
    /// <exception cref="ArgumentNullException">The services or the name are null.</exception>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static OptionsBuilder<RelationshipRulesOptions> AddRelationshipRules(
        this IServiceCollection services, string name, Action<RelationshipRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!services.Any(service => service.ServiceType == typeof(IRelationshipAnalyzer) && name.Equals(service.ServiceKey)))
        {
            services.AddKeyedSingleton<IRelationshipAnalyzer>(name, (provider, _) => Create(provider, name));
            AddValidator(services, name);
        }

        return Configure(services, name, configure);
    }

    private static OptionsBuilder<RelationshipRulesOptions> Configure(IServiceCollection services, string name, Action<RelationshipRulesOptions>? configure)
    {
        services.TryAddSingleton(provider => new AnalyzerMetrics(provider.GetService<IMeterFactory>()));
        var options = services.AddOptions<RelationshipRulesOptions>(name).ValidateOnStart();
        return configure is null ? options : options.Configure(configure);
    }

    private static void AddValidator(IServiceCollection services, string name)
        => services.AddSingleton<IValidateOptions<RelationshipRulesOptions>>(provider => new OptionsValidator(name, Clock(provider)));

    private static AnalyzerService Create(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<RelationshipRulesOptions>>().Get(name);
        var log = (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(Log.Category);
        return new(name, options, options.TimeProvider ?? Clock(provider), provider.GetRequiredService<AnalyzerMetrics>(), log);
    }

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
