using RelationshipRules.Questions;

namespace RelationshipRules;

/// <summary>What to find out about a partnership: the facts that undetermined outcomes wait for, as questions.</summary>
public sealed class Questionnaire
{
    internal Questionnaire(IReadOnlyList<Question> questions, IReadOnlyList<QuestionSitting> sittings, IReadOnlyList<Question> presumed, int undetermined, int unexplained, int untried, IReadOnlyList<Finding> unanswerable)
        => (Questions, Sittings, Presumed, Undetermined, Unexplained, Untried, Unanswerable) = (questions, sittings, presumed, undetermined, unexplained, untried, unanswerable);

    /// <summary>
    /// What to find out about a description: a question for each fact that an undetermined outcome waits for. Worked out by trying answers.
    /// </summary>
    /// <param name="assessment">The analysis of the description.</param>
    /// <param name="cancellationToken">Stops the trying, with an exception and without a result.</param>
    /// <exception cref="ArgumentNullException">The assessment is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Questionnaire From(Assessment assessment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return new QuestionFinder(assessment.Basis.Engine, assessment.Document, cancellationToken).Find(
            assessment.GetFindings(Outcome.Undetermined, Outcome.Unexplained),
            [.. assessment.Outcomes.Where(o => o.RestsOnPresumption).Select(assessment.GetFinding)]);
    }

    /// <summary>
    /// All questions, ranked: first those for the reasons of departures; then the one whose answer alone can settle most, by <see cref="Question.Weight"/>; then the one that most
    /// waits for; then in the order of the rules.
    /// </summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The same questions by who is likely to know, then by part of the description.</summary>
    public IReadOnlyList<QuestionSitting> Sittings { get; }

    /// <summary>
    /// What is presumed so far, as questions: their <see cref="Question.Waiting"/> outcomes rest on it, and those that an answer could
    /// settle are the ones that it could change. The weightiest first.
    /// </summary>
    public IReadOnlyList<Question> Presumed { get; }

    /// <summary>How many outcomes are undetermined; those of silent rules are not counted, as in reports.</summary>
    public int Undetermined { get; }

    /// <summary>How many departures wait for a reason: it is not stated whether they are explained.</summary>
    public int Unexplained { get; }

    /// <summary>
    /// Of how many questions not every answer was tried, because a description of thousands of elements has too many: what they could settle is not
    /// known in full, and they may stand further down than they should. 0 for ordinary descriptions.
    /// </summary>
    public int Untried { get; }

    /// <summary>The undetermined outcomes that no statement can settle, such as those that wait for a parameter with no value on the day.</summary>
    public IReadOnlyList<Finding> Unanswerable { get; }
}

/// <summary>The questions that one side can answer, as one would ask them in one sitting.</summary>
/// <param name="AskOf">The side; <see cref="Addressee.Both"/> for what either side may know.</param>
/// <param name="Parties">The names of that side's parties, as far as the description gives them.</param>
/// <param name="Groups">The questions by part of the description; the part with the most to settle comes first.</param>
public sealed record QuestionSitting(Addressee AskOf, IReadOnlyList<string> Parties, IReadOnlyList<QuestionGroup> Groups)
{
    /// <summary>How many questions there are.</summary>
    public int Count => Groups.Sum(group => group.Questions.Count);
}

/// <summary>Questions about one part of a description.</summary>
/// <param name="Part">The pointer of the part: <c>/agreements/0</c>; empty for the whole description.</param>
/// <param name="Title">What a reader calls it.</param>
/// <param name="Questions">The questions, most settling first.</param>
public sealed record QuestionGroup(string Part, string Title, IReadOnlyList<Question> Questions);
