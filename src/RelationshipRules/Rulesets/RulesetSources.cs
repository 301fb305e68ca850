using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>What a ruleset takes from another one, as read.</summary>
internal sealed class ExtendsSource
{
    public required string Ruleset { get; init; }

    public required JsonCursor At { get; init; }

    /// <summary>The rules adopted, or null for all.</summary>
    public IReadOnlyList<JsonCursor>? Adopt { get; init; }

    public IReadOnlyList<Placed<OmittedRule>> Omit { get; init; } = [];

    public IReadOnlyList<ParameterOverride> Parameters { get; init; } = [];
}

/// <summary>A rule that a ruleset does not take over from the one it extends.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Reason">Why.</param>
/// <param name="Citation">Where the source says so, or null.</param>
internal sealed record OmittedRule(string Rule, string Reason, Citation? Citation);

/// <summary>A new value for a parameter of an extended ruleset, as read.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="At">The member, for its place.</param>
/// <param name="Value">The value.</param>
/// <param name="Citation">The source of the value, or null.</param>
/// <param name="Ours">Why the value is the authors' own, or null.</param>
internal sealed record ParameterOverride(string Name, JsonCursor At, JsonCursor Value, Citation? Citation, string? Ours);

/// <summary>A derived fact as read.</summary>
/// <param name="Info">What it is.</param>
/// <param name="Path">Where its path stands.</param>
/// <param name="Cases">Its cases, in order; a single value is one case without a condition.</param>
/// <param name="Citations">What it rests on.</param>
internal sealed record DerivedFactSource(
    FactInfo Info,
    JsonCursor Path,
    IReadOnlyList<DerivedCaseSource> Cases,
    IReadOnlyList<Citation> Citations);

/// <summary>A case of a derived fact as read.</summary>
/// <param name="When">The condition, or kind None for "otherwise".</param>
/// <param name="Value">The value's expression.</param>
internal sealed record DerivedCaseSource(JsonCursor When, JsonCursor Value);

/// <summary>An extension fact as read.</summary>
internal sealed record ExtensionSource(FactInfo Info, JsonCursor Path);
