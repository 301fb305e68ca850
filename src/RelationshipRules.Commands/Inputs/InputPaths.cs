using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;

namespace RelationshipRules.Cli.Inputs;

/// <summary>Turns what the user typed into descriptions to read: a file, each <c>*.json</c> and <c>*.jsonc</c> of a folder, or standard input. A file counts once, however often it is named.</summary>
internal sealed class InputPaths
{
    public const string StandardInput = "-";

    private const int MostNamesShown = 5;
    private readonly List<InputPath> _paths = [];
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _real = new(StringComparer.Ordinal);
    private readonly CliEnvironment _environment;
    private bool _readsInput;

    private InputPaths(bool isBatch, CliEnvironment environment)
    {
        IsBatch = isBatch;
        _environment = environment;
    }

    /// <summary>The descriptions, in the order of the call; those of a folder by name.</summary>
    public IReadOnlyList<InputPath> Paths => _paths;

    /// <summary>Whether the call can mean several descriptions: several paths, or a folder. Decides between a JSON object and an array.</summary>
    public bool IsBatch { get; private set; }

    public static InputPaths Expand(IReadOnlyList<string> typed, CliEnvironment environment)
    {
        var inputs = new InputPaths(typed.Count > 1, environment);
        foreach (var path in typed)
        {
            inputs.Add(path);
        }

        return inputs;
    }

    /// <summary>The paths of all descriptions from a folder, with forward slashes and links followed.</summary>
    public IReadOnlySet<string> RelativePaths(string folder) => _real.Values.Select(path => Relative(folder, path)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The path of a description from a folder; null where it has none.</summary>
    public string? RelativePath(string folder, PartnershipDocument document) =>
        document.Path is { } path && _real.TryGetValue(path, out var real) ? Relative(folder, real) : null;

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private void Add(string typed)
    {
        if (typed.Equals(StandardInput, StringComparison.Ordinal))
        {
            if (_readsInput)
            {
                throw new CliException("'-' (standard input) can be named once only.");
            }

            _readsInput = true;
            Add(new InputPath(typed, null), _environment.InputPath is { } input ? FilePlace.Of(input) : null);
            return;
        }

        if (typed.Length == 0)
        {
            throw new CliException("a path is empty.");
        }

        var fullPath = _environment.FullPath(typed);
        var place = FilePlace.Of(fullPath);
        if (place.IsFolder)
        {
            IsBatch = true;
            AddFolder(typed, fullPath);
        }
        else
        {
            Add(new InputPath(typed, fullPath), place);
        }
    }

    private void Add(InputPath path, FilePlace? place)
    {
        if (place is { Kind: FileKind.File or FileKind.Missing })
        {
            if (!_seen.TryAdd(place.Identity, path.Display))
            {
                var other = _seen[place.Identity];
                DiagnosticPrinter.WriteProblem(path.Display, string.Equals(other, path.Display, StringComparison.Ordinal) ? "named twice; it counts once." : $"the same file as {other}; it counts once.", _environment);
                return;
            }

            _real[path.FullPath is null ? InputReader.StandardInput : path.Display] = place.RealPath;
            _environment.Files.Note(place, path.FullPath is null ? "the description on standard input" : $"the description '{path.Display}'");
        }

        _paths.Add(path);
    }

    private void AddFolder(string typed, string fullPath)
    {
        List<(string Name, bool IsFolder)> entries;
        try
        {
            entries = [.. DiskFile.Entries(fullPath).OrderBy(static e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _paths.Add(new InputPath(typed, fullPath, $"the folder cannot be read: {FileProblem.Describe(error)}"));
            return;
        }

        var isEmpty = true;
        var others = new List<string>();
        foreach (var (name, isFolder) in entries.Where(static e => !e.Name.StartsWith('.')))
        {
            var path = Path.Combine(fullPath, name);
            var place = isFolder || !DiskFile.IsDescriptionName(name) ? null : FilePlace.Of(path);
            if (place is null or { Kind: FileKind.Special or FileKind.Folder })
            {
                isEmpty &= place is null;
                others.Add(name + (isFolder ? "/" : place?.Kind == FileKind.Special ? " (a pipe, a device or the like)" : ""));
            }
            else
            {
                isEmpty = false;
                Add(new InputPath(Join(typed, name), path) { IsOfFolder = true }, place);
            }
        }

        if (isEmpty)
        {
            _paths.Add(new InputPath(typed, fullPath, "the folder holds no .json or .jsonc file."));
        }
        else if (others.Count > 0)
        {
            var rest = others.Count - MostNamesShown;
            DiagnosticPrinter.WriteProblem(
                typed, $"not read, for only .json and .jsonc files of the folder itself are: {string.Join(", ", others.Take(MostNamesShown))}{(rest > 0 ? $" and {rest} more" : "")}.", _environment);
        }
    }

    private static string Join(string folder, string name) =>
        folder is "." or "./" ? name : Path.TrimEndingDirectorySeparator(folder) + "/" + name;
}

internal sealed record InputPath(string Display, string? FullPath, string? Problem = null)
{
    /// <summary>Whether it is one of all in a folder, and was not named itself.</summary>
    public bool IsOfFolder { get; init; }
}
