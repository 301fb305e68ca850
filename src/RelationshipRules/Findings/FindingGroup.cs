namespace RelationshipRules;

/// <summary>Departures that say nearly the same of the same place, from rules that restate each other; most groups hold one.</summary>
public sealed class FindingGroup
{
    internal FindingGroup(IReadOnlyList<Finding> findings) => Findings = findings;

    /// <summary>All of them: the one to tell first, the others in the order of severity and rules.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The finding to tell: the most severe, of equals the first in rule order.</summary>
    public Finding Lead => Findings[0];

    /// <summary>The findings that say it again; empty for most groups.</summary>
    public IEnumerable<Finding> Others => Findings.Skip(1);
}
