namespace RelationshipRules;

/// <summary>Questions about one part of a description.</summary>
/// <param name="Part">The pointer of the part: <c>/agreements/0</c>; empty for the whole description.</param>
/// <param name="Title">What a reader calls it.</param>
/// <param name="Questions">The questions, most settling first.</param>
public sealed record QuestionGroup(string Part, string Title, IReadOnlyList<Question> Questions);
