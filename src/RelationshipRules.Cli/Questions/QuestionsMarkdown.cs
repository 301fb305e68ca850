using System.Globalization;
using System.Text;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Cli.Questions;

/// <summary>Questions as a form to print and fill in.</summary>
internal static class QuestionsMarkdown
{
    /// <summary>The questions of one description.</summary>
    public static string Write(QuestionSelection selection)
    {
        var text = new StringBuilder();
        var assessment = selection.Assessment;
        text.Append("# ").Append(MarkdownText.Plain(QuestionWords.Title(assessment))).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Judged as of {Wording.Day(assessment.AsOf)}, with the profile {MarkdownText.Code(assessment.ProfileName)}. ");
        text.Append(MarkdownText.Plain(QuestionWords.Sum(selection))).Append('\n');
        foreach (var sitting in selection.Sittings)
        {
            text.Append("\n## ").Append(MarkdownText.Plain(QuestionWords.Heading(sitting))).Append('\n');
            foreach (var group in sitting.Groups)
            {
                text.Append("\n### ").Append(MarkdownText.Plain(Wording.Capitalised(group.Title))).Append('\n');
                foreach (var question in group.Questions)
                {
                    Write(text, selection, question);
                }
            }
        }

        WriteRules(text, selection);
        if (selection.Questionnaire.Unanswerable.Count > 0)
        {
            text.Append('\n').Append(MarkdownText.Plain(QuestionWords.Unanswerable(selection.Questionnaire))).Append('\n');
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, QuestionSelection selection, Question question)
    {
        // Not a numbered list: the numbers are ranks, and a list would count anew.
        text.Append(CultureInfo.InvariantCulture, $"\n**{selection.RankOf(question)}\\. {MarkdownText.Plain(question.Text)}**\n");
        if (AnswerForm.ForReaders(question.Form) is { Length: > 0 } form)
        {
            text.Append('(').Append(MarkdownText.Plain(form)).Append(")\n");
        }

        text.Append("\n- Answer:\n- Document and page:\n- Why it is asked: ").Append(MarkdownText.Plain(QuestionWords.Effect(question))).Append(".\n");
    }

    private static void WriteRules(StringBuilder text, QuestionSelection selection)
    {
        var rules = selection.Questions.SelectMany(static q => q.Waiting).Select(static o => (o.Rule, o.Severity)).Distinct().OrderBy(static r => r.Rule.Id, StringComparer.Ordinal).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        text.Append("\n## The rules that wait\n\n| rule | asks | severity |\n|---|---|---|\n");
        foreach (var (rule, severity) in rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Id} | {MarkdownText.Cell(rule.Title)} | {Wording.Severity(severity)} |\n");
        }
    }
}
