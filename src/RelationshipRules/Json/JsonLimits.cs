namespace RelationshipRules.Json;

/// <summary>How much of an untrusted JSON text is read before it is refused.</summary>
public sealed record JsonLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static JsonLimits Default { get; } = new();

    /// <summary>The largest text, in bytes. A description of a partnership has a few thousand.</summary>
    public int MaxBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The deepest nesting of objects and lists.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The most elements in one list, or members in one object.</summary>
    public int MaxListLength { get; init; } = 10_000;

    /// <summary>The longest single text, in characters.</summary>
    public int MaxTextLength { get; init; } = 100_000;

    /// <summary>The most problems reported about the content of one text; the last one says that there are more.</summary>
    public int MaxDiagnostics { get; init; } = 1_000;
}
