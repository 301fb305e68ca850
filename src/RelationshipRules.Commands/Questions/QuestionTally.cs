using RelationshipRules.Facts;

namespace RelationshipRules.Cli.Questions;

/// <summary>
/// The questions of many descriptions, each once. What it keeps grows with the facts that can be asked for and not with the descriptions, which come and
/// go one after the other.
/// </summary>
internal sealed class QuestionTally(Addressee? askOf, int? top)
{
    private readonly Dictionary<(string Path, Addressee AskOf), TalliedQuestion> _questions = [];
    private readonly Dictionary<(string Path, Addressee AskOf), TalliedQuestion> _presumed = [];

    public int Descriptions { get; private set; }

    /// <summary>How many of them wait for anything.</summary>
    public int Waiting { get; private set; }

    public int Undetermined { get; private set; }

    public int Unexplained { get; private set; }

    public int Untried { get; private set; }

    /// <summary>How many questions there are for all sides together.</summary>
    public int Count => _questions.Count;

    public IReadOnlyList<TalliedQuestion> Questions => Ranked(_questions, top ?? int.MaxValue);

    /// <summary>What is presumed so far.</summary>
    public IReadOnlyList<TalliedQuestion> Presumed => Ranked(_presumed, (top ?? int.MaxValue) - Questions.Count);

    public void Add(string name, Questionnaire questionnaire)
    {
        Descriptions++;
        Waiting += questionnaire.Undetermined + questionnaire.Unexplained > 0 ? 1 : 0;
        Undetermined += questionnaire.Undetermined;
        Unexplained += questionnaire.Unexplained;
        Untried += questionnaire.Untried;
        Add(_questions, name, questionnaire.Questions);
        Add(_presumed, name, questionnaire.Presumed);
    }

    private static void Add(Dictionary<(string, Addressee), TalliedQuestion> tally, string name, IReadOnlyList<Question> questions)
    {
        foreach (var same in questions.GroupBy(static q => (q.Fact.Path, q.AskOf)))
        {
            if (!tally.TryGetValue(same.Key, out var known))
            {
                tally.Add(same.Key, known = new(same.First(), tally.Count));
            }

            known.Add(name, same);
        }
    }

    private List<TalliedQuestion> Ranked(Dictionary<(string, Addressee), TalliedQuestion> tally, int most)
    {
        // By all that answers to the same question can settle, whoever is asked: so the front page of reports ranks them too.
        var weights = tally.Values.GroupBy(static q => q.Path, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.Sum(static q => q.Weight), StringComparer.Ordinal);
        var ranked = tally.Values.OrderByDescending(q => weights[q.Path]).ThenByDescending(static q => q.Weight).ThenByDescending(static q => q.Descriptions).ThenBy(static q => q.Order).ToList();
        for (var i = 0; i < ranked.Count; i++)
        {
            ranked[i].Rank = i + 1;
        }

        return [.. ranked.Where(q => askOf is null || q.AskOf == askOf).Take(most)];
    }
}

/// <summary>One question with how many descriptions wait for its answer. It keeps nothing of them but the names of a few.</summary>
internal sealed class TalliedQuestion(Question first, int order)
{
    private const int MostNames = 5;
    private readonly SortedSet<string> _rules = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Order => order;

    public int Rank { get; set; }

    public string Path { get; } = first.Fact.Path;

    public string Title { get; } = first.Fact.Title;

    public string Text { get; } = first.Text;

    public FactInfo? Form { get; } = first.Form;

    public Addressee AskOf { get; } = first.AskOf;

    /// <summary>How many descriptions wait for it.</summary>
    public int Descriptions { get; private set; }

    /// <summary>At how many places of them it is to be answered: each agreement has its own notice.</summary>
    public int Places { get; private set; }

    public int Waiting { get; private set; }

    public int CouldSettle { get; private set; }

    public int Weight { get; private set; }

    public IReadOnlyCollection<string> Rules => _rules;

    /// <summary>The names of the first descriptions.</summary>
    public IReadOnlyList<string> Names => _names;

    public void Add(string name, IEnumerable<Question> questions)
    {
        Descriptions++;
        if (_names.Count < MostNames)
        {
            _names.Add(name);
        }

        foreach (var question in questions)
        {
            Places++;
            Waiting += question.Waiting.Count;
            CouldSettle += question.CouldSettle;
            Weight += question.Weight;
            _rules.UnionWith(question.Rules);
        }
    }
}
