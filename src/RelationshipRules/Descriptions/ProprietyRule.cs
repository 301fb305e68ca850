namespace RelationshipRules.Descriptions;

/// <summary>A written rule on propriety.</summary>
public enum ProprietyRule
{
    /// <summary>How to introduce organisations to each other without endorsing them.</summary>
    Introductions,

    /// <summary>Commercial interests must be declared.</summary>
    CommercialInterestDeclared,

    /// <summary>Reasons for the rules are explained to partners.</summary>
    ReasonsExplained,
}
