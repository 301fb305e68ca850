namespace RelationshipRules.Json;

/// <summary>Something read, with the place where it was read. A class, so that lists of it share the code of all lists of references.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <param name="At">The place.</param>
/// <param name="Item">What was read.</param>
internal sealed record Placed<T>(JsonCursor At, T Item);
