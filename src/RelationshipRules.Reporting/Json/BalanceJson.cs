using System.Text.Json;

namespace RelationshipRules.Reporting.Json;

internal static class BalanceJson
{
    public static void Write(Utf8JsonWriter json, Balance balance)
    {
        json.WriteStartObject("balance");
        WriteSide(json, "government", balance.Government);
        WriteSide(json, "civilSociety", balance.CivilSociety);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, BalanceSide side)
    {
        json.WriteStartObject(name);
        WriteLists(json, "opportunities", ("taken", side.Taken), ("missed", side.Missed), ("open", side.OpenOpportunities), ("notApplicable", side.NotOffered));
        WriteLists(json, "challenges", ("mitigated", side.Mitigated), ("exposed", side.Exposed), ("open", side.OpenChallenges), ("notPresent", side.NotPresent));
        json.WriteEndObject();
    }

    private static void WriteLists(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, IReadOnlyList<Finding> Findings)> lists)
    {
        json.WriteStartObject(name);
        foreach (var (list, findings) in lists)
        {
            json.WriteStartObject(list);
            json.WriteNumber("count", findings.Count);
            json.WriteObjects("items", findings, static (json, finding) =>
            {
                json.WriteString("rule", finding.Rule.Id);
                json.WriteString("title", finding.Rule.Title);
                json.WriteString("pointer", finding.Location.Pointer);
            });
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
