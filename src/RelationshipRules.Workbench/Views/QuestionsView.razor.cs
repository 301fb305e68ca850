using RelationshipRules.Cli.Questions;

namespace RelationshipRules.Workbench.Views;

/// <summary>The questions that are open, the one that settles most first, by whom to ask. Those that are answered stay until one looks again.</summary>
public partial class QuestionsView
{
    private const int Page = 12;

    private Addressee? _side;
    private int _most = Page;
    private int _left;
    private IReadOnlyList<(string Heading, IReadOnlyList<Question> Questions)> _groups = [];

    private string Sum
    {
        get
        {
            var open = Work.Questionnaire.Questions.Count(q => !Work.IsNotKnown(q.Fact.Pointer));
            var notKnown = Work.Questionnaire.Questions.Count - open;
            return open == 0 && notKnown == 0 ? "Every rule is decided: there is nothing to ask."
                : $"{Wording.Count(open, "question is", "questions are")} open{(notKnown > 0 ? $", and {Wording.Count(notKnown, "fact is", "facts are")} not known" : "")}. What is not answered is never counted as a fault.";
        }
    }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Look();
    }

    private static string Effect(Question question) => (question.CouldSettle, question.Waiting.Count) switch
    {
        (0, var waiting) => $"a step towards deciding {Wording.Count(waiting, "finding")}",
        (var some, var waiting) when some == waiting => $"may decide {Wording.Count(waiting, "finding")}",
        var (some, waiting) => $"may decide {some} of {Wording.Count(waiting, "finding")}",
    };

    private void More()
    {
        _most += Page;
        Look();
    }

    private void Look()
    {
        var questionnaire = Work.Questionnaire;
        List<Question> open = [.. questionnaire.Presumed.Concat(questionnaire.Questions).DistinctBy(static q => q.Fact.Pointer, StringComparer.Ordinal).Where(q => !Work.IsNotKnown(q.Fact.Pointer) && (_side is null || q.AskOf == _side || q.AskOf == Addressee.Both))];

        // What is presumed decides which rules apply: it comes first where it is about the place or the parties, and else last.
        var ranked = open.OrderBy(q => questionnaire.Presumed.Contains(q) ? q.Fact.Path is "context.country" or "parties" or "parties[].kind" ? 0 : 2 : 1).Take(_most).ToList();
        _left = open.Count - ranked.Count;
        _groups =
        [
            .. ranked.GroupBy(static q => q.AskOf).Select(static g => (QuestionWords.Side(g.Key), (IReadOnlyList<Question>)[.. g])),
        ];
    }
}
