namespace RelationshipRules.Reporting.Baselines;

/// <summary>One outcome of an earlier run.</summary>
/// <param name="Fingerprint">The fingerprint of its finding.</param>
/// <param name="Outcome">What it came to then.</param>
/// <param name="Rule">The rule's id, or null where the baseline does not name it.</param>
/// <param name="Message">What was the case then, or null.</param>
public sealed record BaselineEntry(string Fingerprint, Outcome Outcome, string? Rule = null, string? Message = null);
