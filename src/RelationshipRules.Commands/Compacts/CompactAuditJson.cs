using System.Text.Json;

namespace RelationshipRules.Cli.Compacts;

/// <summary>An audit for programs.</summary>
internal static class CompactAuditJson
{
    public static void Write(Utf8JsonWriter json, CompactAuditReport report)
    {
        var audit = report.Audit;
        var compact = audit.Compact;
        json.WriteStartObject();
        json.WriteObject("tool", ("name", "relrules"), ("version", Hosting.CliEnvironment.ToolVersion));
        json.WriteStartObject("compact");
        json.WriteString("id", compact.Id);
        json.WriteString("name", compact.Name);
        json.WriteIfStated("area", compact.Area);
        json.WriteString("text", Names.Of(compact.Text));
        json.WriteEndObject();
        json.WriteStartObject("baseline");
        json.WriteIfStated("name", audit.Baseline is { } baseline ? Names.Of(baseline.Name) : null);
        json.WriteBoolean("isOfItsDay", audit.IsAgainstItsDay);
        json.WriteString("note", CompactWords.HeldAgainst(audit));
        json.WriteEndObject();
        json.WriteStartObject("summary");
        foreach (var (effect, name) in Names.All<CompactEffect>())
        {
            json.WriteNumber(name, effect == CompactEffect.Adds ? audit.Additions.Count : audit.Undertakings.Count(u => u.Effect == effect));
        }

        json.WriteNumber("proposed", audit.Mappings.Count(static m => m.State == EffectState.Proposed));
        json.WriteEndObject();
        json.WriteObjects("undertakings", audit.Undertakings, Write);
        json.WriteObjects("additions", audit.Additions, static (json, clause) =>
        {
            json.WriteString("clause", clause.Id);
            json.WriteString("paraphrase", clause.Paraphrase);
        });
        json.WriteTexts("notVisible", audit.Undertakings.Where(static u => u.Effect == CompactEffect.NotVisible).Select(static u => u.Undertaking.Number));
        WriteScorecard(json, report);
        json.WriteObjects("health", report.Decided, static (json, finding) =>
        {
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("outcome", Names.Of(finding.Outcome));
            json.WriteString("label", finding.ValueTitle ?? finding.Label);
        });
        if (report.Changes is { } changes)
        {
            json.WriteObjects("changes", changes.Changes, static (json, change) =>
            {
                json.WriteString("what", change.What);
                json.WriteString("before", change.Before);
                json.WriteString("now", change.After);
            });
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AuditedUndertaking undertaking)
    {
        json.WriteString("undertaking", undertaking.Undertaking.Number);
        json.WriteString("addressee", Names.Of(undertaking.Undertaking.Addressee));
        json.WriteString("effect", Names.Of(undertaking.Effect));
        json.WriteString("computed", Names.Of(undertaking.Computed));
        json.WriteString("state", Names.Of(undertaking.State));
        json.WriteIfStated("practised", undertaking.Judgement?.Practised);
        json.WriteTexts("exceptions", undertaking.Exceptions);
        json.WriteObjects("clauses", undertaking.Mappings, static (json, mapping) =>
        {
            json.WriteString("clause", mapping.Clause.Id);
            json.WriteString("effect", Names.Of(mapping.Effect));
            json.WriteString("proposed", Names.Of(mapping.Proposed));
            json.WriteString("state", Names.Of(mapping.State));
            json.WriteBoolean("needsPerson", mapping.NeedsPerson);
            json.WriteIfStated("confirmedBy", mapping.Mapping.ConfirmedBy);
            json.WriteIfStated("confirmedOn", mapping.Mapping.ConfirmedOn is { } day ? Names.Of(day) : null);
            json.WriteStartObject("axes");
            foreach (var (axis, value) in mapping.Axes)
            {
                json.WriteString(Names.Of(axis), Names.Of(value));
            }

            json.WriteEndObject();
            json.WriteTexts("signals", mapping.Signals.Select(static s => s.Signal.Id));
            json.WriteObjects("numbers", mapping.Numbers, static (json, number) =>
            {
                json.WriteString("measure", number.Measure.Name);
                json.WriteString("national", number.NationalText);
                json.WriteString("local", number.LocalText);
                json.WriteIfStated("difference", number.Delta);
                json.WriteBoolean("isOfItsDay", number.IsOfItsDay);
            });
        });
    }

    private static void WriteScorecard(Utf8JsonWriter json, CompactAuditReport report)
    {
        var (now, before) = report.Scorecards;
        if (now is null)
        {
            return;
        }

        json.WriteStartObject("scorecard");
        json.WriteString("on", Names.Of(now.On));
        json.WriteIfStated("lastTime", before is null ? null : Names.Of(before.On));
        json.WriteObjects("answers", now.Answers, (json, answer) =>
        {
            json.WriteString("question", answer.Question);
            var last = before?.Answers.FirstOrDefault(a => string.Equals(a.Question, answer.Question, StringComparison.Ordinal));
            Mark(json, "government", answer.Government);
            Mark(json, "governmentLastTime", last?.Government);
            Mark(json, "civilSociety", answer.CivilSociety);
            Mark(json, "civilSocietyLastTime", last?.CivilSociety);
            json.WriteIfStated("note", answer.Note);
        });
        json.WriteEndObject();
    }

    private static void Mark(Utf8JsonWriter json, string name, int? mark)
    {
        if (mark is { } given)
        {
            json.WriteNumber(name, given);
        }
    }
}
