namespace RelationshipRules.Descriptions;

/// <summary>The tone of public statements about the other side.</summary>
public enum PublicTone
{
    /// <summary>Mostly praise.</summary>
    Praising,

    /// <summary>Neither praise nor blame, or both in balance.</summary>
    Neutral,

    /// <summary>Doubts about motives, honesty or competence.</summary>
    Suspicious,

    /// <summary>Attacks or accusations.</summary>
    Hostile,
}
