namespace RelationshipRules.Conditions.Evaluation;

/// <summary>Where a function is written: before its operands, after the first of them, or either way.</summary>
internal enum FunctionForm
{
    Function,
    Method,
    Either,
}
