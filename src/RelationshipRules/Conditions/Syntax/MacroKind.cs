namespace RelationshipRules.Conditions.Syntax;

/// <summary>The macros over lists.</summary>
internal enum MacroKind
{
    /// <summary>The test holds for every element.</summary>
    All,

    /// <summary>The test holds for an element.</summary>
    Exists,

    /// <summary>The test holds for exactly one element.</summary>
    ExistsOne,

    /// <summary>The elements for which the test holds.</summary>
    Filter,

    /// <summary>What becomes of each element.</summary>
    Map,
}
