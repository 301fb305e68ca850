using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Reporting.Json;

namespace RelationshipRules.Cli.Questions;

/// <summary>Questions as the object that <c>questions.schema.json</c> describes.</summary>
internal static class QuestionsJson
{
    /// <summary>Writes the questions of one description.</summary>
    public static void Write(Utf8JsonWriter json, QuestionSelection selection)
    {
        var assessment = selection.Assessment;
        json.WriteStartObject();
        json.WriteString("profile", assessment.ProfileName);
        json.WriteString("asOf", Days.Write(assessment.AsOf));
        json.WriteStartObject("description");
        json.WriteString("id", assessment.Document.Partnership.Id);
        json.WriteString("title", assessment.Document.Partnership.Title);
        json.WriteString("path", assessment.Document.Path);
        json.WriteEndObject();
        json.WriteNumber("undetermined", selection.Questionnaire.Undetermined);
        json.WriteStartArray("questions");
        foreach (var question in selection.Questions)
        {
            Write(json, selection, question);
        }

        json.WriteEndArray();
        json.WriteStartArray("unanswerable");
        foreach (var finding in selection.Questionnaire.Unanswerable)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, QuestionSelection selection, Question question)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", selection.RankOf(question));
        json.WriteString("pointer", question.Fact.Pointer);
        json.WriteString("path", question.Fact.Path);
        json.WriteString("title", question.Fact.Title);
        json.WriteString("question", question.Text);
        json.WriteString("askOf", JsonNames.Of(question.AskOf));
        json.WriteString("part", question.Part);
        json.WriteString("partTitle", question.PartTitle);
        if (question.Form is { } form)
        {
            Write(json, form);
        }

        json.WriteNumber("couldSettle", question.CouldSettle);
        json.WriteNumber("weight", question.Weight);
        json.WriteStartArray("waiting");
        foreach (var outcome in question.Waiting)
        {
            json.WriteStartObject();
            json.WriteString("rule", outcome.Rule.Id);
            json.WriteString("severity", JsonNames.Of(outcome.Severity));
            json.WriteString("location", selection.Assessment.GetFinding(outcome).Location.Pointer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FactInfo form)
    {
        json.WriteStartObject("answer");
        var type = form.Type.ToString();
        json.WriteString("type", char.ToLowerInvariant(type[0]) + type[1..]);
        if (form.Unit is { } unit)
        {
            json.WriteString("unit", unit);
        }

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
            json.WriteStartArray("values");
            foreach (var value in form.Values)
            {
                json.WriteStartObject();
                json.WriteString("name", value.Name);
                json.WriteString("title", value.Title);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
