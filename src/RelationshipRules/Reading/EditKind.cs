namespace RelationshipRules.Reading;

/// <summary>What an edit does at its place.</summary>
internal enum EditKind
{
    /// <summary>States a value, or another one.</summary>
    Set,

    /// <summary>Makes a fact, part or list not stated.</summary>
    Clear,

    /// <summary>Puts an element into a list.</summary>
    Add,

    /// <summary>Takes an element out of a list.</summary>
    Remove,
}
