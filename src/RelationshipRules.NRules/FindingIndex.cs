using System.Globalization;

namespace RelationshipRules.NRules;

/// <summary>The findings of an assessment by rule, each with a place that no other finding of its rule has.</summary>
/// <remarks>Made once for an assessment, because every rule asks for its share and a search for each would go through all outcomes.</remarks>
internal sealed class FindingIndex
{
    private readonly Dictionary<string, List<(Finding Finding, string Place)>> _byRule = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, int Index), string> _places = [];
    private readonly HashSet<(string List, string Id)> _ids = [];

    /// <summary>Sorts the findings of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="outcomes">The outcomes wanted; none gives no findings.</param>
    public FindingIndex(Assessment assessment, ReadOnlySpan<Outcome> outcomes)
    {
        if (outcomes.IsEmpty)
        {
            return;
        }

        foreach (var finding in assessment.GetFindings(outcomes))
        {
            if (!_byRule.TryGetValue(finding.Rule.Id, out var findings))
            {
                _byRule.Add(finding.Rule.Id, findings = []);
            }

            findings.Add((finding, PlaceOf(finding)));
        }
    }

    /// <summary>The findings of a rule, in element order.</summary>
    /// <param name="ruleId">The rule's id.</param>
    public IReadOnlyList<(Finding Finding, string Place)> Of(string ruleId) => _byRule.TryGetValue(ruleId, out var findings) ? findings : [];

    /// <summary>The element's id, or its index where it has none or an earlier one has the same; empty for what is not about an element.</summary>
    private string PlaceOf(Finding finding)
    {
        if (finding.ElementIndex is not { } index)
        {
            return "";
        }

        // Many rules look at the same few elements.
        var list = finding.Rule.Scope!;
        if (!_places.TryGetValue((list, index), out var place))
        {
            place = finding.ElementId is { } id && _ids.Add((list, id)) ? $"#{id}" : index.ToString(CultureInfo.InvariantCulture);
            _places.Add((list, index), place);
        }

        return place;
    }
}
