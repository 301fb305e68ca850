using System.Text.Json;
using RelationshipRules.Model;
using RelationshipRules.Reporting.Json;
using RelationshipRules.Sessions;

namespace RelationshipRules.Cli.Plans;

internal static class PlanJson
{
    public static void Write(Utf8JsonWriter json, ChangePlan plan, string file, bool showsEffect)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("profile", plan.Assessment.ProfileName);
        json.WriteString("asOf", Names.Of(plan.Assessment.AsOf));
        json.WriteObjects("changes", plan.Changes, WriteChange);
        json.WriteNumber("notPlanned", plan.NotPlanned.Count);
        json.WriteObjects("departures", plan.Steps, static (json, step) =>
        {
            WriteFinding(json, step.Finding);
            json.WriteBoolean("settled", step.IsSettled);
            json.WriteString("reason", step.Reason);
            json.WriteObjects("fromNowOn", step.FromNowOn, WriteChange);
            json.WriteObjects("ways", step.Alternatives, (json, way) =>
            {
                json.WriteBoolean("chosen", way == step.Chosen);
                json.WriteString("outcome", Names.Of(way.Outcome));
                json.WriteObjects("changes", way.Changes, WriteChange);
                json.WriteObjects("breaks", way.Breaks, WriteFinding);
            });
        });
        json.WriteObjects("conflicts", plan.Conflicts, static (json, conflict) =>
        {
            json.WriteString("rule", conflict.Rule.Id);
            json.WriteString("other", conflict.Other.Id);
            json.WriteString("text", conflict.Text);
        });
        json.WriteStartArray("droppedEvidence");
        foreach (var place in plan.Effect.DroppedEvidence)
        {
            json.WriteStringValue(place);
        }

        json.WriteEndArray();
        if (showsEffect)
        {
            WriteEffect(json, plan.Effect);
        }

        json.WriteEndObject();
    }

    private static void WriteEffect(Utf8JsonWriter json, SessionDelta effect)
    {
        json.WriteStartObject("effect");
        WriteSummary(json, "before", effect.Before.Summary);
        WriteSummary(json, "after", effect.After.Summary);
        json.WriteObjects("outcomes", effect.Outcomes, static (json, change) =>
        {
            WriteFinding(json, (change.To ?? change.From)!);
            json.WriteString("from", change.From is { } from ? Names.Of(from.Outcome) : null);
            json.WriteString("to", change.To is { } to ? Names.Of(to.Outcome) : null);
        });
        json.WriteObjects("remaining", effect.After.Findings.Where(static f => f.Outcome.IsUnmet()), WriteFinding);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, PlannedChange change)
    {
        json.WriteString("pointer", change.Pointer);
        json.WriteString("path", change.Path);
        json.WriteString("title", change.Title);
        json.WriteString("place", change.Place);
        json.WriteString("text", change.Text);
        json.WritePropertyName("from");
        WriteValue(json, change.From);
        json.WritePropertyName("to");
        WriteValue(json, change.To);
        json.WriteStartArray("options");
        foreach (var option in change.Options)
        {
            WriteValue(json, option);
        }

        json.WriteEndArray();
        json.WriteString("changeableBy", Names.Of(change.ChangeableBy));
        json.WriteObjects("satisfies", change.Satisfies, WriteFinding);
        json.WriteObjects("breaks", change.Breaks, WriteFinding);
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("at", finding.Subject);
        json.WriteString("fingerprint", finding.Fingerprint);
    }

    private static void WriteSummary(Utf8JsonWriter json, string name, OutcomeSummary summary)
    {
        json.WriteStartObject(name);
        AssessmentJson.WriteCounts(json, summary);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        if (value is not Money money)
        {
            json.WriteValue(value);
            return;
        }

        money.WriteTo(json);
    }
}
