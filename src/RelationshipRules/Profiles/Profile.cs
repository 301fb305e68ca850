using System.Text;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Profiles;

/// <summary>
/// Which rulesets are used and how: severities by rule, category and kind, values of parameters, and what happens where it is
/// not stated whether a ruleset applies. A profile may extend others; what is nearer wins within each level.
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

    internal IReadOnlyList<ProfileSetting<RulesetSetting>> Rulesets { get; init; } = [];

    internal IReadOnlyList<ProfileSetting<Severity>> Rules { get; init; } = [];

    internal IReadOnlyList<ProfileSetting<Severity>> Categories { get; init; } = [];

    internal IReadOnlyList<ProfileSetting<Severity>> Kinds { get; init; } = [];

    internal IReadOnlyList<ProfileSetting<ParameterSetting>> Parameters { get; init; } = [];

    /// <summary>Whether a text is the path of a profile file rather than the name of a profile: it ends in <c>.json</c> or has a directory separator.</summary>
    /// <param name="nameOrPath">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool IsPath(string nameOrPath)
    {
        ArgumentNullException.ThrowIfNull(nameOrPath);
        return nameOrPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || nameOrPath.AsSpan().ContainsAny('/', System.IO.Path.DirectorySeparatorChar);
    }

    /// <summary>Loads a profile from a file where the text is a path, else the library's profile of that name.</summary>
    /// <param name="nameOrPath">The name or path, told apart by <see cref="IsPath"/>.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static ProfileLoadResult Load(string nameOrPath) => IsPath(nameOrPath) ? LoadFile(nameOrPath) : LoadEmbedded(nameOrPath);

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
        return ProfileReader.ReadFile(path);
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
        var category = $"{rule.Ruleset}/{rule.Category}";
        var kind = RulesetKeys.Kinds[rule.Kind];
        return Find(p => p.Rules, rule.Id, "rule")
            ?? FindSelection(rule)
            ?? Find(p => p.Categories, category, "category")
            ?? Find(p => p.Kinds, kind, "kind")
            ?? new(rule.DefaultSeverity, $"the rule's own, ruleset {rule.Ruleset}", null);
    }

    /// <summary>How a ruleset's own condition of application is treated. Its name wins over <c>*</c>; a ruleset that no profile names is strict.</summary>
    public ApplicabilityMode ResolveApplicability(string ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        foreach (var key in (ReadOnlySpan<string>)[ruleset, EveryRuleset])
        {
            foreach (var profile in Chain)
            {
                foreach (var setting in profile.Rulesets)
                {
                    if (setting.Value.Applicability is { } mode && string.Equals(setting.Key, key, StringComparison.Ordinal))
                    {
                        return mode;
                    }
                }
            }
        }

        return ApplicabilityMode.Strict;
    }

    /// <summary>The setting of a parameter, with the profile that holds it, or null.</summary>
    internal (ProfileSetting<ParameterSetting> Setting, Profile Profile)? FindParameter(string ruleset, string name)
    {
        var key = $"{ruleset}/{name}";
        foreach (var profile in Chain)
        {
            foreach (var setting in profile.Parameters)
            {
                if (string.Equals(setting.Key, key, StringComparison.Ordinal))
                {
                    return (setting, profile);
                }
            }
        }

        return null;
    }

    private SeverityInForce? FindSelection(RuleDescriptor rule)
    {
        if (Chain.FirstOrDefault(p => p.Addressees is not null) is { Addressees: { } sides } chooser && !sides.Contains(rule.Addressee))
        {
            return new(Severity.None, $"profile {chooser.Name}, not for {RulesetKeys.Addressees[rule.Addressee]}", null);
        }

        foreach (var profile in Chain)
        {
            foreach (var setting in profile.Rulesets)
            {
                if (setting.Value.Only is { } only && string.Equals(setting.Key, rule.Ruleset, StringComparison.Ordinal))
                {
                    return only.Any(o => string.Equals(o.Item, rule.Id, StringComparison.Ordinal))
                        ? null
                        : new(Severity.None, $"profile {profile.Name}, not among its rules of {rule.Ruleset}", setting.At.Location);
                }
            }
        }

        return null;
    }

    private SeverityInForce? Find(Func<Profile, IReadOnlyList<ProfileSetting<Severity>>> level, string key, string what)
    {
        foreach (var profile in Chain)
        {
            foreach (var setting in level(profile))
            {
                if (string.Equals(setting.Key, key, StringComparison.Ordinal))
                {
                    return new(setting.Value, $"profile {profile.Name}, {what} {key}", setting.At.Location);
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

/// <summary>How a profile uses one ruleset.</summary>
/// <param name="Applicability">How the ruleset's own condition of application is treated, or null where the profile does not say.</param>
/// <param name="Only">The ids of the rules to run, each with its place; null for all of them.</param>
internal sealed record RulesetSetting(ApplicabilityMode? Applicability, IReadOnlyList<Placed<string>>? Only);

/// <summary>A parameter's value in a profile as read.</summary>
/// <param name="Value">The value; its type is the parameter's, which only the ruleset knows.</param>
/// <param name="Reason">Why the profile sets it.</param>
internal sealed record ParameterSetting(JsonCursor Value, string Reason);
