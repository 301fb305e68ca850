using System.Text.Json;

namespace RelationshipRules.Reporting.Sarif;

/// <summary>What went wrong with the input, kept until the results are written. Only diagnostics are kept, and their number a description is limited.</summary>
internal sealed class SarifNotifications
{
    private readonly List<(Diagnostic Diagnostic, string? Path)> _all = [];

    public bool HasErrors => _all.Exists(static n => n.Diagnostic.Severity == Severity.Error);

    public void Add(Assessment assessment) => _all.AddRange(assessment.Diagnostics.Select(d => (d, assessment.Document.Path)));

    /// <summary>Writes them, and behind them what there is to say of the run as a whole.</summary>
    public void Write(Utf8JsonWriter json, string? ofRun)
    {
        var ids = Ids();
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (diagnostic, path) in _all)
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", diagnostic.Id);
            json.WriteNumber("index", ids.IndexOf(diagnostic.Id));
            json.WriteEndObject();
            json.WriteString("level", SarifNames.Level(diagnostic.Severity));
            json.WriteMessage("message", diagnostic.Message);
            if (diagnostic.Location is { } location)
            {
                json.WriteLocations(location, path, null);
            }

            json.WriteEndObject();
        }

        if (ofRun is not null)
        {
            json.WriteStartObject();
            json.WriteString("level", "warning");
            json.WriteMessage("message", ofRun);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void WriteDescriptors(Utf8JsonWriter json) =>
        json.WriteObjects("notifications", Ids(), static (json, id) => json.WriteString("id", id));

    private List<string> Ids() => [.. _all.Select(static n => n.Diagnostic.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
