namespace RelationshipRules.Descriptions;

/// <summary>A body that links sponsors and government.</summary>
public enum CoordinatingBody
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It exists, but government has not recognised it.</summary>
    Informal,

    /// <summary>It exists, and government has recognised it.</summary>
    Recognised,
}
