using System.Runtime.CompilerServices;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A member of a part of the model.</summary>
internal class MemberNode(Expression syntax, ConditionNode target, FactMember member, string path) : ConditionNode(syntax, member.Type, target)
{
    private readonly Func<object, Value> _get = member.Get;

    // Members of element variables are the most common by far: they are spared the call for their target.
    private readonly int _slot = target is LocalNode local ? local.Slot : -1;

    public ConditionNode Target => target;

    public string Name => member.Name;

    public override string Path { get; } = path;

    public override string? Pointer => field ??= target.Pointer is { } owner ? $"{owner}/{member.Name}" : null;

    public override FactInfo? Fact => member.Fact;

    public override bool IsFact => member.IsFact;

    /// <summary>Whether it is part of a fact and not one itself: the amount of a sum of money is not stated by itself, the sum is.</summary>
    public bool IsPartOfFact => !IsFact && target.IsFact;

    public override Value Evaluate(EvaluationContext context) => Get(_slot >= 0 ? context.Local(_slot) : target.Evaluate(context));

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) => Get(operands[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value Get(Value owner) => owner.AsPart() is { } part ? _get(part) : WithoutPart(owner);

    private Value WithoutPart(Value owner) =>
        owner.IsUnknown || owner.IsError ? owner
        : Value.FromError(MakeError($"{Operations.Describe(owner.Kind)} has no members."));
}
