namespace RelationshipRules.NRules;

/// <summary>Two rules that both apply to a description, going by the findings in the session, and that pull in opposite directions.</summary>
public sealed class ConflictFact : RelationshipFact
{
    internal ConflictFact(FindingFact first, RuleConflict conflict)
        : base(first.Live, first.Description, conflict.First, conflict.Second.Id) => Conflict = conflict;

    /// <summary>The rules, and how they pull apart.</summary>
    public RuleConflict Conflict { get; }

    /// <summary>The description's key, the two rules and the reason.</summary>
    public override string ToString() => $"{DescriptionKey} {Conflict.First.Id} {Conflict.Second.Id}: {Conflict.Reason}";
}
