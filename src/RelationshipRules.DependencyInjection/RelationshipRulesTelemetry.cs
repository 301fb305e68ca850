namespace RelationshipRules.DependencyInjection;

/// <summary>The names under which analyses can be observed. They are part of the public interface and change only with a major version.</summary>
public static class RelationshipRulesTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "RelationshipRules";

    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "RelationshipRules";

    /// <summary>A counter of analyses, tagged with <see cref="ProfileTag"/>, <see cref="ResultTag"/> and, for a named analyzer, <see cref="AnalyzerTag"/>.</summary>
    public const string Analyses = "relationshiprules.analyses";

    /// <summary>A histogram of how long analyses took, in seconds, reading not included; tagged as <see cref="Analyses"/>.</summary>
    public const string AnalysisDuration = "relationshiprules.analysis.duration";

    /// <summary>
    /// A counter of departures without an accepted reason that are not suppressed, tagged with <see cref="SeverityTag"/>,
    /// <see cref="ProfileTag"/> and, for a named analyzer, <see cref="AnalyzerTag"/>.
    /// </summary>
    public const string Findings = "relationshiprules.findings";

    /// <summary>
    /// A counter of the times that an analyzer was built again, tagged with <see cref="CauseTag"/>, <see cref="ResultTag"/> and, for a named
    /// analyzer, <see cref="AnalyzerTag"/>.
    /// </summary>
    public const string Rebuilds = "relationshiprules.rebuilds";

    /// <summary>The activity of one analysis.</summary>
    public const string AnalyzeActivity = "relationshiprules.analyze";

    /// <summary>The activity of building an analyzer again.</summary>
    public const string RebuildActivity = "relationshiprules.rebuild";

    /// <summary>The name of a named analyzer.</summary>
    public const string AnalyzerTag = "relationshiprules.analyzer";

    /// <summary>The name of the profile in force.</summary>
    public const string ProfileTag = "relationshiprules.profile";

    /// <summary>
    /// For analyses <c>completed</c>, <c>unreadable</c> (nothing of the description could be read), <c>cancelled</c> or <c>failed</c>; for
    /// rebuilds <c>completed</c> or <c>failed</c>.
    /// </summary>
    public const string ResultTag = "relationshiprules.result";

    /// <summary>The severity of a finding: <c>error</c>, <c>warning</c>, <c>suggestion</c> or <c>silent</c>.</summary>
    public const string SeverityTag = "relationshiprules.severity";

    /// <summary>Why an analyzer was built again: <c>files</c> changed, or a new <c>day</c> began.</summary>
    public const string CauseTag = "relationshiprules.cause";

    /// <summary>The day whose parameters were in force, on activities.</summary>
    public const string AsOfTag = "relationshiprules.as_of";

    /// <summary>How many outcomes an analysis had, on activities.</summary>
    public const string OutcomesTag = "relationshiprules.outcomes";
}
