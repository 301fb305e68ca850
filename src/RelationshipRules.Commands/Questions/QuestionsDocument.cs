using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Questions;

/// <summary>Questions for readers: a list in the console, a form to fill in where it is passed on.</summary>
internal static class QuestionsDocument
{
    public static ReportDocument Of(QuestionSelection selection, bool isForm)
    {
        var assessment = selection.Assessment;
        var sections = selection.Sittings.Select(sitting => new Section(
            QuestionWords.Heading(sitting),
            [.. sitting.Groups.SelectMany(group => isForm ? FormGroup(selection, group, QuestionWords.Effect) : Group(selection, group, QuestionWords.Effect))]));
        return new(CommandWords.Questions_Title(FindingText.NameOf(assessment)), isForm ? FormHead(selection) : Head(selection), isForm ? [.. sections, .. Presumed(selection, isForm), .. Rules(selection)] : [.. sections, .. Presumed(selection, isForm)])
        {
            Foot = selection.Questionnaire.Unanswerable.Count > 0 ? [new Paragraph(QuestionWords.Unanswerable(selection.Questionnaire)) { Indent = 0 }] : [],
        };
    }

    private static IReadOnlyList<Block> Head(QuestionSelection selection)
    {
        var assessment = selection.Assessment;
        var judged = new Row(CommandWords.Head_Judged, CommandWords.Head_JudgedAsOf(Wording.Day(assessment.AsOf), assessment.ProfileName));
        return
        [
            new RowList(assessment.Document.Path is { } path ? [new(CommandWords.Head_File, path), judged] : [judged]),
            new Paragraph(QuestionWords.Sum(selection)) { Indent = 0, IsApart = true },
        ];
    }

    private static IReadOnlyList<Block> FormHead(QuestionSelection selection) =>
    [
        new Paragraph(Line.Fill(profile => CommandWords.Questions_FormHead(Wording.Day(selection.Assessment.AsOf), profile, QuestionWords.Sum(selection)), [Piece.Code(selection.Assessment.ProfileName)])),
    ];

    /// <summary>What is presumed so far, to be confirmed or corrected.</summary>
    private static IEnumerable<Section> Presumed(QuestionSelection selection, bool isForm) => selection.Presumed.Count == 0 ? [] :
    [
        new(CommandWords.Presumed_SoFar, [.. selection.Presumed.GroupBy(q => q.Part, StringComparer.Ordinal)
            .Select(part => new QuestionGroup(part.Key, part.First().PartTitle, [.. part]))
            .SelectMany(group => isForm ? FormGroup(selection, group, QuestionWords.EffectOnPresumed) : Group(selection, group, QuestionWords.EffectOnPresumed))]),
    ];

    private static IEnumerable<Block> Group(QuestionSelection selection, QuestionGroup group, Func<Question, string> tell)
    {
        yield return new Paragraph(Wording.Capitalised(group.Title)) { Indent = 0, Ink = Ink.Strong };
        foreach (var question in group.Questions)
        {
            var form = AnswerForm.ForReaders(question.Form);
            var effect = Wording.Capitalised(tell(question)) + ".";
            yield return new RowList([new(Wording.Number(selection.RankOf(question)).PadLeft(3) + ".", question.Text)]) { Indent = 0, Column = 6 };
            yield return new Paragraph(form.Length > 0 ? [CommandWords.Answer(form), effect] : [effect]) { Indent = 6, Hanging = 2, Ink = Ink.Faint };
        }
    }

    private static IEnumerable<Block> FormGroup(QuestionSelection selection, QuestionGroup group, Func<Question, string> tell)
    {
        yield return new SubHeading(Wording.Capitalised(group.Title));
        foreach (var question in group.Questions)
        {
            // Not a numbered list: the numbers are ranks, and a list would count anew.
            Line asked = [Piece.Strong($"{Wording.Number(selection.RankOf(question))}. {question.Text}")];
            var form = AnswerForm.ForReaders(question.Form);
            yield return new Paragraph(form.Length > 0 ? [asked, $"({form})"] : [asked]);
            yield return ItemList.Of([CommandWords.Questions_AnswerLine, CommandWords.Questions_DocumentLine, CommandWords.Questions_Why(tell(question))]);
        }
    }

    private static IEnumerable<Section> Rules(QuestionSelection selection)
    {
        var rules = selection.Questions.SelectMany(static q => q.Waiting)
            .Select(static o => (o.Rule, o.Severity))
            .Distinct()
            .OrderBy(static r => r.Rule.Id, StringComparer.Ordinal)
            .Select(static r => (Line[])[r.Rule.Id, r.Rule.Title, Wording.SeverityName(r.Severity)])
            .ToList();
        return rules.Count > 0 ? [new(CommandWords.Questions_RulesThatWait, [new Table([CommandWords.Questions_Rule, CommandWords.Questions_Asks, CommandWords.Severity], rules)])] : [];
    }
}
