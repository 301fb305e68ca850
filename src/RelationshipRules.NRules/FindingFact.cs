namespace RelationshipRules.NRules;

/// <summary>
/// What one rule came to, for a description or for one element of a list of it. Its identity is the rule and the place (the element's id
/// where it has one of its own, else its index), so that it is still the same fact when a list is put in another order.
/// </summary>
public sealed class FindingFact : RelationshipFact
{
    internal FindingFact(FactSource source, DescriptionFact description, Finding finding, string place)
        : base(source, description, finding.Rule.Id, place) => Finding = finding;

    /// <summary>The finding: message, remedy, sources, location and trace, worked out when first asked for.</summary>
    public Finding Finding { get; }

    /// <summary>The rule's id.</summary>
    public string RuleId => Finding.Rule.Id;

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule => Finding.Rule;

    /// <summary>The outcome.</summary>
    public Outcome Outcome => Finding.Outcome;

    /// <summary>The severity in force.</summary>
    public Severity Severity => Finding.Severity;

    /// <summary>Whether the description sets the finding aside, with a reason.</summary>
    public bool IsSuppressed => Finding.IsSuppressed;

    /// <summary>The description's key and the finding.</summary>
    public override string ToString() => $"{DescriptionKey} {Finding}";
}
