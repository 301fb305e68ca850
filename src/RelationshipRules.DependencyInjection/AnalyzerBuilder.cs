using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.DependencyInjection;

/// <summary>Builds analyzers as the options say, and collects all that is wrong rather than the first of it.</summary>
internal static class AnalyzerBuilder
{
    /// <summary>Reads everything and builds.</summary>
    /// <param name="options">The options.</param>
    /// <param name="day">The day to build for, where the options name none.</param>
    public static AnalyzerBuild Build(RelationshipRulesOptions options, DateOnly day)
    {
        // Before the files are read: what changes in between is then seen as a change, not missed.
        var stamp = FileStamp.Of(options);
        var found = new Findings();
        var profile = options.Profile;
        if (profile is null)
        {
            var result = Profile.Load(options.ProfileName);
            found.Add(result.Diagnostics);
            profile = result.Profile;
        }

        var rulesets = new List<Ruleset>();
        foreach (var folder in RulesetFolders.Expand(options.RulesetFolders))
        {
            Add(() => Ruleset.LoadFolder(folder, options.RulesetLimits));
        }

        foreach (var load in options.Loaders)
        {
            Add(load);
        }

        // Compiled even where the profile could not be read, or a ruleset in part only, so that the other mistakes are told in the same go.
        var sources = new AnalyzerSources(profile ?? Profile.Load(new RelationshipRulesOptions().ProfileName).Profile!, rulesets);
        var analyzer = Compile(options, sources, day, found);
        return found.Failures.Count == 0
            ? new(analyzer, sources, stamp, [], found.Warnings)
            : new(null, null, stamp, found.Failures, found.Warnings);

        void Add(Func<RulesetLoadResult> load)
        {
            try
            {
                var result = load();
                found.Add(result.Diagnostics);
                if (result.Ruleset is { } ruleset)
                {
                    rulesets.Add(ruleset);
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // The host's own code may fail in any way; it must not take a running analyzer down with it.
                found.Failures.Add($"A ruleset could not be loaded: {e.Message}");
            }
        }
    }

    /// <summary>Builds from what has been read before.</summary>
    /// <param name="options">The options.</param>
    /// <param name="sources">What has been read.</param>
    /// <param name="stamp">The state of the files then.</param>
    /// <param name="day">The day to build for, where the options name none.</param>
    public static AnalyzerBuild Build(RelationshipRulesOptions options, AnalyzerSources sources, FileStamp stamp, DateOnly day)
    {
        var found = new Findings();
        var analyzer = Compile(options, sources, day, found);
        return new(analyzer, sources, stamp, found.Failures, found.Warnings);
    }

    private static RelationshipAnalyzer? Compile(RelationshipRulesOptions options, AnalyzerSources sources, DateOnly day, Findings found)
    {
        RelationshipAnalyzer.TryCreate(
            new()
            {
                Profile = sources.Profile,
                Rulesets = options.Rulesets.Count == 0 ? null : [.. options.Rulesets],
                AdditionalRulesets = sources.Rulesets,
                AsOf = options.AsOf ?? day,
                SuppressionsEnabled = options.SuppressionsEnabled,

                // What is no limit has been told as such.
                MaxStepsPerCondition = options.MaxStepsPerCondition > 0 ? options.MaxStepsPerCondition : null,
                MaxOutcomes = options.MaxOutcomes > 0 ? options.MaxOutcomes : null,
            },
            out var analyzer,
            out var diagnostics);
        found.Add(diagnostics);
        return analyzer;
    }

    private sealed class Findings
    {
        public List<string> Failures { get; } = [];

        public List<string> Warnings { get; } = [];

        public void Add(IEnumerable<Diagnostic> diagnostics)
        {
            foreach (var diagnostic in diagnostics)
            {
                (diagnostic.Severity == Severity.Error ? Failures : Warnings).Add(DiagnosticText.Of(diagnostic));
            }
        }
    }
}
