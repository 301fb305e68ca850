using RelationshipRules.Compilation;
using RelationshipRules.Facts;

namespace RelationshipRules.Engine;

/// <summary>The diagnostics of an evaluation (RRE).</summary>
internal static class EvaluationDiagnostics
{
    /// <summary>A rule could not be evaluated and has no outcome.</summary>
    public const string RuleNotEvaluated = "RRE0001";

    /// <summary>A ruleset's condition of application could not be evaluated, so that its rules have no outcome.</summary>
    public const string RulesetNotEvaluated = "RRE0002";

    /// <summary>Id and one-line title of each.</summary>
    public static IReadOnlyList<(string Id, string Title)> All { get; } =
    [
        (RuleNotEvaluated, "A rule could not be evaluated and has no outcome"),
        (RulesetNotEvaluated, "A ruleset's condition of application could not be evaluated, so its rules have no outcome"),
    ];

    /// <summary>A rule failed at a place.</summary>
    public static Diagnostic RuleFailed(RuleDescriptor rule, string pointer, EvaluationError? error)
        => new(RuleNotEvaluated, Severity.Error, $"{rule.Id} could not be evaluated: {error?.Message}", new(pointer));

    /// <summary>A ruleset's applicability failed.</summary>
    public static Diagnostic RulesetFailed(RulesetPlan ruleset, EvaluationError? error)
        => new(RulesetNotEvaluated, Severity.Error, $"Whether the ruleset '{ruleset.Name}' applies could not be evaluated: {error?.Message}", new(""));
}
