using System.Text.Json;

namespace RelationshipRules.Reporting.Json;

/// <summary>Writes why a result is what it is: sentences for a reader, and the trace for tools.</summary>
internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartArray("explanation");
        foreach (var paragraph in explanation.Paragraphs)
        {
            json.WriteStartObject();
            json.WriteString("topic", JsonNames.Of(paragraph.Topic));
            json.WriteString("title", paragraph.Title);
            json.WriteStartArray("sentences");
            foreach (var sentence in paragraph.Sentences)
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("trace");
        foreach (var step in explanation.Trace.Children)
        {
            Write(json, step);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, TraceStep step)
    {
        json.WriteStartObject();
        if (step.Role is { } role)
        {
            json.WriteString("role", role);
        }

        json.WriteString("expression", step.Expression);
        json.WriteString("text", step.Text);
        if (step.Truth is { } truth)
        {
            json.WriteBoolean("truth", truth);
        }

        if (step.Title is { } title)
        {
            json.WriteString("title", title);
        }

        if (step.Pointer is { } pointer)
        {
            json.WriteString("pointer", pointer);
        }

        json.WriteBoolean("decided", step.Decided);
        json.WriteStartArray("children");
        foreach (var child in step.Children)
        {
            Write(json, child);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
