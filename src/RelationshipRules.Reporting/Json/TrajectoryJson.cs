using System.Text.Json;

namespace RelationshipRules.Reporting.Json;

/// <summary>Writes the path of a partnership as the object <c>trajectory</c>.</summary>
internal static class TrajectoryJson
{
    public static void Write(Utf8JsonWriter json, Trajectory trajectory)
    {
        json.WriteStartObject("trajectory");
        json.WriteStartArray("phases");
        foreach (var phase in trajectory.Phases)
        {
            WritePhase(json, phase);
        }

        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in trajectory.Steps)
        {
            WriteStep(json, trajectory, step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePhase(Utf8JsonWriter json, TrajectoryPhase phase)
    {
        json.WriteStartObject();
        json.WriteString("name", phase.Name);
        json.WriteString("path", phase.Assessment.Document.Path);
        json.WriteString("pointer", phase.Pointer);
        json.WriteBoolean("dated", phase.IsDated);
        json.WriteString("startedOn", Day(phase.StartedOn));
        json.WriteString("endedOn", Day(phase.EndedOn));
        json.WriteStartArray("between");
        foreach (var party in phase.Between ?? [])
        {
            json.WriteStringValue(party);
        }

        json.WriteEndArray();
        json.WriteString("statedBy", phase.StatedBy is { } source ? JsonNamingPolicy.CamelCase.ConvertName(source.ToString()) : null);
        json.WriteStartArray("class");
        foreach (var name in phase.Classes)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteStartArray("because");
        foreach (var reading in phase.Because)
        {
            json.WriteStringValue($"{reading.Title}: {reading.Text}");
        }

        json.WriteEndArray();
        json.WriteStartArray("missing");
        foreach (var fact in phase.Missing)
        {
            json.WriteStringValue(fact.Pointer);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, Trajectory trajectory, TrajectoryStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("from", IndexOf(trajectory, step.From));
        json.WriteNumber("to", IndexOf(trajectory, step.To));
        json.WriteBoolean("overlaps", step.Overlaps);
        json.WriteStartArray("facts");
        foreach (var fact in step.Facts)
        {
            json.WriteStartObject();
            json.WriteString("path", fact.Path);
            json.WriteString("pointer", fact.Pointer);
            json.WriteString("title", fact.Title);
            json.WriteBoolean("derived", fact.IsDerived);
            json.WritePropertyName("from");
            AssessmentJson.WriteValue(json, fact.From);
            json.WritePropertyName("to");
            AssessmentJson.WriteValue(json, fact.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("outcomes");
        foreach (var outcome in step.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("rule", outcome.Rule.Id);
            json.WriteString("pointer", (outcome.To ?? outcome.From)?.Location.Pointer);
            json.WriteString("from", outcome.From is { } from ? JsonNames.Of(from.Outcome) : null);
            json.WriteString("to", outcome.To is { } to ? JsonNames.Of(to.Outcome) : null);
            if (outcome.From?.Value is not null || outcome.To?.Value is not null)
            {
                json.WriteString("fromValue", outcome.From?.Value);
                json.WriteString("toValue", outcome.To?.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int IndexOf(Trajectory trajectory, TrajectoryPhase phase)
    {
        for (var i = 0; i < trajectory.Phases.Count; i++)
        {
            if (ReferenceEquals(trajectory.Phases[i], phase))
            {
                return i;
            }
        }

        return -1;
    }

    private static string? Day(DateOnly? day) => day is { } stated ? JsonNames.Of(stated) : null;
}
