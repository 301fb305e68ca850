using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Workbench.Answers;

/// <summary>The document, clause and page on which an answer stands, and whose answer it is.</summary>
public partial class EvidenceForm
{
    private static readonly (string Name, string Title)[] Members =
        [("document", "Document"), ("clause", "Clause"), ("page", "Page"), ("quote", "Its words"), ("note", "Note"), ("by", "Stated by")];

    private bool _isShown;
    private string? _problem;

    /// <summary>What was typed before a document was named, without which evidence is none.</summary>
    private JsonObject _waiting = [];

    [Parameter, EditorRequired]
    public required string Pointer { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    private IReadOnlyList<Evidence> Entries => Work.Partnership.Evidence?.GetValueOrDefault(Pointer) ?? [];

    private string Shown => Entries.Count == 0 ? "Where it stands" : Wording.Cite(Entries[0]);

    private string? Value(string member) => Entries is [var first, ..] ? member switch
    {
        "document" => first.Document,
        "clause" => first.Clause,
        "page" => first.Page,
        "quote" => first.Quote,
        "note" => first.Note,
        _ => first.By,
    } : _waiting[member]?.GetValue<string>();

    /// <inheritdoc/>
    protected override object? See() => (Pointer, Title, Work.IsOpen ? Entries : null, Work.Agreement, _isShown, _problem, _waiting);

    private void Set(string member, string? text)
    {
        var place = "/evidence/" + JsonPointer.Escape(Pointer);
        var stated = State.Places.Read(Work.Session!.Document, place);
        var all = stated is JsonArray list ? list : stated is null ? [] : new JsonArray(stated.DeepClone());
        if (all.Count == 0)
        {
            all.Add((JsonNode)new JsonObject());
        }

        var entry = all[0]!.AsObject();
        foreach (var (name, typed) in _waiting.Where(waiting => !entry.ContainsKey(waiting.Key)))
        {
            entry[name] = typed!.DeepClone();
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            entry.Remove(member);
        }
        else
        {
            entry[member] = text.Trim();
        }

        if (entry["document"] is null)
        {
            _waiting = entry.DeepClone().AsObject();
            _problem = entry.Count == 0 ? null : "Name the document first.";
            if (member is "document" && Entries.Count > 0)
            {
                all.RemoveAt(0);
                _problem = Work.Set(place, all.Count == 0 ? null : all.DeepClone());
            }

            return;
        }

        _waiting = [];
        Work.Sign(entry);
        _problem = Work.Set(place, all.Count == 1 ? entry.DeepClone() : all.DeepClone());
    }
}
