namespace RelationshipRules.Exchange.Sources;

/// <summary>How much of an untrusted file of records is read before it is refused.</summary>
public sealed record RecordLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static RecordLimits Default { get; } = new();

    /// <summary>The most records of one file; those after them are not read.</summary>
    public int MaxRecords { get; init; } = 5_000_000;

    /// <summary>The largest record of a JSON package, in bytes.</summary>
    public int MaxRecordBytes { get; init; } = 1024 * 1024;

    /// <summary>The most fields of one record, or columns of a sheet.</summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>The longest text of one field, in characters.</summary>
    public int MaxTextLength { get; init; } = 100_000;

    /// <summary>The most that a workbook may hold once it is unpacked, in characters of one of its parts.</summary>
    public int MaxWorkbookCharacters { get; init; } = 1_000_000_000;
}
