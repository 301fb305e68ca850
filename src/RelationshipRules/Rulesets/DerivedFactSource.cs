using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

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
