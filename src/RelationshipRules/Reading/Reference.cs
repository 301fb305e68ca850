using RelationshipRules.Json;

namespace RelationshipRules.Reading;

/// <summary>An identifier that must be the id of an element of a list.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="List">The list, by its name at the top.</param>
/// <param name="Id">The id.</param>
internal sealed record Reference(JsonCursor At, string List, string Id);
