namespace RelationshipRules.Rulesets;

/// <summary>A part of a condition that can be true or false, and the values it had in the examples of its rule.</summary>
/// <param name="Condition">Which condition: <c>when</c>, <c>require</c>, <c>explainedBy</c> or <c>value</c>.</param>
/// <param name="Text">The part as written.</param>
/// <param name="Location">Where it stands in the rule's file.</param>
/// <param name="WasTrue">An example in which it was true, or null where there is none.</param>
/// <param name="WasFalse">An example in which it was false, or null where there is none.</param>
public sealed record CoverageBranch(string Condition, string Text, SourceLocation Location, string? WasTrue, string? WasFalse)
{
    /// <summary>Whether the examples reach both sides.</summary>
    public bool IsCovered => WasTrue is not null && WasFalse is not null;
}
