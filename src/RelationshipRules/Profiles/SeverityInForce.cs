namespace RelationshipRules.Profiles;

/// <summary>A rule's severity under a profile, and where it came from.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Origin">Where it came from, in words: "profile default, rule CMP1061".</param>
/// <param name="Location">The place of the setting in its profile, or null for the rule's own.</param>
public sealed record SeverityInForce(Severity Severity, string Origin, SourceLocation? Location);
