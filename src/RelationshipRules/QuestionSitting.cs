namespace RelationshipRules;

/// <summary>The questions that one side can answer, as one would ask them in one sitting.</summary>
/// <param name="AskOf">The side; <see cref="Addressee.Both"/> for what either side may know.</param>
/// <param name="Parties">The names of that side's parties, as far as the description gives them.</param>
/// <param name="Groups">The questions by part of the description; the part with the most to settle comes first.</param>
public sealed record QuestionSitting(Addressee AskOf, IReadOnlyList<string> Parties, IReadOnlyList<QuestionGroup> Groups)
{
    /// <summary>How many questions there are.</summary>
    public int Count => Groups.Sum(group => group.Questions.Count);
}
