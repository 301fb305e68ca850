using System.Text;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Profiles;

/// <summary>
/// Which rulesets are used and how: severities by rule, category and kind, values of parameters, what is presumed, and which rulesets serve
/// as yardsticks. A profile may extend others; what is nearer wins within each level.
/// </summary>
public sealed class Profile
{
    internal const string EveryRuleset = "*";

    internal Profile()
    {
    }

    /// <summary>The names of the profiles that come with the library.</summary>
    public static IReadOnlyList<string> EmbeddedNames => ProfileReader.EmbeddedNames;

    /// <summary>The name: <c>default</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The title for readers.</summary>
    public required string Title { get; init; }

    /// <summary>What the profile is for.</summary>
    public required string Summary { get; init; }

    /// <summary>The names of the profiles that it extends, directly.</summary>
    public IReadOnlyList<string> Extends { get; init; } = [];

    /// <summary>The file, or null.</summary>
    public string? Path { get; init; }

    internal IReadOnlyList<Profile> Chain { get; init; } = [];

    /// <summary>The sides whose rules are run, or null for all.</summary>
    internal IReadOnlyList<Addressee>? Addressees { get; init; }
    internal PresumptionUse? PresumptionUse { get; init; }
    internal IReadOnlyList<ProfileSetting<RulesetSetting>> Rulesets { get; init; } = [];
    internal IReadOnlyList<ProfileSetting<Severity>> Rules { get; init; } = [];
    internal IReadOnlyList<ProfileSetting<Severity>> Categories { get; init; } = [];
    internal IReadOnlyList<ProfileSetting<Severity>> Kinds { get; init; } = [];
    internal IReadOnlyList<ProfileSetting<ParameterSetting>> Parameters { get; init; } = [];

    /// <summary>Whether a text is the path of a profile file rather than the name of a profile: it ends in <c>.json</c> or <c>.jsonc</c>, or has a directory separator.</summary>
    /// <param name="nameOrPath">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool IsPath(string nameOrPath)
    {
        ArgumentNullException.ThrowIfNull(nameOrPath);
        return nameOrPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || nameOrPath.EndsWith(".jsonc", StringComparison.OrdinalIgnoreCase)
            || nameOrPath.AsSpan().ContainsAny('/', System.IO.Path.DirectorySeparatorChar);
    }

    /// <summary>Loads a profile from a file where the text is a path, else the library's profile of that name.</summary>
    /// <param name="nameOrPath">The name or path, told apart by <see cref="IsPath"/>.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static ProfileLoadResult Load(string nameOrPath) => Load(nameOrPath, CancellationToken.None);

    /// <summary>Loads a profile that comes with the library. A name that it does not have gives a diagnostic with the nearest one.</summary>
    public static ProfileLoadResult LoadEmbedded(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ProfileReader.ReadEmbedded(name);
    }

