using Microsoft.AspNetCore.Components;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Documents;

/// <summary>The words of an agreement, with what is proposed marked where it stands.</summary>
public partial class DocumentText
{
    /// <summary>So many passages are on the page at a time.</summary>
    private const int MostShown = 1_000;

    private ILookup<int, int> _said = Array.Empty<int>().ToLookup(static at => at);
    private int? _part;
    private (OpenedAgreement? Of, IReadOnlyList<Proposal>? Proposals, int At, int? Passage, int Visit) _shown;
    private (OpenedAgreement? Of, IReadOnlyList<ProposalState>? States, int Part) _drawn;

    /// <summary>The proposal at hand, by its place among them; -1 for none.</summary>
    [Parameter, EditorRequired]
    public required int At { get; set; }

    /// <summary>The passage that is asked for; null for that of the proposal at hand.</summary>
    [Parameter]
    public int? Passage { get; set; }

    /// <summary>Is another number each time the reader is led somewhere, be it where they have been led before.</summary>
    [Parameter, EditorRequired]
    public required int Visit { get; set; }

    /// <summary>Is told the proposal that a reader picks.</summary>
    [Parameter]
    public EventCallback<int> OnPick { get; set; }

    private OpenedAgreement Agreement => Work.Agreement!;

    /// <summary>The part of a long text that is shown: where the reader has turned to, or where the proposal at hand stands.</summary>
    private int Part => _part ?? (Shown ?? 0) / MostShown;

    private int? Shown => Passage ?? (At >= 0 && At < Agreement.Proposals.Count ? Agreement.Proposals[At].Passage.Index : null);

    public static string IdOf(int passage) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"passage-{passage}");

    protected override void OnParametersSet() => Follow();

    /// <summary>The text is long, and most changes of the description are nothing to it.</summary>
    protected override bool ShouldRender()
    {
        if (Work.Agreement is null)
        {
            return false;
        }

        Follow();
        var drawn = (Agreement, Agreement.States, Part);
        var isOther = drawn != _drawn;
        _drawn = drawn;
        return isOther;
    }

    /// <summary>Where the reader is led anew, or other proposals are found, what was made for those before is nothing any more.</summary>
    private void Follow()
    {
        var shown = (Agreement, Agreement.Proposals, At, Passage, Visit);
        if (_shown != shown)
        {
            (_shown, _part, _drawn) = (shown, null, default);
            _said = Agreement.Proposals.Select(static (proposal, at) => (proposal, at)).ToLookup(static p => p.proposal.Passage.Index, static p => p.at);
        }
    }

    private ProposalState StateOf(int at) => Agreement.States[at];

    private void Turn(int by) => _part = Part + by;

    private bool BeginsPage(Passage passage) =>
        passage.Page is { } page && (passage.Index % MostShown == 0 || Agreement.Text.Passages[passage.Index - 1].Page != page);

    private string ClassOf(Passage passage) => passage.Kind switch
    {
        PassageKind.Heading => "heading",
        PassageKind.Item => "item",
        PassageKind.Row => "cells",
        _ => "",
    } + (passage.Index == Passage ? " here" : "");

    /// <summary>The words of a passage, those on which proposals rest apart from the others.</summary>
    private List<(string Words, List<int> Said)> WordsOf(Passage passage)
    {
        var parts = new List<(string Words, List<int> Said)>();
        var done = 0;
        foreach (var (from, to, at) in _said[passage.Index].Select(at => Place(passage, at)).OrderBy(static place => place.From))
        {
            if (to <= done && parts.Count > 0)
            {
                // The same words, or words within them, say something else too.
                parts[^1].Said.Add(at);
                continue;
            }

            var start = Math.Max(from, done);
            if (start > done)
            {
                parts.Add((passage.Text[done..start], []));
            }

            parts.Add((passage.Text[start..to], [at]));
            done = to;
        }

        parts.Add((passage.Text[done..], []));
        return parts;
    }

    private (int From, int To, int At) Place(Passage passage, int at)
    {
        var quote = Agreement.Proposals[at].Quote;
        var from = passage.Text.IndexOf(quote, StringComparison.Ordinal);
        return from < 0 ? (0, passage.Text.Length, at) : (from, from + quote.Length, at);
    }
}
