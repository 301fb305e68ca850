using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions.Binding;

/// <summary>
/// The names that conditions may use: the members of the model, parameters, extensions, derived facts and variables.
/// Set up first, by one thread; from then on it may be shared.
/// </summary>
internal sealed class ConditionEnvironment(ObjectType? root = null)
{
    public const string ParameterPrefix = "params.";
    public const string ExtensionsName = "extensions";
    private const int SlotsPerScope = ConditionLimits.MaxMacroDepth + 1;

    private readonly Dictionary<string, InputSymbol> _inputs = new(StringComparer.Ordinal);
    private readonly List<Constant> _constants = [];
    private readonly Dictionary<(ObjectType Owner, string Name), ExtensionSymbol> _extensions = [];
    private readonly Dictionary<(ObjectType Owner, string Name), DerivedSymbol> _derived = [];
    private readonly Dictionary<string, PresumedFact> _presumed = new(StringComparer.Ordinal);

    /// <summary>The description's type, or null where conditions have no model.</summary>
    public ObjectType? RootType { get; } = root;

    /// <summary>The scope of the whole description.</summary>
    public ConditionScope Root { get; } = new(0, "", [], null, null);

    /// <summary>All derived facts, in the order of their declaration.</summary>
    public IReadOnlyCollection<DerivedSymbol> DerivedFacts => _derived.Values;

    /// <summary>All parameters and variables.</summary>
    public IReadOnlyCollection<InputSymbol> Inputs => _inputs.Values;

    /// <summary>Declares <c>params.name</c>.</summary>
    public InputSymbol AddParameter(string name, ConditionType type, FactInfo? info = null) => AddInput(ParameterPrefix + name, type, info);

    /// <summary>Declares a variable that the host binds. It hides a member of the description with the same name.</summary>
    public InputSymbol AddVariable(string name, ConditionType type) => AddInput(name, type, null);

    /// <summary>Declares a variable that every context has the value of from the start. It hides a member of the description with the same name.</summary>
    public InputSymbol AddConstant(string name, ConditionType type, Value value)
    {
        var symbol = AddInput(name, type, null);
        _constants.Add(new(symbol, value));
        return symbol;
    }

    /// <summary>Declares an extension by its path (<c>agreements[].extensions.qualityMark</c>); gives what is wrong with it, or null.</summary>
    public string? AddExtension(FactInfo info, ConditionType type)
    {
        var end = info.Path.LastIndexOf('.');
        var prefix = end < 0 ? "" : info.Path[..end];
        var isRoot = string.Equals(prefix, ExtensionsName, StringComparison.Ordinal);
        if (!isRoot && !prefix.EndsWith("." + ExtensionsName, StringComparison.Ordinal))
        {
            return $"'{info.Path.Shown()}' is not the path of an extension; it should look like agreements[].extensions.name.";
        }

        var ownerPath = isRoot ? "" : prefix[..^(ExtensionsName.Length + 1)];
        if (FindOwner(ownerPath, out var problem) is not { } owner)
        {
            return problem;
        }

        var name = info.Path[(end + 1)..];
        return _extensions.TryAdd((owner.Type, name), new ExtensionSymbol(name, type, info)) ? null : $"'{info.Path.Shown()}' is declared twice.";
    }

    /// <summary>Declares a derived fact by its path (<c>relationship.stance</c>, <c>agreements[].reportingHoursPerThousand</c>), or gives what is wrong with it.</summary>
    public DerivedSymbol? AddDerivedFact(FactInfo info, ConditionType type, out string? problem)
    {
        var end = info.Path.LastIndexOf('.');
        var name = info.Path[(end + 1)..];
        if (FindOwner(end < 0 ? "" : info.Path[..end], out problem) is not { } owner)
        {
            return null;
        }

        if (owner.Type.Find(name) is not null)
        {
            problem = $"'{info.Path.Shown()}' is a fact that descriptions state; a derived fact needs a name of its own.";
            return null;
        }

        var scope = new ConditionScope(SlotsPerScope * (_derived.Count + 1), owner.Path, owner.Steps, owner.ElementName, owner.ElementName is null ? null : new ConditionType.Part(owner.Type));
        var symbol = new DerivedSymbol(info, type, name, _derived.Count, scope);
        if (!_derived.TryAdd((owner.Type, name), symbol))
        {
            problem = $"'{info.Path.Shown()}' is declared twice.";
            return null;
        }

        return symbol;
    }

