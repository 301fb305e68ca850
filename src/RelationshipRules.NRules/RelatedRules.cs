namespace RelationshipRules.NRules;

/// <summary>The rules of which departures from one description may be told together.</summary>
/// <param name="Live">The description.</param>
/// <param name="RelatedTo">The id of one of the rules.</param>
internal sealed record RelatedRules(LiveDescription Live, string RelatedTo);
