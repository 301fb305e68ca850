namespace RelationshipRules.Cli.Questions;

/// <summary>What the console and Markdown say about questions in the same words.</summary>
internal static class QuestionWords
{
    public static string Sum(QuestionSelection selection)
    {
        var (undetermined, unexplained) = (selection.Questionnaire.Undetermined, selection.Questionnaire.Unexplained);
        if (undetermined + unexplained == 0)
        {
            return "Every rule is decided: there is nothing to ask.";
        }

        var all = selection.Questionnaire.Questions.Count;
        var open = $"{Open(undetermined, unexplained)}, for lack of {Wording.Count(all, "answer")}";
        if (selection.Questions.Count == 0)
        {
            return $"{open}; none of the questions is for this side.";
        }

        var shown = selection.Questions.Count == all ? "." : $"; {Wording.Count(selection.Questions.Count, "question is", "questions are")} shown.";
        var untried = selection.Questionnaire.Untried == 0 ? ""
            : $" The description has so many elements that of {Wording.Count(selection.Questionnaire.Untried, "question")} not all answers were tried: they may rank too low.";
        return $"{open}{shown} The number of a question is its rank: 1 can settle most.{untried}";
    }

    public static string Sum(QuestionTally tally)
    {
        if (tally.Waiting == 0)
        {
            return "Every rule is decided: there is nothing to ask.";
        }

        var shown = tally.Questions.Count;
        return $"In {tally.Waiting} of {Wording.Count(tally.Descriptions, "description")} {Open(tally.Undetermined, tally.Unexplained)}, for lack of answers to {Wording.Count(tally.Count, "question")}"
            + (shown == 0 ? "; none of them is for this side." : shown == tally.Count ? "." : $"; {Wording.Count(shown, "question is", "questions are")} shown (--top {tally.Count} shows all).")
            + (shown == 0 ? "" : " The number of a question is its rank: answers to 1 can settle most.")
            + (tally.Untried == 0 ? "" : $" Of {Wording.Count(tally.Untried, "question")} not all answers were tried, in descriptions of very many elements: they may rank too low.");
    }

    public static string Heading(QuestionSitting sitting)
    {
        var side = Side(sitting.AskOf);
        return sitting.Parties.Count == 0 ? side : $"{side}: {Wording.Join(sitting.Parties)}";
    }

    private static string Open(int undetermined, int unexplained) => Wording.Join(
    [
        .. undetermined == 0 ? [] : (string[])[$"{Wording.Count(undetermined, "outcome is", "outcomes are")} not determined"],
        .. unexplained == 0 ? [] : (string[])[$"{Wording.Count(unexplained, "departure waits", "departures wait")} for a reason"],
    ]);

    public static string Side(Addressee side) => side switch
    {
        Addressee.Government => "Ask government",
        Addressee.CivilSociety => "Ask civil society",
        _ => "Either side may know",
    };

    /// <summary>What an answer would do: "settles CMP4044, CMP3102".</summary>
    public static string Effect(Question question)
    {
        var rules = string.Join(", ", question.Rules);
        var waiting = question.Waiting.Count;
        return (question.CouldSettle, waiting) switch
        {
            (0, _) => $"a step towards {rules}, which {(question.Rules.Count == 1 ? "waits" : "wait")} for more than this",
            (var some, _) when some == waiting => $"can settle {rules}",
            var (some, _) => $"can settle {some} of {Wording.Count(waiting, "outcome")} of {rules}",
        };
    }

    /// <summary>What an answer about something presumed would do: "can change CMP4042".</summary>
    public static string EffectOnPresumed(Question question) => question.CouldSettle == 0
        ? $"{Wording.Count(question.Waiting.Count, "outcome rests", "outcomes rest")} on what is presumed, of {string.Join(", ", question.Rules)}"
        : $"can change {Wording.Count(question.CouldSettle, "outcome")} of {string.Join(", ", question.Rules)}";

    public static string Unanswerable(Questionnaire questionnaire) =>
        $"No answer settles {string.Join(", ", questionnaire.Unanswerable.Select(static f => f.Rule.Id).Distinct(StringComparer.Ordinal))}: what they wait for is not a fact of the description.";
}
