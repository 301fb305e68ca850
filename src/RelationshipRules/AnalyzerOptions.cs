using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules;

/// <summary>What a <see cref="RelationshipAnalyzer"/> is built from. Read once, when the analyzer is created.</summary>
public sealed class AnalyzerOptions
{
    /// <summary>
    /// The name of a built-in profile, or the path of a profile file: a text that ends in <c>.json</c> or has a directory separator is a path.
    /// The default is <c>default</c>.
    /// </summary>
    public string ProfileName { get; init; } = "default";

    /// <summary>A profile that the host has loaded; <see cref="ProfileName"/> is then not looked at.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Built-in rulesets by name and folders of rulesets by path; null for the rulesets that the profile names.</summary>
    public IReadOnlyList<string>? Rulesets { get; init; }

    /// <summary>Rulesets that the host has loaded, in addition.</summary>
    public IReadOnlyList<Ruleset> AdditionalRulesets { get; init; } = [];

    /// <summary>The day of the analysis: nothing is judged as of a later one, its parameters are in force, and suppressions are judged on it; null for today, in UTC, by <see cref="TimeProvider"/>.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The clock that says which day is today.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether the suppressions in descriptions are heeded; otherwise they are neither applied nor reported on.</summary>
    public bool SuppressionsEnabled { get; init; } = true;

    /// <summary>
    /// How many steps (visits of list elements, characters searched) one condition may take before the rule is given up with a diagnostic;
    /// null for the default, which no sensible rule reaches. The elements of a list share five times as many, but have two thousand each.
    /// </summary>
    public int? MaxStepsPerCondition { get; init; }

    /// <summary>
    /// How many outcomes, one for each rule and each element that it looks at, one description may have; where there would be more, none is worked
    /// out and a diagnostic says so. Null for <see cref="DefaultMaxOutcomes"/>, which some 2,700 agreements reach under the rules used by default.
    /// </summary>
    public int? MaxOutcomes { get; init; }

    /// <summary>The limit of <see cref="MaxOutcomes"/> where none is given.</summary>
    public const int DefaultMaxOutcomes = 100_000;
}

/// <summary>Options, rulesets or profile cannot be used as they are. Carries everything that was found, so that it can be put right in one go.</summary>
public sealed class AnalyzerConfigurationException : Exception
{
    /// <summary>Creates the exception from what was found.</summary>
    /// <param name="diagnostics">Everything found; the errors make up the message.</param>
    public AnalyzerConfigurationException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(diagnostics ?? throw new ArgumentNullException(nameof(diagnostics))))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Everything found, warnings included, in the order of rulesets and then profile.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
        => "The analyzer cannot be built:" + string.Concat(diagnostics
            .Where(d => d.Severity == Severity.Error)
            .Select(d => $"\n{d.Id}: {d.Message}{Place(d.Location)}"));

    private static string Place(SourceLocation? location) => location switch
    {
        null => "",
        { Path: { } path, Line: > 0 } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({path}:{location.Line}:{location.Column})"),
        { Path: { } path } => $" ({path})",
        { Line: > 0 } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" (line {location.Line}, column {location.Column})"),
        _ => "",
    };
}
