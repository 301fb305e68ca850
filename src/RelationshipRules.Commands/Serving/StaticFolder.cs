using RelationshipRules.Files;

namespace RelationshipRules.Cli.Serving;

/// <summary>A folder of files as a web server gives them out: by plain names, nothing outside of it, and no list of what is there.</summary>
/// <param name="folder">The folder.</param>
internal sealed class StaticFolder(FilePlace folder)
{
    private const string FrontPage = "index.html";

    /// <summary>What browsers are told; a browser runs nothing, and compiles nothing, that is called by another name.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".wasm"] = "application/wasm",
        [".webmanifest"] = "application/manifest+json",
    };

    /// <summary>The file at a path of an address, or null where none is given out.</summary>
    /// <param name="path">The path, decoded: <c>/_framework/dotnet.js</c>.</param>
    public ServedFile? Find(string path)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = steps.Length == 0 ? FrontPage : string.Join('/', steps);
        if (!Array.TrueForAll(steps, IsPlain) || FilePlace.Of(Path.Combine(folder.RealPath, name)) is not { IsFile: true } file || !file.IsWithin(folder))
        {
            return null;
        }

        return new(file.RealPath, Types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream"));
    }

    /// <summary>A name without anything that a file system reads as more than a name.</summary>
    private static bool IsPlain(string step) => step[0] != '.' && step.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}

/// <summary>A file that is given out.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Type">What it is, as browsers are told.</param>
internal sealed record ServedFile(string Path, string Type);
