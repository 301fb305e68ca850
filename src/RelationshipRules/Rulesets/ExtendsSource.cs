using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>What a ruleset takes from another one, as read.</summary>
internal sealed class ExtendsSource
{
    /// <summary>The other ruleset's name.</summary>
    public required string Ruleset { get; init; }

    /// <summary>Where that name stands.</summary>
    public required JsonCursor At { get; init; }

    /// <summary>The rules adopted, or null for all.</summary>
    public IReadOnlyList<JsonCursor>? Adopt { get; init; }

    /// <summary>The rules left out.</summary>
    public IReadOnlyList<Placed<OmittedRule>> Omit { get; init; } = [];

    /// <summary>New values for the other ruleset's parameters.</summary>
    public IReadOnlyList<ParameterOverride> Parameters { get; init; } = [];
}
