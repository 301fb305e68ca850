namespace RelationshipRules.Exchange.Terms;

/// <summary>
/// What the agreements of a whole programme have in common, described once. An agreement or consultation without an id is laid under each of a record, one with an id under that of the
/// same id; a party of the terms that such an agreement names is laid under the party that the record has in its place.
/// </summary>
/// <param name="Document">The description.</param>
/// <param name="Name">The file that it comes from, as evidence names it.</param>
public sealed record ProgrammeTerms(PartnershipDocument Document, string Name)
{
    /// <summary>The programme whose records they are for, as the records name it; null for any.</summary>
    public string? Programme { get; init; }

    /// <summary>The year of the award for which they are; null for any.</summary>
    public int? Year { get; init; }

    /// <summary>The field or column by which records are told apart, with the value of those that they are for; null for any.</summary>
    public KeyValuePair<string, string>? Field { get; init; }
}
