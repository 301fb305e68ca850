using RelationshipRules.Json;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.DependencyInjection;

/// <summary>
/// What the analyzer of a host is built from. Read once, when the host starts or the analyzer is first asked for; what changes in it
/// later has no effect.
/// </summary>
public sealed class RelationshipRulesOptions
{
    /// <summary>
    /// The name of a built-in profile, or the path of a profile file: a text that ends in <c>.json</c> or has a directory separator is a path.
    /// The default is <c>default</c>.
    /// </summary>
    public string ProfileName { get; set; } = "default";

    /// <summary>A profile that the host has loaded; <see cref="ProfileName"/> is then not looked at.</summary>
    public Profile? Profile { get; set; }

    /// <summary>The built-in rulesets to use, by name; empty for those that the profile names.</summary>
    public IList<string> Rulesets { get; } = [];

    /// <summary>
    /// Folders with rulesets to use in addition: each either a ruleset itself (it has a <c>ruleset.json</c>) or a folder of such folders.
    /// </summary>
    public IList<string> RulesetFolders { get; } = [];

    /// <summary>The day of the analysis: nothing is judged as of a later one, its parameters are in force, and suppressions are judged on it; null to follow the clock, in UTC, from day to day.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>The clock; null for the host's <see cref="System.TimeProvider"/> service, or the system's where there is none.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Whether the suppressions in descriptions are heeded; otherwise they are neither applied nor reported on.</summary>
    public bool SuppressionsEnabled { get; set; } = true;

    /// <summary>How many steps one condition may take before the rule is given up with a diagnostic; null for the library's default. At least 1.</summary>
    public int? MaxStepsPerCondition { get; set; }

    /// <summary>How many outcomes one description may have before it is refused with a diagnostic; null for the library's default. At least 1.</summary>
    public int? MaxOutcomes { get; set; }

    // Not the shared default: binding to configuration writes into the object that it finds.

    /// <summary>What is too much for a description that <see cref="IRelationshipAnalyzer.AnalyzeAsync"/> reads.</summary>
    public JsonLimits DescriptionLimits { get; set; } = new();

    /// <summary>What is too much for one file of a ruleset in <see cref="RulesetFolders"/> or in an archive.</summary>
    public JsonLimits RulesetLimits { get; set; } = new();

    /// <summary>
    /// Whether changes to <see cref="RulesetFolders"/> and to a profile file are taken up while the host runs. A new version takes the place of
    /// the old at once and as a whole; one with errors is logged and not taken, and the old stays in service.
    /// </summary>
    public bool ReloadOnChange { get; set; }

    /// <summary>
    /// How long files must be left alone before they are read again, so that a version is not read while it is being written.
    /// Half a second by default; not negative.
    /// </summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// How often to look for changes that no notice came of, as on network drives; null, the default, to rely on the file system's notices.
    /// Positive.
    /// </summary>
    public TimeSpan? PollingInterval { get; set; }

    /// <summary>The rulesets that come from elsewhere than folders.</summary>
    internal List<Func<RulesetLoadResult>> Loaders { get; } = [];

    /// <summary>What validation built, so that the same work is not done twice.</summary>
    internal AnalyzerBuild? Prepared { get; set; }

    /// <summary>Adds a ruleset that the host has loaded or made.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">The ruleset is null.</exception>
    public RelationshipRulesOptions AddRuleset(Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        return AddRuleset(() => new(ruleset, []));
    }

    /// <summary>Adds a ruleset that is loaded when the analyzer is built, and again whenever changed files make it be built anew.</summary>
    /// <param name="load">Loads it; an exception counts as a ruleset with an error.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public RelationshipRulesOptions AddRuleset(Func<RulesetLoadResult> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        Loaders.Add(load);
        return this;
    }

    /// <summary>Adds a ruleset from a ZIP archive of its folder: from an embedded resource, a blob, a download that the host trusts.</summary>
    /// <param name="open">Opens the archive; the stream is disposed of after reading.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public RelationshipRulesOptions AddRulesetArchive(Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return AddRuleset(() => RulesetArchive.Load(open, RulesetLimits));
    }

    /// <summary>Adds a ruleset that is written in texts.</summary>
    /// <param name="files">The texts by relative path: <c>ruleset.json</c>, <c>rules/LOC0001.json</c>.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">The texts are null.</exception>
    public RelationshipRulesOptions AddRuleset(IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return AddRuleset(() => Ruleset.Load(files, RulesetLimits));
    }
}
