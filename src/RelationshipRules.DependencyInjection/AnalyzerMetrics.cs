using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RelationshipRules.DependencyInjection;

/// <summary>Counts analyses and marks activities, under the names of <see cref="RelationshipRulesTelemetry"/>. Costs next to nothing while nobody listens.</summary>
internal sealed class AnalyzerMetrics : IDisposable
{
    private static readonly string[] SeverityNames = ["none", "silent", "suggestion", "warning", "error"];
    private readonly Meter _meter;
    private readonly Counter<long> _analyses;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _findings;
    private readonly Counter<long> _rebuilds;

    /// <summary>Creates the instruments.</summary>
    /// <param name="factory">The host's factory of meters, or null where it has none.</param>
    public AnalyzerMetrics(IMeterFactory? factory)
    {
        _meter = factory?.Create(RelationshipRulesTelemetry.MeterName) ?? new Meter(RelationshipRulesTelemetry.MeterName);
        _analyses = _meter.CreateCounter<long>(RelationshipRulesTelemetry.Analyses, "{analysis}", "Analyses of descriptions.");
        _duration = _meter.CreateHistogram<double>(RelationshipRulesTelemetry.AnalysisDuration, "s", "How long analyses took, reading not included.");
        _findings = _meter.CreateCounter<long>(RelationshipRulesTelemetry.Findings, "{finding}", "Departures without an accepted reason, not suppressed.");
        _rebuilds = _meter.CreateCounter<long>(RelationshipRulesTelemetry.Rebuilds, "{rebuild}", "Times that an analyzer was built again.");
    }

    /// <summary>The source of activities.</summary>
    public static ActivitySource Activities { get; } = new(RelationshipRulesTelemetry.ActivitySourceName);

    /// <summary>Counts an analysis with a result.</summary>
    public void Completed(string name, Assessment assessment, TimeSpan duration, Activity? activity)
    {
        Count(name, assessment.ProfileName, assessment.Document.IsReadable ? "completed" : "unreadable", duration);
        if (_findings.Enabled)
        {
            CountFindings(name, assessment);
        }

        if (activity is { IsAllDataRequested: true })
        {
            Mark(activity, name, assessment.ProfileName, assessment.AsOf);
            activity.SetTag(RelationshipRulesTelemetry.OutcomesTag, assessment.Outcomes.Count);
        }
    }

    /// <summary>Counts an analysis that ended with an exception.</summary>
    public void Ended(string name, RelationshipAnalyzer analyzer, Exception exception, TimeSpan duration, Activity? activity)
    {
        var isCancelled = exception is OperationCanceledException;
        Count(name, analyzer.ProfileName, isCancelled ? "cancelled" : "failed", duration);
        if (activity is { IsAllDataRequested: true })
        {
            Mark(activity, name, analyzer.ProfileName, analyzer.AsOf);
            if (!isCancelled)
            {
                activity.SetStatus(ActivityStatusCode.Error, exception.Message);
            }
        }
    }

    /// <summary>Counts that an analyzer was built again.</summary>
    public void Rebuilt(string name, string cause, bool isCompleted, Activity? activity)
    {
        if (_rebuilds.Enabled)
        {
            var tags = Tags(name);
            tags.Add(RelationshipRulesTelemetry.CauseTag, cause);
            tags.Add(RelationshipRulesTelemetry.ResultTag, isCompleted ? "completed" : "failed");
            _rebuilds.Add(1, tags);
        }

        activity?.SetTag(RelationshipRulesTelemetry.CauseTag, cause);
        if (!isCompleted)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static TagList Tags(string name)
    {
        var tags = default(TagList);
        if (name.Length > 0)
        {
            tags.Add(RelationshipRulesTelemetry.AnalyzerTag, name);
        }

        return tags;
    }

    private static void Mark(Activity activity, string name, string profile, DateOnly asOf)
    {
        if (name.Length > 0)
        {
            activity.SetTag(RelationshipRulesTelemetry.AnalyzerTag, name);
        }

        activity.SetTag(RelationshipRulesTelemetry.ProfileTag, profile);
        activity.SetTag(RelationshipRulesTelemetry.AsOfTag, asOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    private void Count(string name, string profile, string result, TimeSpan duration)
    {
        if (!_analyses.Enabled && !_duration.Enabled)
        {
            return;
        }

        var tags = Tags(name);
        tags.Add(RelationshipRulesTelemetry.ProfileTag, profile);
        tags.Add(RelationshipRulesTelemetry.ResultTag, result);
        _analyses.Add(1, tags);
        _duration.Record(duration.TotalSeconds, tags);
    }

    private void CountFindings(string name, Assessment assessment)
    {
        Span<int> counts = stackalloc int[SeverityNames.Length];
        if (assessment.Document.Partnership.Suppressions is { Count: > 0 })
        {
            foreach (var finding in assessment.GetFindings(Outcome.Violated, Outcome.Unexplained))
            {
                counts[(int)finding.Severity] += finding.IsSuppressed ? 0 : 1;
            }
        }
        else
        {
            // Without suppressions the outcomes tell all, and no finding has to be made for the count.
            foreach (var outcome in assessment.Outcomes)
            {
                counts[(int)outcome.Severity] += outcome.Outcome.IsUnmet() ? 1 : 0;
            }
        }

        for (var severity = 0; severity < counts.Length; severity++)
        {
            if (counts[severity] > 0)
            {
                var tags = Tags(name);
                tags.Add(RelationshipRulesTelemetry.ProfileTag, assessment.ProfileName);
                tags.Add(RelationshipRulesTelemetry.SeverityTag, SeverityNames[severity]);
                _findings.Add(counts[severity], tags);
            }
        }
    }
}
