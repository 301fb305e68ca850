using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Descriptions;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A fact that a ruleset declares, of the description (no target) or of a part.</summary>
internal sealed class ExtensionNode(Expression syntax, ConditionNode? target, ExtensionSymbol symbol) : ConditionNode(syntax, symbol.Type)
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

        // A value of another type than declared has been reported by whoever read the description; here it counts as not stated.
        return part is IExtensible { Extensions: { } values } && values.TryGetValue(symbol.Name, out var stated) ? Convert(stated) : Value.Unknown;
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
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker) => seeker.State(this, goal);

    /// <inheritdoc/>
    protected override IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value) =>
        target is null or LocalNode or RootMemberNode or MemberNode ? [] : base.TraceChildren(context, value);

    private Value Convert(ExtensionValue stated) => Type switch
    {
        ConditionType.Scalar { Kind: ValueKind.Bool } => Value.From(stated.Boolean),
        ConditionType.Scalar { Kind: ValueKind.Double } => Value.From(stated.Number),
        ConditionType.Scalar { Kind: ValueKind.Int } => stated.Number is { } number && Math.Floor(number) == number && Math.Abs(number) < long.MaxValue
            ? Value.From((long?)number)
            : Value.Unknown,
        ConditionType.Scalar { Kind: ValueKind.String } => Value.From(stated.Text),
        ConditionType.Choice choice => stated.Text is { } text && choice.Values.Contains(text, StringComparer.Ordinal) ? Value.From(text) : Value.Unknown,
        ConditionType.Scalar { Kind: ValueKind.Timestamp } => Days.TryRead(stated.Text, out var date) ? Value.From((DateOnly?)date) : Value.Unknown,
        ConditionType.ListOf => Value.FromList(stated.Texts, TextListAccessor.Instance),
        _ => Value.Unknown,
    };
}
