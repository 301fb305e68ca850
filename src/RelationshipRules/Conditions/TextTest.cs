namespace RelationshipRules.Conditions;

/// <summary>The tests of one text against another.</summary>
internal enum TextTest
{
    /// <summary>Has the other anywhere within.</summary>
    Contains,

    /// <summary>Starts with the other.</summary>
    StartsWith,

    /// <summary>Ends with the other.</summary>
    EndsWith,
}
