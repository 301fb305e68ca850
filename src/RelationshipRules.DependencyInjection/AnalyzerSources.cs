using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.DependencyInjection;

/// <summary>What an analyzer was built from, so that it can be built for another day without reading any file.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Rulesets">The rulesets beside the library's own.</param>
internal sealed record AnalyzerSources(Profile Profile, IReadOnlyList<Ruleset> Rulesets);
