using System.Reflection;
using System.Text;
using RelationshipRules.Files;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>The files of one ruleset, wherever they are.</summary>
internal interface IRulesetFiles
{
    /// <summary>The name that the ruleset must have, or null where the place does not say.</summary>
    string? ExpectedName => null;

    /// <summary>The rule files, as relative paths such as <c>rules/CMP1011.json</c>, in order of their names.</summary>
    IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics);

    /// <summary>The bytes of a file, or null, with a diagnostic, where they cannot be had.</summary>
    byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics);

    string Show(string relativePath) => relativePath;

    /// <summary>Whether somebody has written the texts, so that lines and columns in them mean something.</summary>
    bool HasLines => true;

    /// <summary>What of a rule is written in C#, or null for rulesets that are data.</summary>
    RuleCode? FindCode(string relativePath) => null;
}

/// <summary>The files of a ruleset on disk. Nothing outside its folder is read, not even through links.</summary>
internal sealed class FolderFiles(string folder) : IRulesetFiles
{
    private const int MostRules = 2_000;
    private readonly string _folder = Path.GetFullPath(folder);

    public IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics)
    {
        var rules = Path.Combine(_folder, "rules");
        try
        {
            if (!FilePlace.Of(rules).IsFolder || !IsInside(rules, "rules", diagnostics))
            {
                return [];
            }

            List<string> names = [.. DiskFile.Entries(rules).Where(static e => !e.IsFolder && DiskFile.IsJsonName(e.Name)).Select(static e => $"rules/{e.Name}").Take(MostRules + 1)];
            if (names.Count > MostRules)
            {
                Report(diagnostics, RulesetDiagnostics.TooManyFiles, $"The folder has more than {MostRules} rule files.", Show("rules"));
            }

            return [.. names.Take(MostRules).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(diagnostics, RulesetDiagnostics.Prefix + JsonDiagnostics.Unreadable, $"'{Show("rules")}' could not be read.", Show("rules"));
            return [];
        }
    }

    public byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics)
    {
        if (!Place.IsFolder)
        {
            var message = Place.Kind == FileKind.Missing ? $"There is no folder '{folder}'." : $"'{folder}' is {(Place.IsFile ? "a file" : "no folder")}; a folder with '{relativePath}' is needed here.";
            Report(diagnostics, RulesetDiagnostics.Prefix + JsonDiagnostics.FileMissing, message, folder);
            return null;
        }

        var path = Path.Combine(_folder, relativePath);
        return IsInside(path, relativePath, diagnostics) ? JsonFile.Read(path, limits, diagnostics, RulesetDiagnostics.Prefix, Show(relativePath)) : null;
    }

    public string Show(string relativePath) => Path.Combine(folder, relativePath).Replace('\\', '/');

    private FilePlace Place => field ??= FilePlace.Of(_folder);

    // Links within the folder are common (mounted configuration); one that leads out could show any file of the machine in a diagnostic.
    private bool IsInside(string path, string relativePath, ICollection<Diagnostic> diagnostics)
    {
        if (FilePlace.Of(path).IsWithin(Place))
        {
            return true;
        }

        var shown = Show(relativePath);
        Report(diagnostics, RulesetDiagnostics.OutsideFolder, $"'{shown}' leads out of the ruleset's folder by a link and was not read.", shown);
        return false;
    }

    private static void Report(ICollection<Diagnostic> diagnostics, string id, string message, string path) =>
        diagnostics.Add(new(id, Severity.Error, message, new("", Path: path)));
}

