namespace RelationshipRules.Model;

/// <summary>An amount of money with its currency.</summary>
/// <param name="Amount">The amount, in whole units of the currency and not in pence or cents; a number, or its bounds.</param>
/// <param name="Currency">The ISO 4217 code of the currency, such as <c>GBP</c>.</param>
public sealed record Money(Known<decimal> Amount, string Currency);
