using RelationshipRules.Conditions.Tracing;

namespace RelationshipRules.Findings;

/// <summary>Turns the evaluator's notes into steps for readers.</summary>
internal static class TraceSteps
{
    /// <summary>One step for the rule, with a child for each condition.</summary>
    public static TraceStep Of(RuleDescriptor rule, string label, IReadOnlyList<(string Role, TraceNode Trace)> traces, ValueText values)
        => new(rule.Id, label, null, null, [.. traces.Select(t => Of(t.Trace, t.Role, values))]);

    private static TraceStep Of(TraceNode node, string? role, ValueText values)
    {
        var text = values.Write(node.Value, node.Type, node.Fact);
        bool? truth = node.Value.TryGetBoolean(out var value) ? value : null;
        return new(node.Text, node.Value.IsError ? node.Value.Error!.Message : text, truth, role, [.. node.Children.Select(child => Of(child, null, values))])
        {
            Pointer = node.Pointer,
            Title = node.Fact?.Title,
            Decided = node.Decided,
        };
    }
}
