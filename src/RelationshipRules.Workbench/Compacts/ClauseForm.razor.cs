using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Compacts;

/// <summary>A clause with its numbers, and the undertakings that it is about.</summary>
public partial class ClauseForm
{
    private static readonly (string Key, string Sheet, string Title)[] Lists = [("numbers", "Numbers", "Number"), ("mappings", "Mappings", "Undertaking")];

    /// <summary>The clause's entry in the file.</summary>
    [Parameter, EditorRequired]
    public required JsonObject Clause { get; set; }

    /// <summary>The name of the element of the page that it stands in.</summary>
    [Parameter, EditorRequired]
    public required string Place { get; set; }

    /// <summary>What follows that name in the name of its own fields.</summary>
    internal const string Fields = "-fields";

    private string IdOf(string list, int at) => string.Create(CultureInfo.InvariantCulture, $"{Place}-{list}-{at}");

    // What has just been added says nothing yet that nobody has seen.
    private void AddNumber() => Add("numbers", new() { ["measure"] = NationalText.Compact2010.Measures[0].Name, ["state"] = Names.Of(NumberState.NotVisible) });

    private void AddMapping() => Add("mappings", []);

    private void Add(string key, JsonObject entry)
    {
        Work.ChangeCompact(() => OpenedCompact.ListOf(Clause, key).Add((JsonNode)entry));
        Page.Focus(IdOf(key, OpenedCompact.EntriesOf(Clause, key).Count - 1));
    }

    /// <summary>Takes an entry away, and leads on from the button that goes with it.</summary>
    private void Take(JsonObject entry, string next)
    {
        Work.ChangeCompact(() => entry.Parent!.AsArray().Remove(entry));
        Work.Tell("Taken away. “Take the last change back” brings it back.");
        Page.Focus(next);
    }
}
