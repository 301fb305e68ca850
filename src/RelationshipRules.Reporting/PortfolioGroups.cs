namespace RelationshipRules.Reporting;

/// <summary>What a description of a portfolio is counted under. What is not known of it is null.</summary>
/// <param name="Programme">The programme that it belongs to.</param>
/// <param name="Year">The year of the award.</param>
/// <param name="Recipient">Who received the money.</param>
/// <param name="RecipientSize">How large the recipient is, as the fact names it.</param>
/// <param name="RecipientKind">What kind of party the recipient is, as the fact names it.</param>
/// <param name="FunderKind">What kind of party the funder is, as the fact names it.</param>
internal sealed record PortfolioGroups(string? Programme, int? Year, string? Recipient, string? RecipientSize, string? RecipientKind, string? FunderKind);
