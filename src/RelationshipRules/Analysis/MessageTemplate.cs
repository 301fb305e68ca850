namespace RelationshipRules.Analysis;

/// <summary>A rule's message for one outcome, compiled.</summary>
/// <param name="Parts">Words and expressions in order.</param>
internal sealed record MessageTemplate(IReadOnlyList<MessagePart> Parts);
