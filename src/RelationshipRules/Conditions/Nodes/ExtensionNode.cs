using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A fact that a ruleset declares, of the description (no target) or of a part.</summary>
internal sealed class ExtensionNode(Expression syntax, ConditionNode? target, ExtensionSymbol symbol)
    : ConditionNode(syntax, symbol.Type, target is null ? [] : [target])
{
    public string Name => symbol.Name;

    public override string Path => symbol.Info.Path;

    public override FactInfo Fact => symbol.Info;

    public override Value Evaluate(EvaluationContext context) => Get(target is null ? Value.FromObject(context.Root) : target.Evaluate(context));

    public override Value Combine(EvaluationContext context, ReadOnlySpan<Value> operands) =>
        Get(operands.Length == 0 ? Value.FromObject(context.Root) : operands[0]);

    private Value Get(Value owner)
    {
        if (owner.AsPart() is not { } part)
        {
            return owner;
        }

        // A value of another type than declared has been reported by whoever read the description; here it counts as not stated.
        return part is IExtensible { Extensions: { } values } && values.TryGetValue(symbol.Name, out var stated) ? Convert(stated) : Value.Unknown;
    }

    private Value Convert(ExtensionValue stated) => Type switch
    {
        ConditionType.Scalar { Kind: ValueKind.Bool } => Value.From(stated.Boolean),
        ConditionType.Scalar { Kind: ValueKind.Double } => Value.From(stated.Number),
        ConditionType.Scalar { Kind: ValueKind.Int } => Whole(Value.From(stated.Number)),
        ConditionType.Scalar { Kind: ValueKind.String } => Value.From(stated.Text),
        ConditionType.Choice choice => stated.Text is { } text && choice.Values.Contains(text, StringComparer.Ordinal) ? Value.From(text) : Value.Unknown,
        ConditionType.Scalar { Kind: ValueKind.Day } => Periods.TryRead(stated.Text, out var day) ? Value.From((Known<DateOnly>?)day) : Value.Unknown,
        ConditionType.ListOf => Value.FromList(stated.Texts, TextListAccessor.Instance),
        _ => Value.Unknown,
    };

    private static Value Whole(Value number) =>
        number.TryGetWhole(out var whole) ? Value.From((long?)whole)
        : number.Bounds is { } bounds ? Value.FromBounds(bounds with { Kind = IntervalKind.Whole })
        : Value.Unknown;
}

/// <summary>A fact that a ruleset adds to the descriptions it reads.</summary>
/// <param name="Name">The name after <c>extensions.</c>.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Info">Its title, question and meaning.</param>
internal sealed record ExtensionSymbol(string Name, ConditionType Type, FactInfo Info);
