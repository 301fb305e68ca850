using System.Globalization;

namespace RelationshipRules.Reporting.Json;

/// <summary>The forms that values have in reports for programs: enum values in lower camel case, days as in ISO 8601.</summary>
internal static class JsonNames
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.NotApplicable => "notApplicable",
        Outcome.Undetermined => "undetermined",
        Outcome.Satisfied => "satisfied",
        Outcome.Explained => "explained",
        Outcome.Violated => "violated",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.None => "none",
        Severity.Silent => "silent",
        Severity.Suggestion => "suggestion",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Of(RuleKind kind) => kind switch
    {
        RuleKind.Undertaking => "undertaking",
        RuleKind.SuccessFactor => "successFactor",
        RuleKind.Recommendation => "recommendation",
        RuleKind.Lesson => "lesson",
        RuleKind.Opportunity => "opportunity",
        RuleKind.Challenge => "challenge",
        RuleKind.Weakness => "weakness",
        RuleKind.Classification => "classification",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Addressee addressee) => addressee switch
    {
        Addressee.Both => "both",
        Addressee.Government => "government",
        Addressee.CivilSociety => "civilSociety",
        _ => throw new ArgumentOutOfRangeException(nameof(addressee)),
    };

    public static string Of(ApplicabilityMode mode) => mode switch
    {
        ApplicabilityMode.Strict => "strict",
        ApplicabilityMode.Assume => "assume",
        ApplicabilityMode.Benchmark => "benchmark",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string Of(ExplanationTopic topic) => topic switch
    {
        ExplanationTopic.Asked => "asked",
        ExplanationTopic.Stated => "stated",
        ExplanationTopic.Decided => "decided",
        ExplanationTopic.Missing => "missing",
        ExplanationTopic.Measured => "measured",
        _ => throw new ArgumentOutOfRangeException(nameof(topic)),
    };

    public static string Of(RulesetApplicability applicability) => applicability switch
    {
        RulesetApplicability.NotEvaluated => "notEvaluated",
        RulesetApplicability.Applies => "applies",
        RulesetApplicability.Assumed => "assumed",
        RulesetApplicability.Benchmark => "benchmark",
        RulesetApplicability.NotStated => "notStated",
        RulesetApplicability.DoesNotApply => "doesNotApply",
        _ => throw new ArgumentOutOfRangeException(nameof(applicability)),
    };

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
