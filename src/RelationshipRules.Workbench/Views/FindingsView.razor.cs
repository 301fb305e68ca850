using Microsoft.AspNetCore.Components;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Workbench.Browser;
using RelationshipRules.Workbench.Results;

namespace RelationshipRules.Workbench.Views;

/// <summary>All findings, by what they came to, side, weight, source and topic.</summary>
public partial class FindingsView
{
    private FindingFilter _filter = new();
    private int _visit;

    /// <summary>The rule whose findings are asked for; empty for all.</summary>
    [Parameter]
    public string Place { get; set; } = "";

    /// <summary>Counts the visits: the same link leads to its finding again after somebody has turned to others.</summary>
    [Parameter]
    public int Visit { get; set; }

    /// <summary>What other findings were asked for; that is found again behind a finding that was led to.</summary>
    [Inject]
    public required ShownFindings Asked { get; set; }

    private bool IsFiltered => _filter != new FindingFilter();

    private IEnumerable<string> Categories => Work.Analyzer.Rules
        .Where(rule => _filter.Ruleset.Length == 0 || string.Equals(rule.Ruleset, _filter.Ruleset, StringComparison.Ordinal))
        .Select(static rule => rule.CategoryTitle).Where(static title => title.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>The finding that tells what a rule came to, the gravest where it looks at several elements; null for none.</summary>
    internal static Finding? Told(Assessment assessment, string rule)
    {
        var findings = assessment.GetFindings(rule);
        var worst = OutcomeTally.Worst(findings.Select(static f => f.CountedAs));
        return findings.FirstOrDefault(f => f.CountedAs == worst) is { } finding ? assessment.FindGroup(finding)?.Lead ?? finding : null;
    }

    protected override void OnParametersSet()
    {
        if (Visit != _visit)
        {
            _visit = Visit;
            if (Place.Length == 0)
            {
                _filter = Asked.Filter;
            }
            else if (Told(Work.Assessment, Place) is { } finding)
            {
                _filter = new(KindOf(finding), Words: finding.Rule.Id);
            }
        }
    }

    private void Ask(FindingFilter filter)
    {
        _filter = filter;
        if (Place.Length == 0)
        {
            Asked.Filter = filter;
        }
    }

    private void AskForAll()
    {
        Ask(new());
        Page.Focus("show");
    }

    private static FindingKind KindOf(Finding finding) => finding.IsSuppressed ? FindingKind.SetAside : finding.Outcome switch
    {
        Outcome.Violated or Outcome.Unexplained => FindingKind.Departures,
        Outcome.Undetermined => FindingKind.NotStated,
        Outcome.Explained => FindingKind.Explained,
        Outcome.Satisfied => FindingKind.Met,
        _ => FindingKind.NotApplicable,
    };
}
