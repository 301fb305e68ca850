using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Evaluation;

/// <summary>A function that conditions may call.</summary>
/// <param name="Name">The name.</param>
/// <param name="Form">Where it is written.</param>
/// <param name="Operands">What each operand must be; the first is what a method stands after.</param>
/// <param name="Result">The type of its value.</param>
/// <param name="Evaluate">Works it out from operands that are known; one operand leaves the second without meaning. Unknown where operands are of other kinds.</param>
/// <remarks>A call costs one step for eight characters of its first operand, where that is text.</remarks>
internal sealed record Function(
    string Name,
    FunctionForm Form,
    IReadOnlyList<OperandKind> Operands,
    ConditionType Result,
    Func<Value, Value, IErrorSource, Value> Evaluate)
{
    /// <summary>For a function that counts the time between days, the one that adds as much; one that adds is its own.</summary>
    public Function? Shift
    {
        get => field ?? (Result.Is(ValueKind.Day) ? this : null);
        init;
    }

    public bool HasForm(bool isMethod) => Form == FunctionForm.Either || (Form == FunctionForm.Method) == isMethod;
}
