namespace RelationshipRules.Descriptions;

/// <summary>A group for which the effect of a change was assessed.</summary>
public enum ImpactedGroup
{
    /// <summary>The people served.</summary>
    Users,

    /// <summary>Volunteers of the organisation.</summary>
    Volunteers,

    /// <summary>The organisation itself and its staff.</summary>
    Organisation,

    /// <summary>The wider community.</summary>
    Community,
}
