namespace RelationshipRules;

/// <summary>The place in a source that a rule, a derived fact or a parameter rests on.</summary>
/// <param name="Source">The source's key in its ruleset: <c>compact-2010</c>.</param>
/// <param name="Locator">Section, item or number in the source's own counting.</param>
/// <param name="Page">Page as printed, where the source has pages.</param>
/// <param name="Anchor">At most five words to search the source for.</param>
/// <param name="SourceTitle">The source's title; empty where the ruleset does not say.</param>
/// <param name="Url">Where the source can be read, or null.</param>
public sealed record Citation(string Source, string Locator, string? Page = null, string? Anchor = null, string SourceTitle = "", string? Url = null);
