using Microsoft.AspNetCore.Components;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Workbench.Browser;

namespace RelationshipRules.Workbench.Results;

/// <summary>The findings that pass the filter, with what the last change led to.</summary>
public partial class FindingList
{
    private const int More = 30;
    private const int MostChanges = 5;

    /// <summary>The name of the element of the page that says how many there are, and what the last change has led to.</summary>
    internal const string Tally = "tally";

    private int _most = More;
    private IReadOnlyList<Finding>? _shown;
    private (Assessment? Assessment, FindingFilter? Filter) _shownFor;

    [Parameter, EditorRequired]
    public required FindingFilter Filter { get; set; }

    /// <summary>Whether findings are told in a few words, beside the form.</summary>
    [Parameter]
    public bool IsInShort { get; set; }

    private IReadOnlyList<Finding> Shown
    {
        get
        {
            if (_shown is null || _shownFor != (Work.Assessment, Filter))
            {
                (_shown, _shownFor) = (Filter.Of(Work.Assessment), (Work.Assessment, Filter));
            }

            return _shown;
        }
    }

    /// <summary>Shows more, and goes on from the first of them where the button goes.</summary>
    private void ShowMore()
    {
        var next = Shown[_most];
        _most += More;
        if (!IsInShort)
        {
            Page.Focus(FindingCard.IdOf(next));
        }
    }

    private string Headline => new ReportDigest(Work.Assessment, new()).Headline;

    /// <summary>What the last change led to, in a line for each outcome.</summary>
    private IReadOnlyList<string> Changes
    {
        get
        {
            var changes = Work.LastDelta?.Outcomes.Where(static c => IsTold(c.From) || IsTold(c.To)).ToList() ?? [];
            return
            [
                .. changes.Take(MostChanges).Select(static c => $"{c.Rule.Title}: {c.From?.Label ?? "not asked"}, now {c.To?.Label ?? "not asked"}"),
                .. changes.Count > MostChanges ? [$"and {Wording.Count(changes.Count - MostChanges, "other outcome")}"] : Array.Empty<string>(),
            ];
        }
    }

    /// <summary>What is neither a departure nor met is no news to somebody who types.</summary>
    private static bool IsTold(Finding? finding) => finding is { Severity: > Severity.Silent } && (finding.Outcome.IsDeparture() || finding.Outcome == Outcome.Satisfied);
}
