namespace RelationshipRules.Conditions;

/// <summary>The outcome of a test in Kleene's three-valued logic, or the sign that it could not be carried out.</summary>
internal enum Truth : byte
{
    /// <summary>Definitely not so.</summary>
    False,

    /// <summary>Definitely so.</summary>
    True,

    /// <summary>Not stated well enough to tell.</summary>
    Unknown,

    /// <summary>An evaluation error; the context holds it.</summary>
    Error,
}
