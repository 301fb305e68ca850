using RelationshipRules.Conditions;
using RelationshipRules.Facts;

namespace RelationshipRules.Analysis;

/// <summary>A derived fact as it is reported.</summary>
/// <param name="Read">An expression that is just the fact, in its scope.</param>
/// <param name="Info">Its path, title and form.</param>
/// <param name="Citations">Its sources.</param>
internal sealed record DerivedFactPlan(CompiledCondition Read, FactInfo Info, IReadOnlyList<Citation> Citations);
