namespace RelationshipRules.Json;

/// <summary>What a JSON value is.</summary>
internal enum JsonKind : byte
{
    /// <summary>No value: an absent property, or a text without a value.</summary>
    None,

    /// <summary>Something that is no JSON value (NaN, a text with a bad escape). It has been reported; readers pass over it.</summary>
    Invalid,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    String,

    /// <summary>A list.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
