using System.Globalization;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Cli.Questions;

/// <summary>Questions as text for a reader.</summary>
internal static class QuestionsPage
{
    private const int Column = 6;

    /// <summary>Writes the questions of one description.</summary>
    public static void Write(TextPage page, QuestionSelection selection)
    {
        var assessment = selection.Assessment;
        page.Heading(QuestionWords.Title(assessment), '=');
        if (assessment.Document.Path is { } path)
        {
            page.Labelled("File", path, 2, 14);
        }

        page.Labelled("Judged", $"as of {Wording.Day(assessment.AsOf)}, with the profile '{assessment.ProfileName}'", 2, 14);
        page.Blank();
        page.Paragraph(QuestionWords.Sum(selection));
        foreach (var sitting in selection.Sittings)
        {
            page.Blank();
            page.Heading(QuestionWords.Heading(sitting), '-');
            foreach (var group in sitting.Groups)
            {
                page.Paragraph(Wording.Capitalised(group.Title), ink: Ink.Strong);
                foreach (var question in group.Questions)
                {
                    Write(page, selection, question);
                }
            }
        }

        if (selection.Questionnaire.Unanswerable.Count > 0)
        {
            page.Blank();
            page.Paragraph(QuestionWords.Unanswerable(selection.Questionnaire));
        }
    }

    private static void Write(TextPage page, QuestionSelection selection, Question question)
    {
        var rank = selection.RankOf(question).ToString(CultureInfo.InvariantCulture).PadLeft(3);
        page.Labelled($"{rank}.", question.Text, 0, Column);
        if (AnswerForm.ForReaders(question.Form) is { Length: > 0 } form)
        {
            page.Paragraph($"Answer: {form}", Column, hanging: 2, ink: Ink.Faint);
        }

        page.Paragraph(Wording.Capitalised(QuestionWords.Effect(question)) + ".", Column, hanging: 2, ink: Ink.Faint);
    }
}
