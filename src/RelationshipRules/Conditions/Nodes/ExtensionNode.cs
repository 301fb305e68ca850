using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A fact that a ruleset declares, of the description (no target) or of a part.</summary>
internal sealed class ExtensionNode(Expression syntax, ConditionNode? target, FactMember? extensions, ExtensionSymbol symbol) : ConditionNode(syntax, symbol.Type)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => target is null ? [] : [target];

    /// <inheritdoc/>
    public override string Path => symbol.Info.Path;

    /// <inheritdoc/>
    public override FactInfo Fact => symbol.Info;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context)
    {
        var owner = target is null ? Value.FromObject(context.Root) : target.Evaluate(context);
        if (owner.AsPart() is not { } part)
        {
            return owner;
        }

        if (extensions?.Get(part).AsPart() is not IExtensionValues values)
        {
            return Value.Unknown;
        }

        // A value of another type than declared has been reported by whoever read the description; here it counts as not stated.
        var value = values.Find(symbol.Name);
        return Fits(value.Kind, symbol.Type) ? value : Value.Unknown;
    }

    /// <inheritdoc/>
    public override string? Pointer(EvaluationContext context) =>
        (target is null ? "" : target.Pointer(context)) is { } owner ? $"{owner}/extensions/{JsonPointer.Escape(symbol.Name)}" : null;

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector)
    {
        if (Pointer(collector.Context) is { } pointer)
        {
            collector.Add(pointer, Path, Fact);
        }
        else if (target is not null)
        {
            CollectMissing(collector, target);
        }
    }

    /// <inheritdoc/>
    public override void CollectReads(ReadCollector collector)
    {
        collector.AddExtension(Path);
        if (target is not (null or LocalNode or RootMemberNode or MemberNode))
        {
            target.CollectReads(collector);
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value) =>
        target is null or LocalNode or RootMemberNode or MemberNode ? [] : base.TraceChildren(context, value);

    private static bool Fits(ValueKind kind, ConditionType type) => type switch
    {
        ConditionType.Scalar { Kind: ValueKind.Double } => kind is ValueKind.Double or ValueKind.Int,
        ConditionType.Scalar scalar => kind == scalar.Kind,
        ConditionType.Choice => kind == ValueKind.String,
        ConditionType.ListOf => kind == ValueKind.List,
        _ => true,
    };
}
