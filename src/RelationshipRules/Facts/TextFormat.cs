namespace RelationshipRules.Facts;

/// <summary>What a text fact must look like.</summary>
public enum TextFormat
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>An ISO 3166 code of a country or of a part of one: <c>GB</c>, <c>GB-ENG</c>.</summary>
    CountryCode,
}
