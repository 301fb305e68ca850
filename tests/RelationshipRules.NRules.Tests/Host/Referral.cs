namespace RelationshipRules.NRules.Tests.Host;

/// <summary>A fact of the host's own: this grant goes to the panel.</summary>
/// <param name="Grant">The grant's number.</param>
/// <param name="Departures">How many departures it has.</param>
public sealed record Referral(string Grant, int Departures);
