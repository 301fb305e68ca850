using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Binding;

/// <summary>A condition that has been read and checked. Immutable; evaluating it never throws and allocates nothing for tests over the model.</summary>
internal sealed class CompiledCondition
{
    private readonly Lazy<ReadCollector> _direct;
    private readonly Lazy<ReadCollector> _all;

    public CompiledCondition(string text, Expression syntax, ConditionNode root, ConditionScope scope)
    {
        Text = text;
        Syntax = syntax;
        Root = root;
        Scope = scope;
        _direct = new(() => ReadCollector.Of(root));
        _all = new(() => ReadCollector.OfAll(root));
    }

    /// <summary>The condition as written.</summary>
    public string Text { get; }

    public Expression Syntax { get; }

    public ConditionNode Root { get; }

    /// <summary>Where it is evaluated.</summary>
    public ConditionScope Scope { get; }

    /// <summary>The type of its value.</summary>
    public ConditionType Type => Root.Type;

    /// <summary>Every model path that it can read, derived facts' reading included: <c>agreements</c>, <c>agreements[].termMonths</c>. Ask after all derived facts are defined.</summary>
    public IReadOnlyList<string> FactPaths => _all.Value.Facts;

    /// <summary>The model paths that its own text reads.</summary>
    public IReadOnlyList<string> DirectFactPaths => _direct.Value.Facts;

    /// <summary>The parameters (<c>params.x</c>) and variables that it can read, derived facts' reading included.</summary>
    public IReadOnlyList<string> Inputs => _all.Value.Inputs;

    /// <summary>The names, without <c>params.</c>, of the parameters that it can read.</summary>
    public IReadOnlyList<string> Parameters =>
        [.. Inputs.Where(i => i.StartsWith(ConditionEnvironment.ParameterPrefix, StringComparison.Ordinal)).Select(i => i[ConditionEnvironment.ParameterPrefix.Length..])];

    /// <summary>The paths of the extensions that it can read, derived facts' reading included.</summary>
    public IReadOnlyList<string> Extensions => _all.Value.Extensions;

    /// <summary>The derived facts that its own text reads.</summary>
    public IReadOnlyList<DerivedSymbol> DerivedFacts => _direct.Value.Derived;

    /// <summary>The paths that it tests with <c>has()</c>, derived facts' tests included.</summary>
    public IReadOnlyList<string> HasUses => _all.Value.Tested;

    /// <summary>Whether it can rest on any presumption; ask after all derived facts are defined.</summary>
    public bool MayPresume => MetPresumptions || (MetDerived is not null && MetDerived.Exists(derived => derived.MayPresume));

    public bool MetPresumptions { get; init; }

    public List<DerivedSymbol>? MetDerived { get; init; }

    /// <summary>The presumptions that it can rest on, those of derived facts included.</summary>
    public IReadOnlyList<PresumedFact> Presumed => _all.Value.Presumed;

    /// <summary>The fact, derived fact or parameter, where the condition is nothing but that.</summary>
    public FactInfo? ResultFact => Root.Fact;

    /// <summary>The value in a context. A list that holds errors is one itself, unless what is unknown in it comes first.</summary>
    public Value Evaluate(EvaluationContext context)
    {
        var value = Root.EvaluateAfresh(context);
        return value.FindError() is { } error && !value.ContainsUnknown() ? Value.FromError(error) : value;
    }

    /// <summary>The value as a test.</summary>
    public Truth Test(EvaluationContext context) => Root.TestAfresh(context);

    /// <summary>What is not stated and could settle the value; empty where the value is known or an error. Allocates.</summary>
    public IReadOnlyList<MissingInput> Missing(EvaluationContext context)
    {
        var value = Evaluate(context);
        return !value.ContainsUnknown() ? []
            : Root is MemberNode { IsPartOfFact: false } or RootMemberNode && Root is not IPresumable && Tracer.PointerOf(Root, context) is { } pointer ? [new(pointer, Root.Path!, Root.Fact, value.IsPartlyKnown)]
            : new Tracer(context).Trace(Root).Missing();
    }

    /// <summary>Where the value stands in the description, or null.</summary>
    public string? Pointer(EvaluationContext context) => Tracer.PointerOf(Root, context) ?? new Tracer(context).Trace(Root).Pointer;

    /// <summary>How the value came about. Allocates.</summary>
    public TraceNode Trace(EvaluationContext context)
    {
        var nodes = ConditionLimits.MaxTraceNodes;
        return new Tracer(context).Trace(Root).Cut(ref nodes);
    }
}
