using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Evaluation;

/// <summary>A part of a condition, as what is worked out for it sees it: it says where an error stands.</summary>
internal interface IErrorSource
{
    EvaluationError MakeError(string message);

    EvaluationError MakeLimitError();
}
