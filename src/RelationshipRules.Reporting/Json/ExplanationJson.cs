using System.Text.Json;

namespace RelationshipRules.Reporting.Json;

internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteObjects("explanation", explanation.Paragraphs, static (json, paragraph) =>
        {
            json.WriteString("topic", Names.Of(paragraph.Topic));
            json.WriteString("title", paragraph.Title);
            json.WriteTexts("sentences", paragraph.Sentences);
        });
        json.WriteObjects("trace", explanation.Trace.Children, WriteStep);
    }

    private static void WriteStep(Utf8JsonWriter json, TraceStep step)
    {
        json.WriteIfStated("role", step.Role);
        json.WriteString("expression", step.Expression);
        json.WriteString("text", step.Text);
        if (step.Truth is { } truth)
        {
            json.WriteBoolean("truth", truth);
        }

        json.WriteIfStated("title", step.Title);
        json.WriteIfStated("pointer", step.Pointer);
        json.WriteBoolean("decided", step.Decided);
        json.WriteObjects("children", step.Children, WriteStep);
    }
}
