using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Profiles;

/// <summary>Reads profiles and the profiles that they extend.</summary>
internal sealed class ProfileReader(string? folder)
{
    private const string Folder = "profiles/";
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<string> _open = [];

    public static IReadOnlyList<string> EmbeddedNames { get; } =
    [
        .. EmbeddedFiles.Resources
            .Where(r => r.StartsWith(Folder, StringComparison.Ordinal) && r.EndsWith(".json", StringComparison.Ordinal))
            .Select(r => r[Folder.Length..^".json".Length]),
    ];

    public static ProfileLoadResult ReadEmbedded(string name) => EmbeddedNames.Contains(name, StringComparer.Ordinal)
        ? new ProfileReader(folder: null).Run(r => r.ReadResource(name))
        : new(null, [new(ProfileDiagnostics.UnknownProfile, Severity.Error, $"There is no profile '{name}'{NearestName.Hint(name, EmbeddedNames)}")]);

    public static ProfileLoadResult ReadFile(string path) => new ProfileReader(Path.GetDirectoryName(Path.GetFullPath(path))).Run(r => r.ReadBeside(path));

    public static ProfileLoadResult ReadBytes(byte[] bytes) => new ProfileReader(folder: null).Run(r => r.Read(bytes, path: null));

    private ProfileLoadResult Run(Func<ProfileReader, Profile?> read) => new(read(this), _diagnostics);

    private Profile? ReadResource(string name) =>
        EmbeddedFiles.ReadResource($"{Folder}{name}.json") is { } bytes ? Read(bytes, $"{Folder}{name}.json") : null;

    private Profile? ReadBeside(string path) =>
        JsonFile.Read(path, JsonLimits.Default, _diagnostics, ProfileDiagnostics.Prefix) is { } bytes ? Read(bytes, path) : null;

    private Profile? Read(byte[] bytes, string? path)
    {
        var text = JsonText.Parse(bytes, JsonLimits.Default, path, _diagnostics, ProfileDiagnostics.Prefix);
        if (JsonObjectReader.Open(text.Root, ProfileKeys.Profile, _diagnostics, ProfileDiagnostics.Prefix, isPartial: !text.IsComplete) is not { } reader
            || reader.Text("name") is not { } name)
        {
            return null;
        }

        if (!RulesetReader.IsName(name))
        {
            reader.Report(ProfileDiagnostics.BadName, $"'{name}' cannot name a profile: lower-case letters, digits and hyphens only, a letter first.", "name");
        }

        var extends = reader.PlacedTexts("extends");
        var chain = new List<Profile>();
        _open.Add(name);
        extends.ForEach(other => Extend(reader, other.At, other.Item, chain));
        _open.RemoveAt(_open.Count - 1);

        // The chain holds the profile itself, so it is filled after the profile exists.
        var whole = new List<Profile>(chain.Count + 1);
        var profile = new Profile
        {
            Name = name,
            Title = reader.Text("title") ?? name,
            Summary = reader.Text("summary") ?? "",
            Extends = extends.ConvertAll(other => other.Item),
            Path = path,
            Chain = whole,
            Addressees = ReadAddressees(reader),
            PresumptionUse = reader.Choice("presumptions", ProfileKeys.Presumptions),
            Rulesets = ReadRulesets(reader),
            Rules = ReadSeverities(reader, "rules"),
            Categories = ReadSeverities(reader, "categories"),
            Kinds = ReadSeverities(reader, "kinds"),
            Parameters = ReadParameters(reader),
        };
        whole.Add(profile);
        whole.AddRange(chain);
        var known = RulesetKeys.Kinds.Names;
        foreach (var kind in profile.Kinds.Where(k => !known.Contains(k.Key, StringComparer.Ordinal)))
        {
            reader.Report(ProfileDiagnostics.Prefix + JsonObjectReader.BadChoice, $"'{kind.Key}' is no kind of rule{NearestName.Hint(kind.Key, known)}", kind.At.NameLocation);
        }

        return profile;
    }

