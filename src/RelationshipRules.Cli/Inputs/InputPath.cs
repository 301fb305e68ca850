namespace RelationshipRules.Cli.Inputs;

/// <summary>One description to read.</summary>
/// <param name="Display">The path as the user would type it; <c>-</c> for standard input.</param>
/// <param name="FullPath">The file, or null for standard input.</param>
/// <param name="Problem">Why there is nothing to read, as one line, or null.</param>
internal sealed record InputPath(string Display, string? FullPath, string? Problem = null);
