using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Findings;

namespace RelationshipRules;

/// <summary>One step of how a condition came to its value.</summary>
/// <param name="Expression">The part of the condition, as its author wrote it.</param>
/// <param name="Text">What it came to, in words.</param>
/// <param name="Truth">True or false for truth values; null for unknown and for other values.</param>
/// <param name="Role">For the outermost steps what the condition is to the rule: <c>ruleset</c>, <c>when</c>, <c>require</c>, <c>explainedBy</c>, <c>value</c>; else null.</param>
/// <param name="Children">The parts of the part, those left out by short-circuiting omitted.</param>
public sealed record TraceStep(string Expression, string Text, bool? Truth, string? Role, IReadOnlyList<TraceStep> Children)
{
    /// <summary>For a fact that is read: where it stands, or would stand, in the description; else null.</summary>
    public string? Pointer { get; init; }

    /// <summary>The short name of the fact, derived fact or parameter whose value it is; else null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether this step made the step around it what it is.</summary>
    public bool Decided { get; init; } = true;

    internal static TraceStep Of(TraceNode node, string? role, ValueText values)
        => new(
            node.Text,
            node.Value.Error?.Message ?? values.Write(node.Value, node.Type, node.Fact),
            node.Value.TryGetBoolean(out var truth) ? truth : null,
            role,
            [.. node.Children.Select(child => Of(child, null, values))])
        {
            Pointer = node.Pointer,
            Title = node.Fact?.Title,
            Decided = node.Decided,
        };
}
