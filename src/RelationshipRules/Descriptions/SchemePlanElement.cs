namespace RelationshipRules.Descriptions;

/// <summary>A matter that a scheme's written plan covers.</summary>
public enum SchemePlanElement
{
    /// <summary>Who does what.</summary>
    Roles,

    /// <summary>What it costs and who pays.</summary>
    Money,

    /// <summary>What good support is.</summary>
    Standards,

    /// <summary>What happens when a sponsorship fails.</summary>
    Contingency,
}
