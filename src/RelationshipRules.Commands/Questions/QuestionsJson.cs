using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Reporting.Json;

namespace RelationshipRules.Cli.Questions;

/// <summary>Questions as the object that <c>questions.schema.json</c> describes.</summary>
internal static class QuestionsJson
{
    public static void Write(Utf8JsonWriter json, QuestionSelection selection)
    {
        var assessment = selection.Assessment;
        json.WriteStartObject();
        json.WriteString("profile", assessment.ProfileName);
        json.WriteString("asOf", Names.Of(assessment.AsOf));
        AssessmentJson.WriteDescription(json, assessment.Document);
        json.WriteNumber("undetermined", selection.Questionnaire.Undetermined);
        json.WriteNumber("unexplained", selection.Questionnaire.Unexplained);
        if (selection.Questionnaire.Untried > 0)
        {
            json.WriteNumber("untried", selection.Questionnaire.Untried);
        }

        json.WriteObjects("questions", selection.Questions, (json, question) => Write(json, selection, question));
        json.WriteObjects("presumed", selection.Presumed, (json, question) => Write(json, selection, question));
        json.WriteObjects("unanswerable", selection.Questionnaire.Unanswerable, static (json, finding) =>
        {
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("message", finding.Message);
        });
        json.WriteEndObject();
    }

    /// <summary>The questions of many descriptions, each once.</summary>
    public static void Write(Utf8JsonWriter json, QuestionTally tally, RelationshipAnalyzer analyzer)
    {
        json.WriteStartObject();
        json.WriteString("profile", analyzer.ProfileName);
        json.WriteString("asOf", Names.Of(analyzer.AsOf));
        json.WriteNumber("descriptions", tally.Descriptions);
        json.WriteNumber("waiting", tally.Waiting);
        json.WriteNumber("undetermined", tally.Undetermined);
        json.WriteNumber("unexplained", tally.Unexplained);
        if (tally.Untried > 0)
        {
            json.WriteNumber("untried", tally.Untried);
        }

        json.WriteObjects("questions", tally.Questions, Write);
        json.WriteObjects("presumed", tally.Presumed, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TalliedQuestion question)
    {
        json.WriteNumber("rank", question.Rank);
        json.WriteString("path", question.Path);
        json.WriteString("title", question.Title);
        json.WriteString("question", question.Text);
        json.WriteString("askOf", Names.Of(question.AskOf));
        if (question.Form is { } form)
        {
            Write(json, form);
        }

        json.WriteNumber("descriptions", question.Descriptions);
        json.WriteNumber("places", question.Places);
        json.WriteNumber("waiting", question.Waiting);
        json.WriteNumber("couldSettle", question.CouldSettle);
        json.WriteNumber("weight", question.Weight);
        json.WriteTexts("rules", question.Rules);
        json.WriteTexts("first", question.Names);
    }

    private static void Write(Utf8JsonWriter json, QuestionSelection selection, Question question)
    {
        json.WriteNumber("rank", selection.RankOf(question));
        json.WriteString("pointer", question.Fact.Pointer);
        json.WriteString("path", question.Fact.Path);
        json.WriteString("title", question.Fact.Title);
        json.WriteString("question", question.Text);
        json.WriteString("askOf", Names.Of(question.AskOf));
        json.WriteString("part", question.Part);
        json.WriteString("partTitle", question.PartTitle);
        if (question.Form is { } form)
        {
            Write(json, form);
        }

        json.WriteNumber("couldSettle", question.CouldSettle);
        json.WriteNumber("weight", question.Weight);
        json.WriteObjects("waiting", question.Waiting, (json, outcome) =>
        {
            json.WriteString("rule", outcome.Rule.Id);
            json.WriteString("severity", Names.Of(outcome.Severity));
            json.WriteString("location", selection.Assessment.GetFinding(outcome).Location.Pointer);
        });
    }

    private static void Write(Utf8JsonWriter json, FactInfo form)
    {
        json.WriteStartObject("answer");
        json.WriteString("type", Names.Of(form.Type));
        json.WriteIfStated("unit", form.Unit);
        if (form.Minimum is { } least)
        {
            json.WriteNumber("minimum", least);
        }

        if (form.Maximum is { } most)
        {
            json.WriteNumber("maximum", most);
        }

        if (form.Values.Count > 0)
        {
            json.WriteObjects("values", form.Values, static (json, value) =>
            {
                json.WriteString("name", value.Name);
                json.WriteString("title", value.Title);
            });
        }

        json.WriteEndObject();
    }
}