/// <summary>The files of a ruleset that travels inside the library.</summary>
internal sealed class EmbeddedFiles(string name) : IRulesetFiles
{
    private const string RulesetFile = "/ruleset.json";
    private static readonly Assembly Library = typeof(EmbeddedFiles).Assembly;
    private static readonly Lazy<Dictionary<string, string>> RulesetsByRule = new(static () => RuleFiles.ToDictionary(static file => Path.GetFileNameWithoutExtension(file), static file => file[..file.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal));

    public static string[] Resources { get; } = [.. Library.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    public string? ExpectedName => name;

    public static IReadOnlyList<string> RulesetNames { get; } =
        [.. Resources.Where(r => r.EndsWith(RulesetFile, StringComparison.Ordinal)).Select(r => r[..^RulesetFile.Length])];

    /// <summary>The ruleset of the library that has a rule, or null; for that no file is read.</summary>
    public static string? RulesetOf(string id) => RulesetsByRule.Value.GetValueOrDefault(id);

    /// <summary>The ids of all rules, in the order of their rulesets.</summary>
    public static string[] RuleIds => [.. RuleFiles.Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    private static IEnumerable<string> RuleFiles => Resources.Where(static resource => resource.Contains("/rules/", StringComparison.Ordinal));

    public IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics) =>
    [
        .. Resources
            .Where(resource => resource.StartsWith($"{name}/rules/", StringComparison.Ordinal))
            .Select(resource => resource[(name.Length + 1)..]),
    ];

    public byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics) => ReadResource($"{name}/{relativePath}");

    public string Show(string relativePath) => $"{name}/{relativePath}";

    /// <summary>The bytes of a resource, or null where there is none of that name.</summary>
    public static byte[]? ReadResource(string resource)
    {
        using var stream = Library.GetManifestResourceStream(resource);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>The files of a ruleset given as texts.</summary>
internal sealed class TextFiles(IReadOnlyDictionary<string, string> files) : IRulesetFiles
{
    public IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics) =>
    [
        .. files.Keys
            .Where(f => f.StartsWith("rules/", StringComparison.Ordinal) && f.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics)
    {
        if (files.TryGetValue(relativePath, out var text))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        diagnostics.Add(new(RulesetDiagnostics.Prefix + JsonDiagnostics.FileMissing, Severity.Error, $"There is no file '{relativePath}'.", new("", Path: relativePath)));
        return null;
    }
}

/// <summary>The files of a ruleset, some of them with other texts.</summary>
internal sealed class ChangedFiles(IRulesetFiles files, IReadOnlyDictionary<string, string> changed) : IRulesetFiles
{
    public string? ExpectedName => files.ExpectedName;

    public bool HasLines => files.HasLines;

    public IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics)
        => [.. files.FindRules(diagnostics).Union(changed.Keys.Where(static path => path is not RulesetReader.FileName), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics)
        => changed.TryGetValue(relativePath, out var text) ? Encoding.UTF8.GetBytes(text) : files.Read(relativePath, limits, diagnostics);

    public string Show(string relativePath) => files.Show(relativePath);

    public RuleCode? FindCode(string relativePath) => files.FindCode(relativePath);
}

/// <summary>A ruleset made by code. Problems are located by ruleset and rule, for nobody has written these texts.</summary>
internal sealed class CodeFiles(string name, string main, IReadOnlyList<RuleCode> rules) : IRulesetFiles
{
    private readonly Dictionary<string, RuleCode> _rules = rules.DistinctBy(r => r.Id, StringComparer.Ordinal).ToDictionary(r => $"rules/{r.Id}.json", StringComparer.Ordinal);

    public bool HasLines => false;

    public IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics)
    {
        foreach (var twice in rules.GroupBy(r => r.Id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            diagnostics.Add(new(RulesetDiagnostics.DuplicateRule, Severity.Error, $"The rule {twice.Key} is added twice.", new("", Path: $"{name}/{twice.Key}")));
        }

        return [.. _rules.Keys.Order(StringComparer.Ordinal)];
    }

    public byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics) =>
        Encoding.UTF8.GetBytes(_rules.TryGetValue(relativePath, out var rule) ? rule.Json : main);

    public string Show(string relativePath) => _rules.TryGetValue(relativePath, out var rule) ? $"{name}/{rule.Id}" : name;

    public RuleCode? FindCode(string relativePath) => _rules.GetValueOrDefault(relativePath);
}
