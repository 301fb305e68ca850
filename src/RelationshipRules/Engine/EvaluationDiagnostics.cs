using System.Globalization;
using RelationshipRules.Compilation;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Engine;

/// <summary>The diagnostics of an evaluation (RRE).</summary>
internal static class EvaluationDiagnostics
{
    private const string RuleNotEvaluated = "RRE0001";
    private const string RulesetNotEvaluated = "RRE0002";
    private const string TooMuch = "RRE0003";
    private const string MoreErrors = "RRE0004";

    public static IReadOnlyList<(string Id, string Title)> All { get; } =
    [
        (RuleNotEvaluated, "A rule could not be evaluated and has no outcome"),
        (RulesetNotEvaluated, "A ruleset's condition of application could not be evaluated, so its rules have no outcome"),
        (TooMuch, "A description has more elements than its rules can be evaluated for, and no rule has an outcome"),
        (MoreErrors, "More rules could not be evaluated than are told"),
    ];

    public static Diagnostic RuleFailed(RuleDescriptor rule, string pointer, EvaluationError? error)
        => new(RuleNotEvaluated, Severity.Error, $"{rule.Id} could not be evaluated: {error?.Message}", new(pointer));

    public static Diagnostic TooManyOutcomes(long outcomes, int limit, string longestList) => new(
        TooMuch,
        Severity.Error,
        string.Create(CultureInfo.InvariantCulture, $"The rules would have {outcomes:N0} outcomes here, more than the limit of {limit:N0}, and were not evaluated: describe fewer elements in one description, or raise the limit (MaxOutcomes)."),
        new(longestList));

    public static bool IsRefusal(Diagnostic diagnostic) => string.Equals(diagnostic.Id, TooMuch, StringComparison.Ordinal);

    public static Diagnostic MoreFailed() => new(MoreErrors, Severity.Error, "More rules could not be evaluated; the rest is not told.", new(""));

    public static Diagnostic RulesetFailed(RulesetPlan ruleset, EvaluationError? error)
        => new(RulesetNotEvaluated, Severity.Error, $"Whether the ruleset '{ruleset.Name.Shown()}' applies could not be evaluated: {error?.Message}", new(""));
}
