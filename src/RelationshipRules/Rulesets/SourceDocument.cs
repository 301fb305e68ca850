namespace RelationshipRules.Rulesets;

/// <summary>A document that a ruleset rests on.</summary>
public sealed record SourceDocument
{
    /// <summary>The name that citations use: <c>compact-2010</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>Its authors, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>The year of publication, or null.</summary>
    public int? Year { get; init; }

    /// <summary>The pages that matter, or null for the whole.</summary>
    public string? Pages { get; init; }

    /// <summary>Where it can be read, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Under what terms it may be used, or null.</summary>
    public string? Licence { get; init; }

    /// <summary>The day on which the ruleset's authors last looked it up.</summary>
    public DateOnly? LastVerifiedOn { get; init; }
}
