using RelationshipRules.Facts;

namespace RelationshipRules.Descriptions;

/// <summary>A level of an organisation's hierarchy.</summary>
public enum TieLevel
{
    /// <summary>Those at the top.</summary>
    Leaders,

    /// <summary>Those who manage the work.</summary>
    Managers,

    /// <summary>Those who meet the people served.</summary>
    [Title("front line")]
    FrontLine,
}
