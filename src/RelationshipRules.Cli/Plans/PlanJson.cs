using System.Text.Json;
using RelationshipRules.Descriptions;
using RelationshipRules.Facts;
using RelationshipRules.Reporting.Json;

namespace RelationshipRules.Cli.Plans;

/// <summary>A plan for programs.</summary>
internal static class PlanJson
{
    /// <summary>Writes the plan as one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="file">The description's name.</param>
    /// <param name="showsEffect">Whether to tell what the plan leads to.</param>
    public static void Write(Utf8JsonWriter json, ChangePlan plan, string file, bool showsEffect)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("profile", plan.Assessment.ProfileName);
        json.WriteString("asOf", JsonNames.Of(plan.Assessment.AsOf));
        json.WriteStartArray("changes");
        foreach (var change in plan.Changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
        json.WriteStartArray("departures");
        foreach (var step in plan.Steps)
        {
            json.WriteStartObject();
            WriteFinding(json, step.Finding);
            json.WriteBoolean("settled", step.IsSettled);
            json.WriteString("reason", step.Reason);
            json.WriteStartArray("ways");
            foreach (var way in step.Alternatives)
            {
                json.WriteStartObject();
                json.WriteBoolean("chosen", way == step.Chosen);
                json.WriteString("outcome", JsonNames.Of(way.Outcome));
                json.WriteStartArray("changes");
                foreach (var change in way.Changes)
                {
                    Write(json, change);
                }

                json.WriteEndArray();
                WriteFindings(json, "breaks", way.Breaks);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (var conflict in plan.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("rule", conflict.Rule.Id);
            json.WriteString("other", conflict.Other.Id);
            json.WriteString("text", conflict.Text);
            json.WriteEndObject();
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
        json.WriteStartArray("outcomes");
        foreach (var change in effect.Outcomes)
        {
            json.WriteStartObject();
            WriteFinding(json, (change.To ?? change.From)!);
            json.WriteString("from", change.From is { } from ? JsonNames.Of(from.Outcome) : null);
            json.WriteString("to", change.To is { } to ? JsonNames.Of(to.Outcome) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFindings(json, "remaining", [.. effect.After.Findings.Where(finding => finding.Outcome == Outcome.Violated)]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlannedChange change)
    {
        json.WriteStartObject();
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
        json.WriteString("changeableBy", change.ChangeableBy switch
        {
            ChangeableBy.Government => "government",
            ChangeableBy.CivilSociety => "civilSociety",
            _ => "both",
        });
        WriteFindings(json, "satisfies", change.Satisfies);
        WriteFindings(json, "breaks", change.Breaks);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            WriteFinding(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
        json.WriteNumber("violated", summary.Violated);
        json.WriteNumber("explained", summary.Explained);
        json.WriteNumber("satisfied", summary.Satisfied);
        json.WriteNumber("undetermined", summary.Undetermined);
        json.WriteNumber("notApplicable", summary.NotApplicable);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        if (value is Money money)
        {
            json.WriteStartObject();
            json.WriteNumber("amount", money.Amount);
            json.WriteString("currency", money.Currency);
            json.WriteEndObject();
            return;
        }

        AssessmentJson.WriteValue(json, value);
    }
}
