namespace RelationshipRules.Cli.Questions;

/// <summary>The questions of one description that a call wants to see.</summary>
internal sealed class QuestionSelection
{
    private readonly Dictionary<Question, int> _ranks = new(ReferenceEqualityComparer.Instance);

    /// <summary>Chooses among the questions of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="askOf">Only questions to this side; null for all.</param>
    /// <param name="top">At most so many, those that settle most; null for all.</param>
    public QuestionSelection(Assessment assessment, Addressee? askOf, int? top)
    {
        Assessment = assessment;
        Questionnaire = Questionnaire.From(assessment);
        foreach (var question in Questionnaire.Questions)
        {
            _ranks.Add(question, _ranks.Count + 1);
        }

        Questions = [.. Questionnaire.Questions.Where(q => askOf is null || q.AskOf == askOf).Take(top ?? int.MaxValue)];
        var chosen = Questions.ToHashSet<Question>(ReferenceEqualityComparer.Instance);
        Sittings =
        [
            .. Questionnaire.Sittings
                .Select(s => s with
                {
                    Groups = [.. s.Groups.Select(g => g with { Questions = [.. g.Questions.Where(chosen.Contains)] }).Where(g => g.Questions.Count > 0)],
                })
                .Where(s => s.Count > 0),
        ];
    }

    /// <summary>The assessment.</summary>
    public Assessment Assessment { get; }

    /// <summary>All its questions.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>The questions chosen, ranked.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The questions chosen, by whom to ask and by part.</summary>
    public IReadOnlyList<QuestionSitting> Sittings { get; }

    /// <summary>The place of a question among all of them, from 1.</summary>
    public int RankOf(Question question) => _ranks[question];
}
