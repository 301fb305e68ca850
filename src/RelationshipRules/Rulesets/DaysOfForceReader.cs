using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>Reads when a ruleset or rule is in force and what came in its place.</summary>
internal static class DaysOfForceReader
{
    private const string InForce = "inForce";
    private const string SupersededBy = "supersededBy";

    public static DaysOfForce? ReadDays(JsonObjectReader owner, CitationReader citations)
    {
        if (owner.OpenObject(InForce, RulesetKeys.InForce) is not { } reader)
        {
            return null;
        }

        var days = new DaysOfForce
        {
            From = reader.Date("from"),
            To = reader.Date("to"),
            Note = reader.Text("note"),
            Citations = citations.ReadList(reader, "citations", "A day of force"),
        };
        if (days.To < days.From)
        {
            reader.Report(RulesetDiagnostics.DaysOfForce, "The last day is before the first.", "to");
        }
        else if (!reader.Has("from") && !reader.Has("to"))
        {
            owner.Report(RulesetDiagnostics.DaysOfForce, "The days of force need a first day ('from'), a last one ('to') or both.", InForce);
        }

        return days;
    }

    /// <summary>What came instead; a rule may have its last day from its ruleset.</summary>
    public static Successor? ReadSuccessor(JsonObjectReader owner, bool isRule)
    {
        if (owner.OpenObject(SupersededBy, RulesetKeys.SupersededBy) is not { } reader)
        {
            return null;
        }

        if (!isRule && owner.Get(InForce).Member("to"u8).Kind == JsonKind.None)
        {
            owner.Report(RulesetDiagnostics.DaysOfForce, "What has been superseded has a last day: give it under 'inForce' as 'to'.", SupersededBy);
        }

        return reader.Text("title") is { } title && reader.Text("statement") is { } statement
            ? new() { Title = title, Statement = statement, Ruleset = reader.Text("ruleset"), Url = reader.Text("url") }
            : null;
    }
}
