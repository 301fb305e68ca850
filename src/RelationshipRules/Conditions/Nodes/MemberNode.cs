using RelationshipRules.Conditions.Goals;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A member of a part of the model.</summary>
internal sealed class MemberNode : ConditionNode
{
    private readonly ConditionNode _target;
    private readonly FactMember _member;
    private readonly Func<object, Value> _get;
    private readonly int _slot;

    public MemberNode(Expression syntax, ConditionNode target, FactMember member, string path)
        : base(syntax, member.Type)
    {
        _target = target;
        _member = member;
        _get = member.Get;
        Path = path;

        // Members of element variables are the most common by far: they are spared the call for their target.
        _slot = target is LocalNode local ? local.Slot : -1;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children => [_target];

    /// <inheritdoc/>
    public override string Path { get; }

    /// <inheritdoc/>
    public override FactInfo? Fact => _member.Fact;

    /// <inheritdoc/>
    public override bool IsFact => _member.FactIndex >= 0 || _member.Fact is not null;

    /// <inheritdoc/>
    public override Value Evaluate(EvaluationContext context)
    {
        var target = _slot >= 0 ? context.Local(_slot) : _target.Evaluate(context);
        return target.AsPart() is { } part ? _get(part)
            : target.IsUnknown || target.IsError ? target
            : Value.FromError(MakeError($"{ValueOperations.Describe(target.Kind)} has no members."));
    }

    /// <inheritdoc/>
    public override string? Pointer(EvaluationContext context) => _target.Pointer(context) is { } owner ? $"{owner}/{_member.Name}" : null;

    /// <inheritdoc/>
    public override void CollectMissing(MissingCollector collector)
    {
        // The amount of a sum of money is not stated by itself: the sum is.
        if (!IsFact && _target.IsFact)
        {
            CollectMissing(collector, _target);
        }
        else if (Pointer(collector.Context) is { } pointer)
        {
            collector.Add(pointer, Path, Fact);
        }
        else
        {
            CollectMissing(collector, _target);
        }
    }

    /// <inheritdoc/>
    public override void CollectReads(ReadCollector collector)
    {
        if (!IsFact && _target.IsFact)
        {
            _target.CollectReads(collector);
            return;
        }

        collector.AddFact(Path);

        // The parts on the way are not read for themselves; a list that the part is taken from is.
        var owner = _target;
        while (owner is MemberNode member)
        {
            owner = member._target;
        }

        if (owner is not (RootMemberNode or LocalNode))
        {
            owner.CollectReads(collector);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ChangeSet> Seek(Goal goal, GoalSeeker seeker)
        => !IsFact && _target.IsFact && _member.Name is "amount" ? seeker.StateAmount(_target, goal) : seeker.State(this, goal);

    /// <inheritdoc/>
    protected override IReadOnlyList<TraceNode> TraceChildren(EvaluationContext context, Value value) =>
        _target is RootMemberNode or LocalNode or MemberNode ? [] : base.TraceChildren(context, value);
}
