namespace RelationshipRules.NRules.Tests.Host;

/// <summary>A fact of the host's own: somebody should talk to the two sides before the letter about this rule goes out.</summary>
/// <param name="Partnership">The partnership's key.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Place">What the finding is about within the partnership.</param>
public sealed record Mediation(string Partnership, string RuleId, string Place);
