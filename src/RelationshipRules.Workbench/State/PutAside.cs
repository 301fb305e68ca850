namespace RelationshipRules.Workbench.State;

/// <summary>A description that something else took the place of, with all that was said about it on the way.</summary>
internal sealed record PutAside(string Title, PartnershipDocument Document, string FileName, string ProfileName, DateOnly? AsOf, string? OpenedText, HashSet<string> NotKnown, HashSet<string> Refused, OtherSide? Other);
