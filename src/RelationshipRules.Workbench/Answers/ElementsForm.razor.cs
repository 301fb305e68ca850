using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components.Web;
using RelationshipRules.Cli.Interviews;
using RelationshipRules.Facts;
using RelationshipRules.Findings;
using RelationshipRules.Json;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Answers;

/// <summary>The elements of a list of parts (agreements, parties), each with its questions, and whether that is all of them.</summary>
public partial class ElementsForm
{
    private string _name = "";
    private string? _problem;

    private string Plural => ListPlace.Words(Path).Trim();

    private string Single => Phrases.ElementOf(Path) ?? "entry";

    private string NameId => Places.ElementId(Pointer) + "-name";

    private string ProblemId => Places.ElementId(Pointer) + "-problem";

    private IReadOnlyList<(string Pointer, string? Id, string Label)> Elements => Places.Elements(Work.Partnership, Pointer);

    private Value Stated => ModelPlaces.Read(Work.Partnership, Pointer)?.Value ?? Value.Unknown;

    private bool IsStated => !Stated.IsUnknown;

    private bool IsWhole => Stated is { IsUnknown: false, IsInPart: false };

    /// <inheritdoc/>
    protected override object? See() => !Work.IsOpen ? null
        : (Pointer, ShowsAll, Side, IsWhole, IsStated, Work.IsNotKnown(Pointer), _name, _problem, string.Join('\n', Elements.Select(static e => $"{e.Pointer} {e.Label}")), string.Join('\n', Work.FindingsAt(Pointer)));

    private void OnKey(KeyboardEventArgs key)
    {
        if (key.Key is "Enter")
        {
            Add();
        }
    }

    private void Add()
    {
        var name = _name.Trim().Length > 0 ? _name.Trim() : string.Create(CultureInfo.InvariantCulture, $"{Single} {Elements.Count + 1}");
        var element = InterviewSession.NewElement(Places.TypeAt(Path)!, name, Elements.Select(static e => e.Id).OfType<string>());
        using var json = JsonDocument.Parse(element.ToJsonString());
        _problem = Work.Apply([FactEdit.AddElement(Pointer, json.RootElement)]);
        _name = _problem is null ? "" : _name;
    }

    private void Remove(string element, string label)
    {
        var list = JsonPointer.Parent(element);
        var problem = Work.Apply([FactEdit.RemoveElement(list, int.Parse(element[(list.Length + 1)..], CultureInfo.InvariantCulture))]);
        _problem = problem is null ? null : $"{Wording.Capitalised(label)} stays while another answer names it. {problem}";
        Work.Tell(_problem ?? $"{Wording.Capitalised(label)} has been removed. Undo, at the top, brings it back.");
        if (_problem is null)
        {
            // Neither to the next one's button nor to a field, where the same key would do something else.
            Page.Focus(Places.ElementId(Pointer));
        }
    }

    private void SetWhole()
    {
        var stated = Places.Read(Work.Session!.Document, Pointer);
        _problem = Work.Set(Pointer, stated switch
        {
            JsonArray { Count: 0 } => null,
            JsonArray all => new JsonObject { ["has"] = all.DeepClone() },
            JsonObject some => some["has"]?.DeepClone() ?? new JsonArray(),
            _ => new JsonArray(),
        });
    }
}
