using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>A rule as read: its words, and where its conditions and messages stand, for the compiler.</summary>
internal sealed class RuleSource
{
    /// <summary>The rule without what only compiling can tell.</summary>
    public required RuleDescriptor Descriptor { get; init; }

    /// <summary>The file's outermost value.</summary>
    public required JsonCursor Root { get; init; }

    /// <summary>The id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>The list to look at, or kind None.</summary>
    public JsonCursor Scope { get; init; }

    /// <summary>The condition of application, or kind None.</summary>
    public JsonCursor When { get; init; }

    /// <summary>The demand, or kind None.</summary>
    public JsonCursor Require { get; init; }

    /// <summary>The condition for an explained departure, or kind None.</summary>
    public JsonCursor ExplainedBy { get; init; }

    /// <summary>A classification's value, or kind None.</summary>
    public JsonCursor Value { get; init; }

    /// <summary>The fact to point at, or kind None.</summary>
    public JsonCursor Focus { get; init; }

    /// <summary>The message templates.</summary>
    public required IReadOnlyList<MessageSource> Messages { get; init; }

    /// <summary>Whether tests of the library have checked the rule, messages and examples included.</summary>
    public bool IsChecked { get; init; }

    /// <summary>What of the rule is written in C#, or null.</summary>
    public RuleCode? Code { get; init; }

    /// <summary>Where the conflicts with other rules are declared.</summary>
    public JsonCursor Conflicts { get; init; }

    /// <summary>Where the rules that ask for nearly the same are named.</summary>
    public JsonCursor Restates { get; init; }

    /// <summary>The id replaced, or kind None.</summary>
    public JsonCursor Replaces { get; init; }
}
