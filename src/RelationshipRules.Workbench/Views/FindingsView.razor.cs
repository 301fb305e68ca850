using Microsoft.AspNetCore.Components;
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
    private string? _seen;

    /// <summary>The rule whose findings are asked for; empty for all.</summary>
    [Parameter]
    public string Place { get; set; } = "";

    private FindingFilter Filter => new(_kind, _side, _least, _ruleset, _category, _words.Trim());

    private IEnumerable<string> Categories => Work.Analyzer.Rules
        .Where(rule => _ruleset.Length == 0 || string.Equals(rule.Ruleset, _ruleset, StringComparison.Ordinal))
        .Select(static rule => rule.CategoryTitle).Where(static title => title.Length > 0).Distinct(StringComparer.Ordinal);

    protected override void OnParametersSet()
    {
        if (!string.Equals(Place, _seen, StringComparison.Ordinal))
        {
            _seen = Place;
            if (Place.Length > 0 && Work.Assessment.GetFindings(Place) is [var first, ..])
            {
                (_kind, _side, _least, _ruleset, _category, _words) = (KindOf(first), null, Severity.Suggestion, "", "", Place);
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
