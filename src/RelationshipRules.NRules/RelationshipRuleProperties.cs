namespace RelationshipRules.NRules;

/// <summary>The names of the properties and tags that the NRules rule definitions carry.</summary>
public static class RelationshipRuleProperties
{
    /// <summary>The tag that all definitions made from an analyzer have.</summary>
    public const string Tag = "RelationshipRules";

    /// <summary>The tag of those that make the facts which rules of rulesets match: a host that takes rules by tag takes these too.</summary>
    public const string GroundworkTag = "RelationshipRules.Groundwork";

    /// <summary>Property: the rule's <see cref="RuleDescriptor"/>. Definitions that carry no rule of a ruleset lack it.</summary>
    public const string Descriptor = "RelationshipRules::Descriptor";

    /// <summary>Property: the <see cref="RelationshipRules.Severity"/> in force for the rule.</summary>
    public const string Severity = "RelationshipRules::Severity";
}
