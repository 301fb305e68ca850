using System.Globalization;
using Microsoft.AspNetCore.Components;
using RelationshipRules.Cli.Proposals;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.Documents;
using RelationshipRules.Workbench.Results;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Views;

/// <summary>An agreement's text beside what its words may state, the form's question for it, and the findings as they stand.</summary>
public partial class DocumentView
{
    private const string Card = "proposal";

    private static readonly FindingFilter Filter = new();

    private int _at;
    private int? _passage;
    private int? _seen;
    private int _visit;
    private IReadOnlyList<Proposal> _proposals = [];
    private IReadOnlyList<ProposalState> _states = [];
    private int? _toReveal;
    private string _status = "";

    /// <summary><c>proposal/3</c> or <c>passage/12</c>; empty for the first proposal that is open.</summary>
    [Parameter]
    public string Place { get; set; } = "";

    /// <summary>Is another number each time the reader comes to a place, be it the same.</summary>
    [Parameter]
    public int Visit { get; set; }

    private OpenedAgreement Agreement => Work.Agreement!;

    private string Sum
    {
        get
        {
            var states = Agreement.States.CountBy(static state => state).ToDictionary();
            return $"{Wording.Capitalised(Wording.Count(Agreement.Proposals.Count, "proposal"))}: {states.GetValueOrDefault(ProposalState.Open)} open, {states.GetValueOrDefault(ProposalState.Accepted)} accepted, {states.GetValueOrDefault(ProposalState.Refused)} refused.";
        }
    }

    /// <summary>The agreements of the description, and one that is yet to be described.</summary>
    private IEnumerable<(string Id, string Label)> Described => Places.Elements(Work.Partnership, "/agreements")
        .Where(static e => e.Id is not null).Select(static e => (e.Id!, Wording.Capitalised(e.Label)))
        .Append((Agreement.IsDescribed || Agreement.ElementId.Length == 0 ? AgreementNames.IdOf(Agreement.Text.Name) : Agreement.ElementId, "an agreement that is not described yet"))
        .DistinctBy(static e => e.Item1, StringComparer.Ordinal);

    /// <summary>What is brought before the reader's eyes for a place in the address.</summary>
    public static string ToShow(string place) => place.Split('/') is ["passage", var index] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var passage) ? DocumentText.IdOf(passage) : Card;

    /// <summary>Where others are found, the proposal at hand stays at hand, or one that is open comes in its place.</summary>
    protected override bool ShouldRender()
    {
        if (Work.Agreement is null)
        {
            return false;
        }

        if (!ReferenceEquals(_proposals, Agreement.Proposals))
        {
            var before = _at < _proposals.Count ? _proposals[_at] : null;
            _proposals = Agreement.Proposals;
            var same = before is null ? -1 : Enumerable.Range(0, _proposals.Count).FirstOrDefault(at => IsSame(_proposals[at], before), -1);
            if (same >= 0)
            {
                _at = same;
            }
            else
            {
                Turn(FirstOpen(0));
            }
        }

        else if (_states.Count == Agreement.States.Count && Enumerable.Range(0, _states.Count).FirstOrDefault(at => _states[at] != ProposalState.Open && Agreement.States[at] == ProposalState.Open, -1) is var undecided and >= 0)
        {
            // What is taken back is to be decided again.
            _status = "";
            Turn(undecided);
        }

        _states = Agreement.States;
        return true;
    }

    protected override void OnParametersSet()
    {
        if (Visit == _seen)
        {
            return;
        }

        _proposals = Agreement.Proposals;
        var isFirst = _seen is null;
        _seen = Visit;
        _visit++;
        _passage = null;
        switch (Place.Split('/'))
        {
            case ["passage", var index] when int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var passage):
                _passage = passage;
                _at = isFirst ? FirstOpen(0) : _at;
                break;
            case ["proposal", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= Agreement.Proposals.Count:
                Turn(at - 1);
                break;
            default:
                Turn(FirstOpen(0));
                break;
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_toReveal is { } passage)
        {
            _toReveal = null;
            Page.Reveal(DocumentText.IdOf(passage));
        }
    }

    /// <summary>The first proposal from a place on that nobody has decided, going round; the place itself where all are.</summary>
    private int FirstOpen(int from)
    {
        var count = Agreement.Proposals.Count;
        for (var step = 0; step < count; step++)
        {
            if (Agreement.States[(from + step) % count] == ProposalState.Open)
            {
                return (from + step) % count;
            }
        }

        return Math.Min(from, Math.Max(0, count - 1));
    }

    private static bool IsSame(Proposal one, Proposal other) =>
        (one.Fact.Path, one.Quote, one.ValueText) == (other.Fact.Path, other.Quote, other.ValueText);

    private void Turn(int at)
    {
        _at = at;
        _visit++;
        _passage = null;
        _toReveal = at < Agreement.Proposals.Count ? Agreement.Proposals[at].Passage.Index : null;
    }

    private void Pick(int at)
    {
        _status = "";
        Turn(at);
        Page.Show(Card);
    }

    private void Decided(string what)
    {
        Turn(FirstOpen(_at));
        _status = what + " Undo, at the top, takes it back.";
        Page.Show(Card);
    }

    private void TakeFor(string id)
    {
        Agreement.TakeFor(id);
        Turn(FirstOpen(0));
    }

    private void Close()
    {
        Page.GoTo("describe");
        Work.CloseAgreement();
    }
}
