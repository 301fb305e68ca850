namespace RelationshipRules.Descriptions;

/// <summary>A kind of value for which an organisation has shown results.</summary>
public enum DemonstratedValue
{
    /// <summary>Good for people and communities.</summary>
    Social,

    /// <summary>Good for the environment.</summary>
    Environmental,

    /// <summary>Good for the economy or for public money.</summary>
    Economic,

    /// <summary>Equal treatment and equal chances, the funder's duties included.</summary>
    Equality,
}
