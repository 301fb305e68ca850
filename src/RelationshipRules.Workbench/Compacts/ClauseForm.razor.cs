using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Compacts;

/// <summary>A clause with its numbers, and the undertakings that it is about.</summary>
public partial class ClauseForm
{
    private static readonly (string Key, string Sheet, string Title)[] Lists = [("numbers", "Numbers", "Number"), ("mappings", "Mappings", "Undertaking")];

    /// <summary>The clause's entry in the file.</summary>
    [Parameter, EditorRequired]
    public required JsonObject Clause { get; set; }

    // What has just been added says nothing yet that nobody has seen.
    private void AddNumber() => Add("numbers", new() { ["measure"] = NationalText.Compact2010.Measures[0].Name, ["state"] = Names.Of(NumberState.NotVisible) });

    private void AddMapping() => Add("mappings", []);

    private void Add(string key, JsonObject entry) => Work.ChangeCompact(() => OpenedCompact.ListOf(Clause, key).Add((JsonNode)entry));

    private void Take(JsonObject entry) => Work.ChangeCompact(() => entry.Parent!.AsArray().Remove(entry));
}