    private void Extend(JsonObjectReader reader, JsonCursor at, string name, List<Profile> chain)
    {
        if (_open.Contains(name, StringComparer.Ordinal))
        {
            var circle = string.Join(" extends ", _open.SkipWhile(o => !string.Equals(o, name, StringComparison.Ordinal)).Append(name));
            reader.Report(ProfileDiagnostics.ExtendsCycle, $"The profiles extend one another in a circle: {circle}.", at.Location);
            return;
        }

        Profile? profile = null;
        var beside = folder is null || !RulesetReader.IsName(name) ? null : Path.Combine(folder, name + ".json");
        if (beside is not null && File.Exists(beside))
        {
            profile = ReadBeside(beside);
        }
        else if (EmbeddedNames.Contains(name, StringComparer.Ordinal))
        {
            profile = ReadResource(name);
        }
        else
        {
            reader.Report(ProfileDiagnostics.UnknownProfile, $"There is no profile '{name}'{NearestName.Hint(name, EmbeddedNames)}", at.Location);
        }

        if (profile is not null)
        {
            // Of several extended profiles the later ones add to the earlier ones; one reached twice counts at its nearest place.
            chain.AddRange(profile.Chain.Where(p => !chain.Exists(c => string.Equals(c.Name, p.Name, StringComparison.Ordinal))));
        }
    }

    private static List<Addressee>? ReadAddressees(JsonObjectReader profile)
    {
        if (!profile.Has("addressees"))
        {
            return null;
        }

        var sides = new List<Addressee>();
        foreach (var element in profile.List("addressees"))
        {
            if (profile.Choice(element, RulesetKeys.Addressees) is { } side)
            {
                sides.Add(side);
            }
        }

        return sides;
    }

    private static List<ProfileSetting<RulesetSetting>> ReadRulesets(JsonObjectReader profile) =>
    [
        .. profile.OpenMembers("rulesets", ProfileKeys.Ruleset).Select(static reader =>
        {
            ReportRetired(reader);
            return Setting(reader, new RulesetSetting(
                reader.Has("yardstick") ? [.. reader.PlacedTexts("yardstick").Select(test => reader.Choice(test.At, ProfileKeys.Tests)).OfType<ApplicabilityTest>()] : null,
                reader.Has("presume") ? reader.PlacedTexts("presume") : null,
                reader.Has("only") ? reader.PlacedTexts("only") : null));
        }),
    ];

    /// <summary>The key of version 0.1; what it did is said in other ways now.</summary>
    private static void ReportRetired(JsonObjectReader ruleset)
    {
        if (ruleset.Has("applicability"))
        {
            var instead = ruleset.Get("applicability").GetString() switch
            {
                "assume" => "Leave it out: a ruleset says itself what it presumes where nothing is stated. A presumption that it only offers is asked for with \"presume\" and its name.",
                "strict" => "Write \"presumptions\": \"none\" in the profile, so that nothing is presumed.",
                "benchmark" => "Write \"yardstick\": [\"place\", \"party\"], with the tests that are to be waived.",
                _ => "Write \"yardstick\" with the tests to waive, or \"presume\" with what the ruleset offers to presume.",
            };
            ruleset.Report(ProfileDiagnostics.Retired, $"'applicability' is no longer read. {instead}", ruleset.Get("applicability").NameLocation);
        }
    }

    private static List<ProfileSetting<Severity>> ReadSeverities(JsonObjectReader profile, string key) =>
    [
        .. profile.OpenMembers(key, ProfileKeys.Severity)
            .Select(static reader => reader.Choice("severity", RulesetKeys.Severities) is { } severity ? Setting(reader, severity) : null)
            .OfType<ProfileSetting<Severity>>(),
    ];

    private static List<ProfileSetting<ParameterSetting>> ReadParameters(JsonObjectReader profile) =>
    [
        .. profile.OpenMembers("parameters", ProfileKeys.Parameter)
            .Where(static reader => reader.Has("value"))
            .Select(static reader => Setting(reader, new ParameterSetting(reader.Get("value"), reader.Text("reason") ?? ""))),
    ];

    private static ProfileSetting<T> Setting<T>(JsonObjectReader reader, T value) => new(reader.Cursor.Name!, value, reader.Cursor);
}
