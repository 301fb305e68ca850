namespace RelationshipRules.Documents.Texts;

/// <summary>A piece of a document as its format gives it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Kind">What it is, where the format says so.</param>
/// <param name="Level">Of a heading or an item the level, from 1; 0 where the format does not say.</param>
/// <param name="Number">The number that the format counts for it and that is not among the words.</param>
/// <param name="Page">The page, from 1.</param>
internal readonly record struct Block(string Text, PassageKind Kind = PassageKind.Paragraph, int Level = 0, string? Number = null, int? Page = null);
