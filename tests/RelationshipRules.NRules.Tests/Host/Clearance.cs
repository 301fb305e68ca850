namespace RelationshipRules.NRules.Tests.Host;

/// <summary>A fact of the host's own: nothing stands in this grant's way.</summary>
/// <param name="Grant">The grant's number.</param>
public sealed record Clearance(string Grant);
