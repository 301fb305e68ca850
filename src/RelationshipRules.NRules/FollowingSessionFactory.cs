using System.Runtime.CompilerServices;
using NRules;
using NRules.Diagnostics;
using NRules.Extensibility;
using NRules.Fluent;
using RelationshipRules.DependencyInjection;

namespace RelationshipRules.NRules;

/// <summary>Makes sessions with the rules of the analyzer that is in service when it is asked: after a reload or on another day it compiles anew.</summary>
internal sealed class FollowingSessionFactory(IRelationshipAnalyzer analyzer, SessionFactOptions? options, Action<RuleRepository>? addRules) : ISessionFactory
{
    private volatile Compiled? _inService;
    private IDependencyResolver? _dependencyResolver;
    private IActionInterceptor? _actionInterceptor;

    /// <inheritdoc/>
    public IEventProvider Events => Current.Events;

    /// <inheritdoc/>
    public IDependencyResolver DependencyResolver
    {
        get => _dependencyResolver ?? Current.DependencyResolver;
        set => _dependencyResolver = value;
    }

    /// <inheritdoc/>
    public IActionInterceptor? ActionInterceptor
    {
        get => _actionInterceptor;
        set => _actionInterceptor = value;
    }

    private ISessionFactory Current
    {
        get
        {
            var now = analyzer.Current;
            return _inService is { } compiled && ReferenceEquals(compiled.Analyzer, now) ? compiled.Factory : Compile();
        }
    }

    /// <inheritdoc/>
    public ISession CreateSession() => CreateSession(static _ => { });

    /// <inheritdoc/>
    public ISession CreateSession(Action<ISession> initializationAction) => Current.CreateSession(session =>
    {
        session.DependencyResolver = DependencyResolver;
        session.ActionInterceptor = ActionInterceptor;
        initializationAction?.Invoke(session);
    });

    /// <inheritdoc/>
    public ReteGraph GetSchema() => Current.GetSchema();

    /// <summary>The first caller compiles, and others wait for it.</summary>
    [MethodImpl(MethodImplOptions.Synchronized)]
    private ISessionFactory Compile()
    {
        var now = analyzer.Current;
        if (_inService is not { } compiled || !ReferenceEquals(compiled.Analyzer, now))
        {
            var repository = new RuleRepository();
            addRules?.Invoke(repository);
            _inService = compiled = new(now, repository.AddRelationshipRules(now, options).Compile());
        }

        return compiled.Factory;
    }

    private sealed record Compiled(RelationshipAnalyzer Analyzer, ISessionFactory Factory);
}
