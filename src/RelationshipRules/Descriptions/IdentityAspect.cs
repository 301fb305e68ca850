namespace RelationshipRules.Descriptions;

/// <summary>Something in which a service is visibly apart from the authority.</summary>
public enum IdentityAspect
{
    /// <summary>It has a name of its own.</summary>
    Name,

    /// <summary>It has rooms of its own.</summary>
    Premises,

    /// <summary>It is managed by others.</summary>
    Management,

    /// <summary>It keeps records of its own.</summary>
    Records,
}
