namespace RelationshipRules;

/// <summary>How often a rule's matter was departed from where somebody counted and published it, to be read beside one's own numbers. No condition reads it.</summary>
/// <param name="Share">The part that departed, 0 to 1.</param>
/// <param name="Of">Of how many, or null where that is not told.</param>
/// <param name="Year">The year that was counted.</param>
/// <param name="Counted">What was counted, and what counts as a departure there.</param>
/// <param name="Citation">Where it was published.</param>
public sealed record PublishedFigure(double Share, int? Of, int Year, string Counted, Citation Citation);
