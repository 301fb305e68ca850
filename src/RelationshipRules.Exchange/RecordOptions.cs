using System.Text.Json;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Terms;

namespace RelationshipRules.Exchange;

/// <summary>How a file of records is read.</summary>
public sealed record RecordOptions
{
    /// <summary>The name of the file, as evidence and places of findings have it.</summary>
    public string FileName { get; init; } = "records";

    /// <summary>What the file is; null to tell it from its content.</summary>
    public RecordFormat? Format { get; init; }

    /// <summary>The sheet of a workbook; null for all that have records.</summary>
    public string? Sheet { get; init; }

    /// <summary>What the columns of a sheet mean that has titles of its own; null for one with those of the standard.</summary>
    public SheetMapping? Mapping { get; init; }

    /// <summary>Terms to lay under the records; those that are for the narrowest choice of records come first.</summary>
    public IReadOnlyList<ProgrammeTerms> Terms { get; init; } = [];

    /// <summary>
    /// Looks at each record as its file has it, for instance by the standard's published schema, and gives what is to be said of it, in words that records share:
    /// <see cref="RecordSummary.Noticed"/> counts them. Records are taken all the same. Of a sheet a record is made of its columns, and what the standard has for numbers is one where it
    /// is written as one. Null for nothing.
    /// </summary>
    public Func<JsonElement, IEnumerable<string>>? Inspect { get; init; }

    /// <summary>What is too much.</summary>
    public RecordLimits Limits { get; init; } = RecordLimits.Default;
}