    /// <summary>The scope over a list (<c>agreements</c>, <c>relationship.assessments</c>), or what is wrong with its path.</summary>
    public ConditionScope? FindScope(string listPath, out string? problem)
    {
        if (FindOwner(listPath + "[]", out problem) is not { } owner)
        {
            return null;
        }

        return new ConditionScope(0, listPath, owner.Steps, owner.ElementName, new ConditionType.Part(owner.Type));
    }

    /// <summary>
    /// Reads and checks a condition. Null where it cannot be used; then at least one error has been added.
    /// </summary>
    /// <param name="text">The condition.</param>
    /// <param name="expected">The type that its value must have; null where any will do.</param>
    /// <param name="scope">Where it is evaluated; null for the whole description.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="mayPresume">Whether it may rest on presumptions.</param>
    public CompiledCondition? Compile(string text, ConditionType? expected, ConditionScope? scope, ICollection<ConditionError> errors, bool mayPresume = false)
    {
        // A list of its own, because the limit on errors is one for each condition.
        var own = new ErrorList(text);
        scope ??= Root;
        CompiledCondition? compiled = null;
        if (Parser.Parse(text, own, out var sound) is { } syntax)
        {
            var binder = new Binder(this, scope, own, mayPresume);
            var node = binder.BindRoot(syntax, expected);
            compiled = own.Count == 0 ? new CompiledCondition(text, syntax, node, scope) { MetPresumptions = binder.MetPresumptions, MetDerived = binder.MetDerived } : null;
        }
        else
        {
            // What is wrong beside a mistake of syntax is told with it.
            foreach (var part in sound)
            {
                new Binder(this, scope, own, mayPresume).BindRoot(part, expected: null);
            }
        }

        foreach (var error in own.Items.OrderBy(static error => error.Span.Start))
        {
            errors.Add(error);
        }

        return compiled;
    }

    /// <summary>
    /// Derived facts that depend on one another in a circle, the first once more at the end, or in a chain of more than <see cref="ConditionLimits.MaxDerivedDepth"/>, as far as it goes beyond; null where there
    /// is neither. Ask after all are defined.
    /// </summary>
    public IReadOnlyList<DerivedSymbol>? FindEndless()
    {
        var depths = new Dictionary<DerivedSymbol, int>();
        var path = new List<DerivedSymbol>();
        return _derived.Values.Select(Visit).FirstOrDefault(static endless => endless is not null);

        List<DerivedSymbol>? Visit(DerivedSymbol symbol)
        {
            var start = path.IndexOf(symbol);
            path.Add(symbol);
            if (start >= 0 || path.Count + depths.GetValueOrDefault(symbol) > ConditionLimits.MaxDerivedDepth)
            {
                return path[Math.Max(start, 0)..];
            }

            var next = depths.ContainsKey(symbol) || symbol.Body is null ? [] : ReadCollector.Of(symbol.Body).Derived;
            foreach (var other in next)
            {
                if (Visit(other) is { } endless)
                {
                    return endless;
                }
            }

            // How many it rests on, one on the other.
            depths.TryAdd(symbol, next.Select(other => depths[other] + 1).DefaultIfEmpty().Max());
            path.RemoveAt(path.Count - 1);
            return null;
        }
    }

