namespace RelationshipRules.Facts;

/// <summary>Which side could make a fact different.</summary>
public enum ChangeableBy
{
    /// <summary>Neither side: it is a circumstance.</summary>
    None,

    /// <summary>The public body.</summary>
    Government,

    /// <summary>The civil society organisation.</summary>
    CivilSociety,

    /// <summary>Either side, or both together.</summary>
    Both,
}
