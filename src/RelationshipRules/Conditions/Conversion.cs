namespace RelationshipRules.Conditions;

/// <summary>The functions that turn a value into another type.</summary>
internal enum Conversion
{
    /// <summary><c>int()</c>.</summary>
    Int,

    /// <summary><c>double()</c>.</summary>
    Double,

    /// <summary><c>string()</c>.</summary>
    String,

    /// <summary><c>bool()</c>.</summary>
    Bool,

    /// <summary><c>timestamp()</c>.</summary>
    Timestamp,

    /// <summary><c>duration()</c>.</summary>
    Duration,

    /// <summary><c>dyn()</c>.</summary>
    Dyn,
}
