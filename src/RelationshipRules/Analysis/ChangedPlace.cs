namespace RelationshipRules.Analysis;

/// <summary>A place of the description that an edit changed.</summary>
/// <param name="Path">The path of what changed, with all below it: <c>agreements[].termMonths</c>.</param>
/// <param name="List">The path of the list that the place is in; null for none.</param>
/// <param name="Element">The index of the element in that list; -1 where the list itself changed.</param>
/// <param name="Appeared">The parts that were not there before and are now, or the other way round.</param>
/// <param name="ChangesLists">Whether lists may have other elements than before.</param>
public readonly record struct ChangedPlace(string Path, string? List, int Element, IReadOnlyList<string> Appeared, bool ChangesLists);
