namespace RelationshipRules.Authoring;

/// <summary>The code of a rule reads a path that it does not declare. Told from other failures so that the diagnostic can say so plainly.</summary>
/// <param name="message">What was read, to follow "its code".</param>
internal sealed class UndeclaredReadException(string message) : InvalidOperationException(message);
