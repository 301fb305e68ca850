using RelationshipRules.Files;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Profiles;

/// <summary>Reads profiles and the profiles that they extend. A profile is its file, links followed, whatever name stands in it; each is read once.</summary>
internal sealed class ProfileReader(CancellationToken cancellationToken)
{
    private const string Folder = "profiles/";
    private const string Library = "library:";

    // A chain of profiles is short: whose, which programme, which year.
    private const int MostProfiles = 100;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<(string Identity, string Name)> _open = [];
    private readonly Dictionary<string, Profile?> _read = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> EmbeddedNames { get; } =
    [
        .. EmbeddedFiles.Resources
            .Where(r => r.StartsWith(Folder, StringComparison.Ordinal) && r.EndsWith(".json", StringComparison.Ordinal))
            .Select(r => r[Folder.Length..^".json".Length]),
    ];

    public static ProfileLoadResult ReadEmbedded(string name) => EmbeddedNames.Contains(name, StringComparer.Ordinal)
        ? new ProfileReader(CancellationToken.None).Run(r => r.ReadResource(name))
        : new(null, [new(ProfileDiagnostics.UnknownProfile, Severity.Error, $"There is no profile '{name.Shown()}'{NearestName.Hint(name, EmbeddedNames)}")]);

    public static ProfileLoadResult ReadFile(string path, CancellationToken cancellationToken) => new ProfileReader(cancellationToken).Run(r => r.ReadFile(path, FilePlace.Of(path)));

    public static ProfileLoadResult ReadBytes(byte[] bytes) => new ProfileReader(CancellationToken.None).Run(r => r.Read(bytes, path: null, folder: null, identity: null));

    private ProfileLoadResult Run(Func<ProfileReader, Profile?> read) => new(read(this), _diagnostics);

    private Profile? ReadResource(string name) =>
        Once(Library + name, identity => EmbeddedFiles.ReadResource($"{Folder}{name}.json") is { } bytes ? Read(bytes, $"{Folder}{name}.json", folder: null, identity) : null);

    private Profile? ReadFile(string path, FilePlace place) => Once(place.Identity, identity =>
        JsonFile.Read(path, JsonLimits.Default, _diagnostics, ProfileDiagnostics.Prefix, cancellationToken: cancellationToken) is { } bytes
            ? Read(bytes, path, Path.GetDirectoryName(place.RealPath), identity)
            : null);

    private Profile? Once(string identity, Func<string, Profile?> read)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_read.TryGetValue(identity, out var profile))
        {
            _read[identity] = profile = read(identity);
        }

        return profile;
    }

    private Profile? Read(byte[] bytes, string? path, string? folder, string? identity)
    {
        var text = JsonText.Parse(bytes, JsonLimits.Default, path, _diagnostics, ProfileDiagnostics.Prefix);
        if (JsonObjectReader.Open(text.Root, ProfileKeys.Profile, _diagnostics, ProfileDiagnostics.Prefix, isPartial: !text.IsComplete) is not { } reader)
        {
            return null;
        }

        // Without a name there is no profile, but what else is wrong with it is told all the same.
        var (name, isNamed) = reader.Text("name") is { } given ? (given, true) : ("", false);
        if (isNamed && !RulesetReader.IsName(name))
        {
            reader.Report(ProfileDiagnostics.BadName, $"'{name.Shown()}' cannot name a profile: lower-case letters, digits and hyphens only, a letter first.", "name");
        }

        var extends = reader.PlacedTexts("extends");
        var chain = new List<Profile>();
        _open.Add((identity ?? Library + name, folder is null || path is null ? name : Path.GetFileNameWithoutExtension(path)));
        extends.ForEach(other => Extend(reader, other.At, other.Item, folder, chain));
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
            reader.Report(ProfileDiagnostics.Prefix + JsonObjectReader.BadChoice, $"'{kind.Key.Shown()}' is no kind of rule{NearestName.Hint(kind.Key, known)}", kind.At.NameLocation);
        }

        return isNamed ? profile : null;
    }

    private void Extend(JsonObjectReader reader, JsonCursor at, string name, string? folder, List<Profile> chain)
    {
        // A file of one's own may have the name of a profile of the library, and extend that.
        var path = folder is null || !RulesetReader.IsName(name) ? null : Path.Combine(folder, name + ".json");
        var beside = path is null ? null : FilePlace.Of(path);
        var isBeside = beside is not null && beside.Kind != FileKind.Missing;
        var identity = isBeside ? beside!.Identity : Library + name;
        if (_open.Exists(o => string.Equals(o.Identity, identity, StringComparison.Ordinal)))
        {
            var circle = string.Join(" extends ", _open.SkipWhile(o => !string.Equals(o.Identity, identity, StringComparison.Ordinal)).Select(o => o.Name).Append(name));
            reader.Report(ProfileDiagnostics.ExtendsCycle, $"The profiles extend one another in a circle: {circle}.", at.Location);
            return;
        }

        if (!isBeside && !EmbeddedNames.Contains(name, StringComparer.Ordinal))
        {
            reader.Report(ProfileDiagnostics.UnknownProfile, $"There is no profile '{name.Shown()}'{NearestName.Hint(name, EmbeddedNames)}", at.Location);
            return;
        }

        if (_read.Count + _open.Count >= MostProfiles && !_read.ContainsKey(identity))
        {
            reader.Report(ProfileDiagnostics.TooMany, $"{MostProfiles} profiles extend one another, which is the limit; '{name}' is one too many.", at.Location);
            return;
        }

        var profile = isBeside ? ReadFile(path!, beside!) : ReadResource(name);
        if (profile is not null)
        {
            // Of several extended profiles the later ones add to the earlier ones; one reached twice counts at its nearest place.
            chain.AddRange(profile.Chain.Where(p => !chain.Contains(p)));
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
