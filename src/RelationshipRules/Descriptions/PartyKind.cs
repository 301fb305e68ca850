namespace RelationshipRules.Descriptions;

/// <summary>The sort of body that a party is.</summary>
public enum PartyKind
{
    /// <summary>A council, municipality or other authority of one place.</summary>
    LocalGovernment,

    /// <summary>The government of a region, a province or a devolved nation.</summary>
    RegionalGovernment,

    /// <summary>A ministry, department or agency of the state.</summary>
    NationalGovernment,

    /// <summary>A body above the states with powers of its own, such as the European Union.</summary>
    SupranationalBody,

    /// <summary>An organisation whose members are states, such as IOM or UNHCR.</summary>
    IntergovernmentalBody,

    /// <summary>
    /// A voluntary, community, faith or migrant organisation, formal or informal, that acts for a purpose and not for profit.
    /// </summary>
    CivilSociety,

    /// <summary>A firm that trades for profit.</summary>
    Business,
}
