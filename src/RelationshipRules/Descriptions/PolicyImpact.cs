namespace RelationshipRules.Descriptions;

/// <summary>An effect of new policy that was assessed.</summary>
public enum PolicyImpact
{
    /// <summary>The effect on people and communities.</summary>
    Social,

    /// <summary>The effect on what people do for themselves in a place.</summary>
    LocalAction,

    /// <summary>The effect on civil society organisations.</summary>
    CivilSociety,

    /// <summary>The effect on small organisations in particular.</summary>
    SmallOrganisations,

    /// <summary>The effect on equality between groups.</summary>
    Equality,
}
