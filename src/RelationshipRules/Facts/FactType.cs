namespace RelationshipRules.Facts;

/// <summary>The form in which a fact is stated.</summary>
public enum FactType
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number, fractions allowed.</summary>
    Number,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A day, as ISO 8601 (<c>2026-11-22</c>).</summary>
    Date,

    /// <summary>An amount with its ISO 4217 currency.</summary>
    Money,

    /// <summary>One of a fixed set of values.</summary>
    Choice,

    /// <summary>Any number of a fixed set of values; an empty list states that none holds.</summary>
    ChoiceList,

    /// <summary>Any number of texts; an empty list states that there are none.</summary>
    TextList,
}
