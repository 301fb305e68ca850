namespace RelationshipRules;

/// <summary>
/// What a ruleset takes to hold about a fact while nothing at all is stated about it. It can settle whether a rule speaks, never what the
/// rule says; outcomes that rest on it name it, and a profile can switch it off.
/// </summary>
public sealed record Presumption
{
    /// <summary>The name that <see cref="WhomItBinds"/> gives to what it presumes of parties.</summary>
    public const string OfParties = "bound";

    /// <summary>The name of what is presumed of days that are not stated, by every ruleset that has days of force.</summary>
    public const string OfDays = "day";

    /// <summary>The ruleset that declares it.</summary>
    public required string Ruleset { get; init; }

    /// <summary>Its name within the ruleset: <c>england</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The path of the fact: <c>context.country</c>.</summary>
    public required string Fact { get; init; }

    /// <summary>What is taken to hold, in a sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>Whether it holds only where a profile asks for it.</summary>
    public bool IsOffered { get; init; }

    /// <summary>Where it comes from; none where it is the authors' own.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The sentence.</summary>
    public override string ToString() => Statement;
}

/// <summary>The kinds of party that a ruleset binds, on each side.</summary>
public sealed record WhomItBinds
{
    /// <summary>The kinds that are bound by what is asked of government.</summary>
    public required IReadOnlyList<string> Government { get; init; }

    /// <summary>The kinds that are bound by what is asked of civil society.</summary>
    public required IReadOnlyList<string> CivilSociety { get; init; }

    /// <summary>Why it binds only those, for readers.</summary>
    public required string Reason { get; init; }

    /// <summary>A condition over an agreement under which whoever funds it is bound, of whatever kind; or null.</summary>
    public string? PassedOn { get; init; }

    /// <summary>That who is not said to be of another kind is taken to be bound; null where that is not so.</summary>
    public Presumption? Presumption { get; init; }
}
