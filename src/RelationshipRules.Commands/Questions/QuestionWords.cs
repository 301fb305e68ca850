namespace RelationshipRules.Cli.Questions;

/// <summary>What the console and Markdown say about questions in the same words.</summary>
internal static class QuestionWords
{
    public static string Sum(QuestionSelection selection)
    {
        var (undetermined, unexplained) = (selection.Questionnaire.Undetermined, selection.Questionnaire.Unexplained);
        if (undetermined + unexplained == 0)
        {
            return selection.Assessment.Outcomes.Any(static o => o.Outcome != Outcome.NotApplicable) ? CommandWords.Questions_Nothing : CommandWords.Questions_NothingApplies;
        }

        var all = selection.Questionnaire.Questions.Count;
        var open = CommandWords.Questions_Sum(Open(undetermined, unexplained), all);
        if (selection.Questions.Count == 0)
        {
            return CommandWords.Questions_NoneForSide(open);
        }

        var untried = selection.Questionnaire.Untried == 0 ? "" : " " + CommandWords.Questions_Untried(selection.Questionnaire.Untried);
        return (selection.Questions.Count == all ? CommandWords.Questions_AllShown(open) : CommandWords.Questions_Shown(open, selection.Questions.Count)) + untried;
    }

    public static string Sum(QuestionTally tally, bool isForm)
    {
        if (tally.Waiting == 0)
        {
            return CommandWords.Questions_Nothing;
        }

        var shown = tally.Questions.Count;
        var open = CommandWords.Questions_SumOfMany(Wording.Number(tally.Waiting), CommandWords.Questions_Descriptions(tally.Descriptions), Open(tally.Undetermined, tally.Unexplained), tally.Count);
        var sum = shown == 0 ? CommandWords.Questions_ManyNoneForSide(open)
            : shown == tally.Count ? CommandWords.Questions_ManyAllShown(open)
            : isForm ? CommandWords.Questions_Shown(open, shown)
            : CommandWords.Questions_ManyShown(open, shown, Wording.Number(tally.Count));
        return tally.Untried == 0 ? sum : $"{sum} {CommandWords.Questions_ManyUntried(tally.Untried)}";
    }

    public static string Heading(QuestionSitting sitting)
    {
        var side = Side(sitting.AskOf);
        return sitting.Parties.Count == 0 ? side : $"{side}: {Wording.Join(sitting.Parties)}";
    }

    private static string Open(int undetermined, int unexplained) => Wording.Join(
    [
        .. undetermined == 0 ? [] : (string[])[CommandWords.Questions_Undetermined(undetermined)],
        .. unexplained == 0 ? [] : (string[])[CommandWords.Questions_Unexplained(unexplained)],
    ]);

    public static string Side(Addressee side) => side switch
    {
        Addressee.Government => CommandWords.Ask_Government,
        Addressee.CivilSociety => CommandWords.Ask_CivilSociety,
        _ => CommandWords.Ask_Either,
    };

    /// <summary>What an answer would do: "settles CMP4044, CMP3102".</summary>
    public static string Effect(Question question)
    {
        var rules = string.Join(", ", question.Rules);
        var waiting = question.Waiting.Count;
        return (question.CouldSettle, waiting) switch
        {
            (0, _) => question.Rules.Count == 1 ? CommandWords.Effect_StepOfOne(rules) : CommandWords.Effect_Step(rules),
            (var some, _) when some == waiting => CommandWords.Effect_Settles(rules),
            var (some, _) => CommandWords.Effect_SettlesSome(Wording.Number(some), waiting, rules),
        };
    }

    /// <summary>What an answer about something presumed would do: "can change CMP4042".</summary>
    public static string EffectOnPresumed(Question question) => question.CouldSettle == 0
        ? CommandWords.Effect_Presumed(question.Waiting.Count, string.Join(", ", question.Rules))
        : CommandWords.Effect_CanChange(question.CouldSettle, string.Join(", ", question.Rules));

    public static string Unanswerable(Questionnaire questionnaire) =>
        CommandWords.Questions_Unanswerable(string.Join(", ", questionnaire.Unanswerable.Select(static f => f.Rule.Id).Distinct(StringComparer.Ordinal)));
}
