using System.Text.Json;
using RelationshipRules.Sessions;

namespace RelationshipRules.Reporting.Trajectories;

/// <summary>Writes the path of a partnership as the object <c>trajectory</c>.</summary>
internal static class TrajectoryJson
{
    public static void Write(Utf8JsonWriter json, Assessment assessment, Trajectory? snapshots)
    {
        if (TrajectorySection.Find(assessment, snapshots) is not { } trajectory)
        {
            return;
        }

        json.WriteStartObject("trajectory");
        json.WriteObjects("phases", trajectory.Phases, WritePhase);
        json.WriteObjects("steps", trajectory.Steps, (_, step) => WriteStep(json, [.. trajectory.Phases], step));
        json.WriteEndObject();
    }

    private static void WritePhase(Utf8JsonWriter json, TrajectoryPhase phase)
    {
        json.WriteString("name", phase.Name);
        json.WriteString("path", phase.Assessment.Document.Path);
        json.WriteString("pointer", phase.Pointer);
        json.WriteBoolean("dated", phase.IsDated);
        json.WriteValue("startedOn", phase.StartedOn);
        json.WriteValue("endedOn", phase.EndedOn);
        json.WriteValue("describedOn", phase.DescribedOn);
        json.WriteTexts("between", phase.Between ?? []);
        json.WriteString("statedBy", phase.StatedBy is { } source ? Names.Of(source) : null);
        json.WriteTexts("class", phase.Classes);
        json.WriteTexts("because", phase.Because.Select(static r => $"{r.Title}: {r.Text}"));
        json.WriteTexts("missing", phase.Missing.Select(static f => f.Pointer));
    }

    private static void WriteStep(Utf8JsonWriter json, List<TrajectoryPhase> phases, TrajectoryStep step)
    {
        json.WriteNumber("from", phases.FindIndex(p => ReferenceEquals(p, step.From)));
        json.WriteNumber("to", phases.FindIndex(p => ReferenceEquals(p, step.To)));
        json.WriteBoolean("overlaps", step.Overlaps);
        json.WriteObjects("facts", step.Facts, static (json, fact) =>
        {
            json.WriteString("path", fact.Path);
            json.WriteString("pointer", fact.Pointer);
            json.WriteString("title", fact.Title);
            json.WriteBoolean("derived", fact.IsDerived);
            json.WriteValue("from", fact.From);
            json.WriteValue("to", fact.To);
        });
        json.WriteObjects("outcomes", step.Outcomes, static (json, outcome) =>
        {
            json.WriteString("rule", outcome.Rule.Id);
            json.WriteString("pointer", (outcome.To ?? outcome.From)?.Location.Pointer);
            json.WriteString("from", outcome.From is { } from ? Names.Of(from.Outcome) : null);
            json.WriteString("to", outcome.To is { } to ? Names.Of(to.Outcome) : null);
            if (outcome.From?.Value is not null || outcome.To?.Value is not null)
            {
                json.WriteString("fromValue", outcome.From?.Value);
                json.WriteString("toValue", outcome.To?.Value);
            }
        });
    }
}
