namespace RelationshipRules.Cli.Questions;

/// <summary>The questions of one description that a call wants to see.</summary>
internal sealed class QuestionSelection
{
    private readonly Dictionary<Question, int> _ranks = new(ReferenceEqualityComparer.Instance);

    public QuestionSelection(Assessment assessment, Addressee? askOf, int? top, CancellationToken cancellationToken)
    {
        Assessment = assessment;
        Questionnaire = Questionnaire.From(assessment, cancellationToken);
        foreach (var question in Questionnaire.Questions.Concat(Questionnaire.Presumed))
        {
            _ranks.Add(question, _ranks.Count + 1);
        }

        Questions = [.. Questionnaire.Questions.Where(q => askOf is null || q.AskOf == askOf).Take(top ?? int.MaxValue)];
        Presumed = [.. Questionnaire.Presumed.Where(q => askOf is null || q.AskOf == askOf).Take((top ?? int.MaxValue) - Questions.Count)];
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

    public Assessment Assessment { get; }

    public Questionnaire Questionnaire { get; }

    public IReadOnlyList<Question> Questions { get; }

    /// <summary>What is presumed so far.</summary>
    public IReadOnlyList<Question> Presumed { get; }

    public IReadOnlyList<QuestionSitting> Sittings { get; }

    /// <summary>The place of a question among all of them, from 1.</summary>
    public int RankOf(Question question) => _ranks[question];
}
