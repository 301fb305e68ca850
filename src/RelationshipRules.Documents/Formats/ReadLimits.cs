namespace RelationshipRules;

/// <summary>How much of a document that is not trusted is read before it is refused.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>The largest file, in bytes.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most that a file's compressed parts may unfold to, in bytes.</summary>
    public long MaxUnpackedBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>The most pages.</summary>
    public int MaxPages { get; init; } = 1_000;

    /// <summary>The most paragraphs, headings, items and rows together.</summary>
    public int MaxPassages { get; init; } = 50_000;

    /// <summary>The most characters of text.</summary>
    public int MaxCharacters { get; init; } = 5_000_000;

    /// <summary>
    /// The longest time that reading may take, as far as the process had a processor for it: on a busy machine a document is not refused for waiting, unless it waits for ten times as long.
    /// </summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(30);
}
