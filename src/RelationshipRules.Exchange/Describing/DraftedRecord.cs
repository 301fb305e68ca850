using System.Text.Json.Nodes;

namespace RelationshipRules.Exchange.Describing;

/// <summary>What became of a record: a description, or why there is none.</summary>
internal sealed record DraftedRecord
{
    public JsonObject? Description { get; init; }

    /// <summary>Why the record is left out, though nothing is wrong with it.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Why the record cannot be used.</summary>
    public string? Refused { get; init; }

    public IReadOnlyList<string> Remarks { get; init; } = [];

    public string? Id { get; init; }

    public string? Programme { get; init; }

    public int? Year { get; init; }

    public string? Funder { get; init; }

    public string? FunderKind { get; init; }

    public string? Recipient { get; init; }

    public string? Amount { get; init; }

    public string? AwardedOn { get; init; }

    /// <summary>What the standard requires of a record, and this one does not tell.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
