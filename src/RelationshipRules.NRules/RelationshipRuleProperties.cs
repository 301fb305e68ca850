namespace RelationshipRules.NRules;

/// <summary>The names of the properties and tags that the NRules rule definitions carry.</summary>
public static class RelationshipRuleProperties
{
    /// <summary>The tag that all definitions made from an analyzer have.</summary>
    public const string Tag = "RelationshipRules";

    /// <summary>Property: the rule's <see cref="RuleDescriptor"/>. Definitions that carry no rule of a ruleset lack it.</summary>
    public const string Descriptor = "RelationshipRules::Descriptor";

    /// <summary>Property: the <see cref="RelationshipRules.Severity"/> in force for the rule.</summary>
    public const string Severity = "RelationshipRules::Severity";
}
