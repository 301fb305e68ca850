using Microsoft.Extensions.Options;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.DependencyInjection;

/// <summary>Checks the options of one analyzer, and its profile and rulesets with them, so that everything wrong is told in one exception.</summary>
internal sealed class OptionsValidator(string name, TimeProvider clock) : IValidateOptions<RelationshipRulesOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RelationshipRulesOptions options)
    {
        if (!string.Equals(name ?? Options.DefaultName, Name, StringComparison.Ordinal))
        {
            return ValidateOptionsResult.Skip;
        }

        var failures = CheckShape(options).ToList();
        options.Prepared = AnalyzerBuilder.Build(options, Days.Today(options.TimeProvider ?? clock));
        failures.AddRange(options.Prepared.Failures);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private string Name { get; } = name;

    private static IEnumerable<string> CheckShape(RelationshipRulesOptions options)
    {
        foreach (var ruleset in options.Rulesets.Where(ruleset => !Ruleset.EmbeddedNames.Contains(ruleset, StringComparer.Ordinal) && Directory.Exists(ruleset)))
        {
            yield return $"{nameof(options.Rulesets)}: '{ruleset}' is a folder; folders belong in {nameof(options.RulesetFolders)}.";
        }

        if (options.MaxStepsPerCondition < 1)
        {
            yield return $"{nameof(options.MaxStepsPerCondition)} must be at least 1.";
        }

        if (options.MaxOutcomes < 1)
        {
            yield return $"{nameof(options.MaxOutcomes)} must be at least 1.";
        }

        foreach (var (limits, name) in ((JsonLimits?, string)[])[(options.DescriptionLimits, nameof(options.DescriptionLimits)), (options.RulesetLimits, nameof(options.RulesetLimits))])
        {
            (int Value, string Name)[] all = limits is null ? [] :
            [
                (limits.MaxBytes, nameof(JsonLimits.MaxBytes)),
                (limits.MaxDepth, nameof(JsonLimits.MaxDepth)),
                (limits.MaxListLength, nameof(JsonLimits.MaxListLength)),
                (limits.MaxTextLength, nameof(JsonLimits.MaxTextLength)),
                (limits.MaxDiagnostics, nameof(JsonLimits.MaxDiagnostics)),
            ];
            foreach (var limit in all.Where(limit => limit.Value < 1))
            {
                yield return $"{name}.{limit.Name} must be at least 1.";
            }
        }

        if (options.ReloadDelay < TimeSpan.Zero)
        {
            yield return $"{nameof(options.ReloadDelay)} must not be negative.";
        }

        if (options.PollingInterval <= TimeSpan.Zero)
        {
            yield return $"{nameof(options.PollingInterval)} must be positive.";
        }

        if (options.PollingInterval is not null && !options.ReloadOnChange)
        {
            yield return $"{nameof(options.PollingInterval)} has no effect without {nameof(options.ReloadOnChange)}.";
        }
    }
}
