using System.Globalization;
using Microsoft.AspNetCore.Components;
using RelationshipRules.Sessions;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.State;

namespace RelationshipRules.Workbench.Results;

/// <summary>One finding with its source, what to do about it, why it came out so, and what would settle it.</summary>
public partial class FindingCard
{
    private bool _showsWhy;
    private bool _showsMissing;
    private bool _showsPlan;
    private (Assessment? Of, ChangePlan? Plan) _planned;

    [Parameter, EditorRequired]
    public required Finding Finding { get; set; }

    private string Id => IdOf(Finding);

    private IEnumerable<Finding> Others => !Finding.IsSuppressed && Work.Assessment.FindGroup(Finding) is { } group && ReferenceEquals(group.Lead, Finding)
        ? group.Others.Where(static other => other.Severity > Severity.Silent)
        : [];

    private bool IsInForm => Finding.Subject.Length > 0;

    /// <summary>The name of the element of the page that tells a finding.</summary>
    internal static string IdOf(Finding finding) => Places.ElementId($"/{finding.Rule.Id}{finding.ElementPointer}");

    /// <summary>How a reader calls a passage, which tells the links of one finding apart.</summary>
    private static string PlaceOf(Passage passage) =>
        passage.Clause is { } clause ? $"clause {clause}"
        : string.Create(CultureInfo.InvariantCulture, $"{(passage.Page is { } page ? $"page {page}, " : "")}passage {passage.Index + 1}");

    /// <summary>What would settle it, as things stand: what has been tried elsewhere may have changed it.</summary>
    private ChangePlan Plan
    {
        get
        {
            if (_planned.Of != Work.Assessment)
            {
                _planned = (Work.Assessment, ChangePlan.Create(Work.Analyzer, Work.Assessment, new() { Rules = [Finding.Rule.Id] }));
            }

            return _planned.Plan!;
        }
    }

    /// <summary>Tries a change, and leads to what it has led to: the finding may be gone.</summary>
    private void Try(PlanAlternative way)
    {
        if (Work.Apply([.. way.Changes.Select(static change => FactEdit.Set(change.Pointer, change.To))]) is null)
        {
            Page.Show(FindingList.Tally);
        }
    }
}