    /// <summary>Loads a profile from a file. Profiles that it extends come from the library, or from the same folder by their name.</summary>
    public static ProfileLoadResult LoadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ProfileReader.ReadFile(path, CancellationToken.None);
    }

    /// <summary>Reads a profile from JSON. Profiles that it extends come from the library.</summary>
    public static ProfileLoadResult Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ProfileReader.ReadBytes(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// The severity of a rule: a setting for its id wins over all else; then a rule that the profile does not select is off; then a setting
    /// for its category wins over one for its kind, and that over the rule's own.
    /// Of several profiles in the chain the nearest that says something at a level wins there.
    /// </summary>
    public SeverityInForce ResolveSeverity(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Find(p => p.Rules, rule.Id, "rule")
            ?? FindSelection(rule)
            ?? Find(p => p.Categories, $"{rule.Ruleset}/{rule.Category}", "category")
            ?? Find(p => p.Kinds, RulesetKeys.Kinds[rule.Kind], "kind")
            ?? new(rule.DefaultSeverity, CoreWords.Origin_RulesOwn(rule.Ruleset), null);
    }

    /// <summary>The tests that are waived for a ruleset, so that it serves as a yardstick; none for most. The ruleset's name wins over <c>*</c>.</summary>
    public IReadOnlyList<ApplicabilityTest> ResolveYardstick(string ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        return FindSetting(ruleset, s => s.Yardstick is not null)?.Yardstick ?? [];
    }

    /// <summary>Whether a presumption holds: those that a ruleset only offers do where the profile asks for them, and none do where it wants none.</summary>
    public bool Presumes(Presumption presumption)
    {
        ArgumentNullException.ThrowIfNull(presumption);
        return Chain.FirstOrDefault(p => p.PresumptionUse is not null)?.PresumptionUse != Profiles.PresumptionUse.None
            && (!presumption.IsOffered || FindSetting(presumption.Ruleset, s => s.Presume is not null)?.Presume!.Any(p => string.Equals(p.Item, presumption.Name, StringComparison.Ordinal)) == true);
    }

    /// <summary>The setting of a parameter, with the profile that holds it, or null.</summary>
    internal (ProfileSetting<ParameterSetting> Setting, Profile Profile)? FindParameter(string ruleset, string name) =>
        FindSetting(p => p.Parameters, $"{ruleset}/{name}", static _ => true);

    internal static ProfileLoadResult Load(string nameOrPath, CancellationToken cancellationToken) =>
        IsPath(nameOrPath) ? ProfileReader.ReadFile(nameOrPath, cancellationToken) : LoadEmbedded(nameOrPath);

    private SeverityInForce? FindSelection(RuleDescriptor rule)
    {
        if (Chain.FirstOrDefault(p => p.Addressees is not null) is { Addressees: { } sides } chooser && !sides.Contains(rule.Addressee))
        {
            return new(Severity.None, CoreWords.Origin_NotFor(chooser.Name, RulesetKeys.Addressees[rule.Addressee]), null);
        }

        return FindSetting(p => p.Rulesets, rule.Ruleset, s => s.Only is not null) is var (setting, profile)
            && !setting.Value.Only!.Any(o => string.Equals(o.Item, rule.Id, StringComparison.Ordinal))
                ? new(Severity.None, CoreWords.Origin_NotAmong(profile.Name, rule.Ruleset), setting.At.Location)
                : null;
    }

    private SeverityInForce? Find(Func<Profile, IReadOnlyList<ProfileSetting<Severity>>> level, string key, string what) =>
        FindSetting(level, key, static _ => true) is var (setting, profile)
            ? new(setting.Value, CoreWords.Origin_Setting(profile.Name, what, key), setting.At.Location)
            : null;

    private RulesetSetting? FindSetting(string ruleset, Func<RulesetSetting, bool> speaks) =>
        (FindSetting(p => p.Rulesets, ruleset, speaks) ?? FindSetting(p => p.Rulesets, EveryRuleset, speaks))?.Setting.Value;

    /// <summary>The nearest setting under a key that says something, with the profile that holds it, or null.</summary>
    private (ProfileSetting<T> Setting, Profile Profile)? FindSetting<T>(Func<Profile, IReadOnlyList<ProfileSetting<T>>> level, string key, Func<T, bool> speaks)
    {
        foreach (var profile in Chain)
        {
            foreach (var setting in level(profile))
            {
                if (string.Equals(setting.Key, key, StringComparison.Ordinal) && speaks(setting.Value))
                {
                    return (setting, profile);
                }
            }
        }

        return null;
    }
}

/// <summary>A profile, as far as it could be read, and what was wrong with it.</summary>
/// <param name="Profile">The profile, or null where there is nothing to work with.</param>
/// <param name="Diagnostics">Every problem found, with file, pointer, line and column. Names of rules and parameters are checked against the rulesets when an analyzer is created.</param>
public sealed record ProfileLoadResult(Profile? Profile, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether any problem is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>A rule's severity under a profile, and where it came from.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Origin">Where it came from, in words: "profile default, rule CMP1061".</param>
/// <param name="Location">The place of the setting in its profile, or null for the rule's own.</param>
public sealed record SeverityInForce(Severity Severity, string Origin, SourceLocation? Location);

/// <summary>One setting of a profile as read.</summary>
internal sealed record ProfileSetting<T>(string Key, T Value, JsonCursor At);

/// <summary>How a profile uses one ruleset, as far as it says so: the tests that it waives, the presumptions that it asks for, and the ids of the rules to run, null for all of them.</summary>
internal sealed record RulesetSetting(IReadOnlyList<ApplicabilityTest>? Yardstick, IReadOnlyList<Placed<string>>? Presume, IReadOnlyList<Placed<string>>? Only);

/// <summary>What a profile says of presumptions in general.</summary>
internal enum PresumptionUse
{
    /// <summary>What rulesets declare holds.</summary>
    Declared,

    /// <summary>Nothing is presumed.</summary>
    None,
}

/// <summary>A parameter's value in a profile as read; its type is the parameter's, which only the ruleset knows.</summary>
internal sealed record ParameterSetting(JsonCursor Value, string Reason);
