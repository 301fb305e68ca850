namespace RelationshipRules.Model;

/// <summary>Where a fact is documented, so that a reader can go from a finding to the page that it rests on.</summary>
/// <param name="Document">The document: its title, or a name by which the reader knows it.</param>
public sealed record Evidence(string Document)
{
    /// <summary>The page; text, because pages may be roman or ranges.</summary>
    public string? Page { get; init; }

    /// <summary>The clause or paragraph, in the document's own counting: <c>7.2</c>.</summary>
    public string? Clause { get; init; }

    /// <summary>The words of the document that the fact was read from.</summary>
    public string? Quote { get; init; }

    /// <summary>Where the document can be had: an address that begins with <c>http:</c> or <c>https:</c>.</summary>
    public string? Url { get; init; }

    /// <summary>Who stated the fact or read it from the document.</summary>
    public string? By { get; init; }

    /// <summary>The side on which they stand, where that matters: the two may see the same fact differently.</summary>
    public Side? Side { get; init; }

    /// <summary>The day on which they did.</summary>
    public DateOnly? On { get; init; }

    /// <summary>A short note, for instance how the fact was read from the text.</summary>
    public string? Note { get; init; }
}
