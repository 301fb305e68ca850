namespace Screening.Api;

/// <summary>A rule as the interface tells it.</summary>
public sealed record RuleSummary(string Id, string Title, string Rationale, string Remedy, IReadOnlyList<string> Sources);
