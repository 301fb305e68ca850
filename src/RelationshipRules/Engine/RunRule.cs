using System.Runtime.InteropServices;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Nodes;

namespace RelationshipRules.Engine;

/// <summary>What running a rule takes, close together in memory: the rules of a group lie one after the other, where they and their conditions are far apart.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct RunRule(CompiledRule rule, int number = 0, int sharedWhen = -1, int audience = 0)
{
    public readonly RuleDescriptor Descriptor = rule.Descriptor;
    public readonly ConditionNode? When = rule.When?.Root;
    public readonly ConditionNode? Require = rule.Require?.Root;
    public readonly ConditionNode? ExplainedBy = rule.ExplainedBy?.Root;
    public readonly CompiledCondition? Value = rule.Value;

    /// <summary>The rule's number in the analysis.</summary>
    public readonly int Number = number;

    /// <summary>
    /// The slot of its condition of application, where others of the group have the same one, so that it is tested once for all of them; else -1.
    /// </summary>
    public readonly int SharedWhen = sharedWhen;

    /// <summary>The slot of the test whether it speaks, which rules for one side and of the same days share.</summary>
    public readonly int Audience = audience;

    public readonly Severity Severity = rule.Severity;

    /// <summary>Whether its own conditions can rest on something presumed.</summary>
    public readonly bool Presumes = rule.Presumes;
}
