using Microsoft.AspNetCore.Components;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Workbench.Results;

namespace RelationshipRules.Workbench.Views;

/// <summary>All findings, by what they came to, side, weight, source and topic.</summary>
public partial class FindingsView
{
    private FindingKind _kind;
    private Addressee? _side;
    private Severity _least = Severity.Suggestion;
    private string _ruleset = "";
    private string _category = "";
    private string _words = "";
    private int _visit;

    /// <summary>The rule whose findings are asked for; empty for all.</summary>
    [Parameter]
    public string Place { get; set; } = "";

    /// <summary>Counts the visits: the same link leads to its finding again after somebody has turned to others.</summary>
    [Parameter]
    public int Visit { get; set; }

    private FindingFilter Filter => new(_kind, _side, _least, _ruleset, _category, _words.Trim());

    private IEnumerable<string> Categories => Work.Analyzer.Rules
        .Where(rule => _ruleset.Length == 0 || string.Equals(rule.Ruleset, _ruleset, StringComparison.Ordinal))
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
                (_kind, _side, _least, _ruleset, _category, _words) = (default, null, Severity.Suggestion, "", "", "");
            }
            else if (Told(Work.Assessment, Place) is { } finding)
            {
                (_kind, _side, _least, _ruleset, _category, _words) = (KindOf(finding), null, Severity.Suggestion, "", "", finding.Rule.Id);
            }
        }
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
