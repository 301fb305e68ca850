namespace RelationshipRules.Descriptions;

/// <summary>A minister or elected lead responsible for the compact.</summary>
public enum PoliticalLead
{
    /// <summary>Nobody is named.</summary>
    None,

    /// <summary>Somebody is named.</summary>
    Named,

    /// <summary>Somebody is named and acts on it.</summary>
    Active,
}
