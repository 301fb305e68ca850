namespace RelationshipRules;

/// <summary>Says that a finding is suppressed, by whom and why. The finding stays in the results.</summary>
/// <param name="By">Who answers for it.</param>
/// <param name="Justification">Why.</param>
/// <param name="Until">The last day on which it holds, or null for no end.</param>
/// <param name="Pointer">Where the suppression itself stands in the description.</param>
public sealed record SuppressionMark(string By, string Justification, DateOnly? Until, string Pointer);
