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
        json.WriteStartObject("opportunities");
        WriteList(json, "taken", side.Taken);
        WriteList(json, "missed", side.Missed);
        WriteList(json, "open", side.OpenOpportunities);
        WriteList(json, "notApplicable", side.NotOffered);
        json.WriteEndObject();
        json.WriteStartObject("challenges");
        WriteList(json, "mitigated", side.Mitigated);
        WriteList(json, "exposed", side.Exposed);
        WriteList(json, "open", side.OpenChallenges);
        WriteList(json, "notPresent", side.NotPresent);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", findings.Count);
        json.WriteObjects("items", findings, static (json, finding) =>
        {
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("title", finding.Rule.Title);
            json.WriteString("pointer", finding.Location.Pointer);
        });
        json.WriteEndObject();
    }
}
