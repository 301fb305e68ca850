using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using RelationshipRules.DependencyInjection.Tests.Support;

namespace RelationshipRules.DependencyInjection.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public void Analysis_IsCountedWithDurationAndFindings()
    {
        using var host = new TestHost(options => options.AddRuleset(HarbourRuleset.Files()));
        using var metrics = new Measurements(host.Services);

        var assessment = host.Analyzer.Analyze(SampleDescriptions.WithTerm(12));

        metrics.Of("relationshiprules.analyses").ShouldBe(["1 profile=default result=completed"]);
        metrics.Of("relationshiprules.analysis.duration").ShouldHaveSingleItem().ShouldEndWith(" profile=default result=completed");
        metrics.Of("relationshiprules.findings").Order().ShouldBe(
            assessment.GetFindings(Outcome.Violated, Outcome.Unexplained)
                .GroupBy(finding => finding.Severity)
                .Select(group => $"{group.Count()} profile=default severity={group.Key.ToString().ToLowerInvariant()}")
                .Order());
        metrics.Of("relationshiprules.findings").ShouldContain("1 profile=default severity=error");
    }

    [Fact]
    public void SuppressedFinding_IsNotCounted()
    {
        using var host = new TestHost(options =>
        {
            options.Rulesets.Add("sponsorship");
            options.AddRuleset(HarbourRuleset.Files());
        });
        using var metrics = new Measurements(host.Services);

        host.Analyzer.Analyze(SampleDescriptions.WithTerm(12) with
        {
            Suppressions = [new() { Rule = HarbourRuleset.RuleId, Justification = "A pilot.", By = "A. Person", At = "a" }],
        }).GetFindings(HarbourRuleset.RuleId).ShouldHaveSingleItem().IsSuppressed.ShouldBeTrue();

        metrics.Of("relationshiprules.findings").ShouldBeEmpty();
    }

    [Fact]
    public async Task UnreadableAndCancelled_AreCountedAsSuch()
    {
        using var host = new TestHost(_ => { });
        using var metrics = new Measurements(host.Services);
        using var text = new MemoryStream("[]"u8.ToArray());
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await host.Analyzer.AnalyzeAsync(text);
        Should.Throw<OperationCanceledException>(() => host.Analyzer.Analyze(SampleDescriptions.WithTerm(12), cancelled.Token));

        metrics.Of("relationshiprules.analyses").ShouldBe(["1 profile=default result=unreadable", "1 profile=default result=cancelled"]);
    }

    [Fact]
    public void NamedAnalyzer_TagsWhatItMeasures()
    {
        var services = new ServiceCollection().AddMetrics();
        services.AddRelationshipRules("scheme", options => options.Rulesets.Add("sponsorship"));
        using var provider = services.BuildServiceProvider();
        using var metrics = new Measurements(provider);

        provider.GetRequiredKeyedService<IRelationshipAnalyzer>("scheme").Analyze(SampleDescriptions.WithTerm(12));

        metrics.Of("relationshiprules.analyses").ShouldBe(["1 analyzer=scheme profile=default result=completed"]);
    }

    [Fact]
    public void Rebuilds_AreCountedByCauseAndResult()
    {
        using var folder = new TestFolder();
        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files());
        using var host = new TestHost(options =>
        {
            options.RulesetFolders.Add(folder.Path);
            options.ReloadOnChange = true;
            options.PollingInterval = TimeSpan.FromHours(1);
        });
        using var metrics = new Measurements(host.Services);
        _ = host.Analyzer.Current;

        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(months: 36));
        host.Clock.Advance(TimeSpan.FromHours(1));
        HarbourRuleset.Write(folder.Path, HarbourRuleset.Files(fact: "termMonth"));
        host.Clock.Advance(TimeSpan.FromHours(1));
        host.Clock.Advance(TimeSpan.FromHours(22));
        _ = host.Analyzer.Current;

        metrics.Of("relationshiprules.rebuilds").ShouldBe(["1 cause=files result=completed", "1 cause=files result=failed", "1 cause=day result=completed"]);
    }

    [Fact]
    public void Analysis_IsAnActivity()
    {
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RelationshipRulesTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var host = new TestHost(options => options.ProfileName = "all");
        using var parent = new Activity("a request of this test").Start();

        var assessment = host.Analyzer.Analyze(SampleDescriptions.WithTerm(12));

        // Other tests run beside this one and have activities too.
        var activity = stopped.Where(a => a.ParentId == parent.Id).ShouldHaveSingleItem();
        activity.OperationName.ShouldBe("relationshiprules.analyze");
        activity.GetTagItem("relationshiprules.profile").ShouldBe("all");
        activity.GetTagItem("relationshiprules.as_of").ShouldBe("2026-11-22");
        activity.GetTagItem("relationshiprules.outcomes").ShouldBe(assessment.Outcomes.Count);
        activity.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    /// <summary>What the meter of one host measures, as "value tag=value ...", without the common start of the tags' names.</summary>
    private sealed class Measurements : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<(string Instrument, string Text)> _seen = [];

        public Measurements(IServiceProvider services)
        {
            // Hosts of other tests have meters of the same name; the factory is what tells them apart.
            var factory = services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == RelationshipRulesTelemetry.MeterName && ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
            {
                instrument.Unit.ShouldBe("s");
                value.ShouldBeGreaterThan(0);
                Note(instrument, value, tags);
            });
            _listener.Start();
        }

        public IReadOnlyList<string> Of(string instrument) => [.. _seen.Where(seen => seen.Instrument == instrument).Select(seen => seen.Text)];

        public void Dispose() => _listener.Dispose();

        private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var text = new List<string> { FormattableString.Invariant($"{value}") };
            foreach (var tag in tags)
            {
                text.Add($"{tag.Key["relationshiprules.".Length..]}={tag.Value}");
            }

            _seen.Enqueue((instrument.Name, string.Join(' ', text)));
        }
    }
}
