namespace RelationshipRules.Sessions;

/// <summary>A fact that two states of one partnership state differently.</summary>
public sealed record FactChange
{
    /// <summary>The fact's path: <c>agreements[].termMonths</c>, <c>relationship.assessments[].class</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where it stands in the later state, or in the earlier one where the later has no such place.</summary>
    public required string Pointer { get; init; }

    /// <summary>Its short name for readers.</summary>
    public required string Title { get; init; }

    /// <summary>The element of a list that it belongs to, "agreement g1 (Advice)"; null for a fact of the whole, and of a view of the relationship.</summary>
    public string? Place { get; init; }

    /// <summary>Whether a ruleset worked it out; otherwise the description states it.</summary>
    public bool IsDerived { get; init; }

    /// <summary>The earlier value: a <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/> (dates and money as text) or list of strings; null for not stated.</summary>
    public object? From { get; init; }

    /// <summary>The later value, of the same forms.</summary>
    public object? To { get; init; }

    /// <summary>The earlier value in words; "not stated" where there is none.</summary>
    public required string FromText { get; init; }

    /// <summary>The later value in words; "not stated" where there is none.</summary>
    public required string ToText { get; init; }

    /// <summary>The fact with both values: "agreement on ends: similar, then partly similar".</summary>
    public override string ToString() => SessionWords.Change(Place is null ? Title : SessionWords.Change_At(Place, Title), FromText, ToText);
}
