using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>Something that the code of a rule declares to read.</summary>
/// <param name="Name">The path as declared.</param>
/// <param name="Node">Gives its value.</param>
/// <param name="AllStated">For facts of a list's elements, whether all of them are stated, told without making the list of their values.</param>
internal sealed record CodeRead(string Name, ConditionNode Node, ConditionNode? AllStated = null)
{
    /// <summary>Whether it, or any element of it, is not stated.</summary>
    public bool IsUnknown(EvaluationContext context) =>
        AllStated is null ? Node.Evaluate(context).ContainsUnknown() : AllStated.EvaluateTruth(context) is Truth.Unknown or Truth.False;
}
