namespace RelationshipRules.Exchange;

/// <summary>What became of one record of a file.</summary>
public sealed record DescribedRecord
{
    /// <summary>Which record of the file it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands, as a person finds it: <c>row 12</c>.</summary>
    public required string Place { get; init; }

    /// <summary>The description; null for a record of which there is none.</summary>
    public PartnershipDocument? Document { get; init; }

    /// <summary>Why there is no description though nothing is wrong: a grant to a person. Null otherwise.</summary>
    public string? LeftOut { get; init; }

    /// <summary>What is wrong with a record that cannot be used; null otherwise.</summary>
    public string? Problem { get; init; }

    /// <summary>What is to be known of how it was read, in words that are the same for each record of which they hold.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The identifier of the record, as the file has it.</summary>
    public string? Id { get; init; }

    /// <summary>The programme that it belongs to.</summary>
    public string? Programme { get; init; }

    /// <summary>The year of the award.</summary>
    public int? Year { get; init; }

    /// <summary>By what the funder is known: its identifier, else its name.</summary>
    public string? Funder { get; init; }

    /// <summary>By what the recipient is known.</summary>
    public string? Recipient { get; init; }
}
