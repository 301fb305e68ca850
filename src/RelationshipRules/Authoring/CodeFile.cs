using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>A rule built in code: the file that it would be, and what no file can hold.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Json">The file.</param>
/// <param name="Code">The code.</param>
internal sealed record CodeFile(string Id, string Json, RuleCode Code);
