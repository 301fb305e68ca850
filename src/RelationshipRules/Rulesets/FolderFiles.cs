using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>The files of a ruleset on disk. Nothing outside its folder is read, not even through links.</summary>
internal sealed class FolderFiles(string folder) : IRulesetFiles
{
    private const int MostRules = 2_000;
    private readonly string _folder = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public bool IsTrusted => false;

    /// <inheritdoc/>
    public string? ExpectedName => null;

    /// <inheritdoc/>
    public IReadOnlyList<string> FindRules(ICollection<Diagnostic> diagnostics)
    {
        var rules = new DirectoryInfo(Path.Combine(_folder, "rules"));
        try
        {
            if (!rules.Exists || !IsInside(rules, "rules", diagnostics))
            {
                return [];
            }

            var names = rules.EnumerateFiles("*.json").Select(f => f.Name).Take(MostRules + 1).ToList();
            if (names.Count > MostRules)
            {
                diagnostics.Add(new(RulesetDiagnostics.TooManyFiles, Severity.Error, $"The folder has more than {MostRules} rule files.", new("", Path: Show("rules"))));
                names.RemoveAt(MostRules);
            }

            names.Sort(StringComparer.Ordinal);
            return [.. names.Select(n => "rules/" + n)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new(
                RulesetDiagnostics.Prefix + JsonDiagnostics.Unreadable,
                Severity.Error,
                $"'{Show("rules")}' could not be read.",
                new("", Path: Show("rules"))));
            return [];
        }
    }

    /// <inheritdoc/>
    public byte[]? Read(string relativePath, JsonLimits limits, ICollection<Diagnostic> diagnostics)
    {
        var path = Path.Combine(_folder, relativePath);
        if (!Directory.Exists(_folder))
        {
            diagnostics.Add(new(
                RulesetDiagnostics.Prefix + JsonDiagnostics.FileMissing,
                Severity.Error,
                File.Exists(_folder) ? $"'{folder}' is a file; a folder with '{relativePath}' is needed here." : $"There is no folder '{folder}'.",
                new("", Path: folder)));
            return null;
        }

        return IsInside(new FileInfo(path), relativePath, diagnostics)
            ? JsonFile.Read(path, limits, diagnostics, RulesetDiagnostics.Prefix, Show(relativePath))
            : null;
    }

    /// <inheritdoc/>
    public string Show(string relativePath) => Path.Combine(folder, relativePath).Replace('\\', '/');

    // Links within the folder are common (mounted configuration); one that leads out could show any file of the machine in a diagnostic.
    private bool IsInside(FileSystemInfo entry, string relativePath, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            if (!entry.Exists || entry.LinkTarget is null)
            {
                return true;
            }

            var target = entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
            var root = new DirectoryInfo(_folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? _folder;
            if (target is not null && IsUnder(target, root))
            {
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A link that cannot be followed leads nowhere we may read.
        }

        diagnostics.Add(new(
            RulesetDiagnostics.OutsideFolder,
            Severity.Error,
            $"'{Show(relativePath)}' is a link that leads out of the ruleset's folder and was not read.",
            new("", Path: Show(relativePath))));
        return false;
    }

    private static bool IsUnder(string path, string root) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
