using System.Globalization;

namespace RelationshipRules.NRules;

/// <summary>Departures that say nearly the same of the same place, from rules that restate each other; most groups hold one. To count departures rather than rules, count these.</summary>
public sealed class FindingGroupFact : RelationshipFact
{
    private static readonly object About = new();

    private readonly FindingGroup? _group;

    /// <summary>Of the lead and others, or of the lead alone.</summary>
    internal FindingGroupFact(FindingFact lead, FindingGroup? group = null)
        : base(lead.Live, lead.Description, About, $"{lead.RuleId}{lead.Place}") => (Lead, _group) = (lead, group);

    /// <summary>The finding to tell: the most severe, of equals the first in rule order.</summary>
    public FindingFact Lead { get; }

    /// <summary>How many rules say so.</summary>
    public int Count => _group?.Findings.Count ?? 1;

    /// <summary>The group: all of its findings, told of the description as it is now.</summary>
    public FindingGroup Group => Live.Current.Assessment.FindGroup(Lead.Finding) ?? _group ?? Live.Source.Analyzer.Tell(Lead.Description.Document, [Lead.Result]).FindingGroups[0];

    /// <summary>The description's key, the rule that is told and how many say so.</summary>
    public override string ToString() => $"{DescriptionKey} {Lead.RuleId}{Lead.Place} ({Count.ToString(CultureInfo.InvariantCulture)})";
}
