namespace RelationshipRules.Model;

/// <summary>Where a fact is documented, so that a reader can go from a finding to the page that it rests on.</summary>
/// <param name="Document">The document: its title, or a name by which the reader knows it.</param>
public sealed record Evidence(string Document)
{
    /// <summary>The page, clause or paragraph; text, because pages may be roman or ranges.</summary>
    public string? Page { get; init; }

    /// <summary>A short note, for instance how the fact was read from the text.</summary>
    public string? Note { get; init; }
}
