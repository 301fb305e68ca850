using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Inputs;

/// <summary>Turns what the user typed into descriptions to read: a file, each <c>*.json</c> of a folder, or standard input.</summary>
internal sealed class InputPaths
{
    public const string StandardInput = "-";

    private InputPaths(IReadOnlyList<InputPath> paths, bool isBatch)
    {
        Paths = paths;
        IsBatch = isBatch;
    }

    /// <summary>The descriptions, in the order of the call; those of a folder by name.</summary>
    public IReadOnlyList<InputPath> Paths { get; }

    /// <summary>Whether the call can mean several descriptions: several paths, or a folder. Decides between a JSON object and an array.</summary>
    public bool IsBatch { get; }

    public static InputPaths Expand(IReadOnlyList<string> typed, CliEnvironment environment)
    {
        var paths = new List<InputPath>();
        var isBatch = typed.Count > 1;
        var readsInput = false;
        foreach (var path in typed)
        {
            if (path.Equals(StandardInput, StringComparison.Ordinal))
            {
                if (readsInput)
                {
                    throw new CliException("'-' (standard input) can be named once only.");
                }

                readsInput = true;
                paths.Add(new InputPath(path, null));
                continue;
            }

            if (path.Length == 0)
            {
                throw new CliException("a path is empty.");
            }

            var fullPath = environment.FullPath(path);
            if (Directory.Exists(fullPath))
            {
                isBatch = true;
                paths.AddRange(ExpandFolder(path, fullPath));
            }
            else
            {
                paths.Add(new InputPath(path, fullPath));
            }
        }

        return new InputPaths(paths, isBatch);
    }

    private static IEnumerable<InputPath> ExpandFolder(string typed, string fullPath)
    {
        List<string> names;
        try
        {
            names = [.. Directory.EnumerateFiles(fullPath, "*.json").Select(static f => Path.GetFileName(f))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [new InputPath(typed, fullPath, $"the folder cannot be read: {FileProblem.Describe(error)}")];
        }

        if (names.Count == 0)
        {
            return [new InputPath(typed, fullPath, "the folder holds no .json file.")];
        }

        names.Sort(StringComparer.Ordinal);
        return names.Select(name => new InputPath(Join(typed, name), Path.Combine(fullPath, name)));
    }

    private static string Join(string folder, string name) =>
        folder is "." or "./" ? name : Path.TrimEndingDirectorySeparator(folder) + "/" + name;
}

internal sealed record InputPath(string Display, string? FullPath, string? Problem = null);
