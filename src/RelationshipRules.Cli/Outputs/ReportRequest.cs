namespace RelationshipRules.Cli.Outputs;

/// <summary>One report that a call asks for.</summary>
/// <param name="Format">The name of a format.</param>
/// <param name="Output">The file, or null for standard output.</param>
internal sealed record ReportRequest(string Format, string? Output);
