using RelationshipRules.Cli.Comparisons;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Views;

/// <summary>What the other side has answered otherwise, fact by fact, with which answer to take.</summary>
public partial class CompareView
{
    private static readonly (PartyDifferenceKind Kind, string Heading, string What)[] Kinds =
    [
        (PartyDifferenceKind.Differs, "Answered differently", "Talk about these: a finding rests on one of the two answers."),
        (PartyDifferenceKind.OnlyTheirs, "Answered by them alone", "What you have not answered yet."),
        (PartyDifferenceKind.OnlyOurs, "Answered by you alone", "Send them your description, and they can take it likewise."),
    ];

    private (PartnershipDocument? Of, IReadOnlyList<PartyDifference> Differences) _found = (null, []);
    private string? _refused;
    private string? _problem;
    private string _status = "";

    private OtherSide Other => Work.Other!;

    /// <summary>What nobody has decided yet.</summary>
    private IEnumerable<PartyDifference> Open
    {
        get
        {
            if (_found.Of != Work.Session!.Document)
            {
                _found = (Work.Session.Document, PartyDifferences.Find(Work.Session.Document, Other.Document));
            }

            return _found.Differences.Where(d => !Other.Kept.Contains(d.Key));
        }
    }

    private static string NameOf(PartyDifference difference) => difference.Part.Length > 0 ? $"{difference.Title}, {difference.Part}" : difference.Title;

    private void Take(PartyDifference difference)
    {
        _problem = Work.Apply(difference.Take);
        _refused = _problem is null ? null : difference.Key;
        _status = _problem is null ? $"Taken: {NameOf(difference)}." : "";
        if (_problem is null)
        {
            Page.Show($"kind-{difference.Kind}");
        }
    }

    private void Keep(PartyDifference difference)
    {
        Work.Keep(difference.Key);
        _status = $"Kept: {NameOf(difference)}.";
        Page.Show($"kind-{difference.Kind}");
    }

    private void ShowAll() => Work.Keep(null);

    private void Close()
    {
        Page.GoTo("describe");
        Work.CloseOther();
    }
}
