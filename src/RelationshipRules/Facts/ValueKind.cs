namespace RelationshipRules.Facts;

/// <summary>What a value of a condition is.</summary>
public enum ValueKind
{
    /// <summary>Not stated: neither true nor false, of no known amount.</summary>
    Unknown,

    /// <summary>An evaluation error such as a division by zero.</summary>
    Error,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A 64-bit whole number.</summary>
    Int,

    /// <summary>A double.</summary>
    Double,

    /// <summary>Text, or a value of a choice fact.</summary>
    String,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A list.</summary>
    List,

    /// <summary>A part of the model.</summary>
    Object,

    /// <summary>A number or day of which only bounds are known.</summary>
    Bounds,
}
