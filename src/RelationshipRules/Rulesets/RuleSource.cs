using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>A rule as read: its words, and where its conditions and messages stand, for the compiler; a cursor is of kind None where there is nothing.</summary>
internal sealed class RuleSource
{
    public required RuleDescriptor Descriptor { get; init; }
    public string Id => Descriptor.Id;
    public required JsonCursor Root { get; init; }
    public JsonCursor Scope { get; init; }
    public JsonCursor When { get; init; }
    public JsonCursor Require { get; init; }
    public JsonCursor ExplainedBy { get; init; }
    public JsonCursor Value { get; init; }
    public JsonCursor Focus { get; init; }
    public JsonCursor Conflicts { get; init; }
    public JsonCursor Restates { get; init; }
    public JsonCursor Replaces { get; init; }
    public required IReadOnlyList<MessageSource> Messages { get; init; }

    /// <summary>Whether tests of the library have checked the rule, messages and examples included.</summary>
    public bool IsChecked { get; init; }
    public RuleCode? Code { get; init; }
}

/// <summary>A message template as read.</summary>
internal sealed record MessageSource(Outcome Outcome, JsonCursor Template);
