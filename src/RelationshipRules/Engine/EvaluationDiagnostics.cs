using RelationshipRules.Compilation;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Engine;

/// <summary>The diagnostics of an evaluation (RRE).</summary>
internal static class EvaluationDiagnostics
{
    private const string RuleNotEvaluated = "RRE0001";
    private const string RulesetNotEvaluated = "RRE0002";

    public static IReadOnlyList<(string Id, string Title)> All { get; } =
    [
        (RuleNotEvaluated, "A rule could not be evaluated and has no outcome"),
        (RulesetNotEvaluated, "A ruleset's condition of application could not be evaluated, so its rules have no outcome"),
    ];

    public static Diagnostic RuleFailed(RuleDescriptor rule, string pointer, EvaluationError? error)
        => new(RuleNotEvaluated, Severity.Error, $"{rule.Id} could not be evaluated: {error?.Message}", new(pointer));

    public static Diagnostic RulesetFailed(RulesetPlan ruleset, EvaluationError? error)
        => new(RulesetNotEvaluated, Severity.Error, $"Whether the ruleset '{ruleset.Name.Shown()}' applies could not be evaluated: {error?.Message}", new(""));
}
