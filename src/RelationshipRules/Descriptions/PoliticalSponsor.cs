namespace RelationshipRules.Descriptions;

/// <summary>The highest-placed person who has asked for or backs the work.</summary>
public enum PoliticalSponsor
{
    /// <summary>Nobody at the top.</summary>
    None,

    /// <summary>A senior official.</summary>
    SeniorOfficial,

    /// <summary>A minister, mayor or other elected leader.</summary>
    SeniorPolitician,
}
