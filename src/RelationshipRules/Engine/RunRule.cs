using System.Runtime.InteropServices;

namespace RelationshipRules.Engine;

/// <summary>What running a rule takes, close together in memory: the rules of a group lie one after the other, where they and their conditions are far apart.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct RunRule(CompiledRule rule, int number, int audience, RunConditions conditions)
{
    public readonly RuleDescriptor Descriptor = rule.Descriptor;
    public readonly RunCondition? When = conditions.Of(rule.When, mayPresume: true);
    public readonly RunCondition? Require = conditions.Of(rule.Require);
    public readonly RunCondition? ExplainedBy = conditions.Of(rule.ExplainedBy);
    public readonly RunCondition? Value = conditions.Of(rule.Value, isTest: false);

    /// <summary>The rule's number in the analysis.</summary>
    public readonly int Number = number;

    /// <summary>The slot of the test whether it speaks, which rules for one side and of the same days share.</summary>
    public readonly int Audience = audience;

    public readonly Severity Severity = rule.Severity;

    /// <summary>Whether its own conditions can rest on something presumed.</summary>
    public readonly bool Presumes = rule.Presumes;

    /// <summary>The conditions that decide the outcome.</summary>
    public IEnumerable<RunCondition> Conditions => new[] { When, Require, ExplainedBy, Value }.OfType<RunCondition>();

    /// <summary>What its conditions read; null where one of them always has to be evaluated. Ask after they have listened.</summary>
    public IReadOnlyList<string>? Reads => Conditions.All(static condition => condition.Reads is not null) ? [.. Conditions.SelectMany(static condition => condition.Reads!)] : null;
}