    /// <summary>A context for the conditions of this environment; make it after everything is declared.</summary>
    /// <param name="maxSteps">The steps that one evaluation may take, where they are not as many as usual.</param>
    public EvaluationContext CreateContext(int? maxSteps = null)
    {
        var context = new EvaluationContext(_inputs.Count, _derived.Count, SlotsPerScope * (_derived.Count + 1), maxSteps ?? ConditionLimits.DefaultSteps);
        foreach (var (symbol, value) in _constants)
        {
            context.SetInput(symbol, value);
        }

        return context;
    }

    /// <summary>From now on takes a fact to be something while it is not stated; null where that has been settled before.</summary>
    public PresumedFact? AddPresumed(string path, Value value, DerivedSymbol? derived = null)
    {
        var presumed = new PresumedFact(_presumed.Count, path, value, derived);
        return _presumed.TryAdd(path, presumed) ? presumed : null;
    }

    public PresumedFact? FindPresumed(string path) => _presumed.GetValueOrDefault(path);

    public InputSymbol? FindInput(string name) => _inputs.GetValueOrDefault(name);

    public ExtensionSymbol? FindExtension(ObjectType owner, string name) => _extensions.GetValueOrDefault((owner, name));

    public DerivedSymbol? FindDerived(ObjectType owner, string name) => _derived.GetValueOrDefault((owner, name));

    /// <summary>The members and derived facts of a part.</summary>
    public IEnumerable<string> NamesOf(ObjectType owner) =>
        owner.Members.Select(member => member.Name).Concat(_derived.Keys.Where(key => key.Owner == owner).Select(key => key.Name));

    public IEnumerable<string> ExtensionNames(ObjectType owner) => _extensions.Keys.Where(k => k.Owner == owner).Select(k => k.Name);

    public IEnumerable<string> ParameterNames() =>
        _inputs.Keys.Where(n => n.StartsWith(ParameterPrefix, StringComparison.Ordinal)).Select(n => n[ParameterPrefix.Length..]);

    private InputSymbol AddInput(string name, ConditionType type, FactInfo? info)
    {
        var symbol = new InputSymbol(name, _inputs.Count, type, info);
        return _inputs.TryAdd(name, symbol) ? symbol : throw new ArgumentException($"'{name}' is declared twice.", nameof(name));
    }

    /// <summary>Follows a path from the description to a part: <c>agreements[]</c>, <c>relationship</c>, or nothing for the description.</summary>
    private Owner? FindOwner(string path, out string? problem)
    {
        problem = null;
        if (RootType is null)
        {
            problem = "There is no model here.";
            return null;
        }

        var type = RootType;
        var steps = new List<FactMember>();
        string? elementName = null;
        if (path.Length > 0)
        {
            foreach (var segment in path.Split('.'))
            {
                var isList = segment.EndsWith("[]", StringComparison.Ordinal);
                var name = isList ? segment[..^2] : segment;
                var member = type.Find(name);
                if (member is null)
                {
                    problem = $"'{path.Shown()}': {TypeRules.Describe(type)} has no member '{name.Shown()}'{NearestName.Hint(name, type.Members.Select(m => m.Name))}";
                    return null;
                }

                var next = isList ? (member.Type as ConditionType.ListOf)?.Element : member.Type;
                if (next is not ConditionType.Part part || elementName is not null)
                {
                    problem = isList || elementName is not null
                        ? $"'{path.Shown()}': '{name.Shown()}' is not a list of parts that conditions can go through."
                        : $"'{path.Shown()}': '{name.Shown()}' is not a part of a description{(member.Type is ConditionType.ListOf ? $"; for each of its elements write '{name}[]'" : "")}.";
                    return null;
                }

                steps.Add(member);
                type = part.Type;
                elementName = isList ? member.ElementName ?? "element" : null;
            }
        }

        return new Owner(type, elementName is null ? path : path[..^2], [.. steps], elementName);
    }

    private sealed record Constant(InputSymbol Symbol, Value Value);

    private sealed record Owner(ObjectType Type, string Path, FactMember[] Steps, string? ElementName);
}
