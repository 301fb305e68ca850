using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;
using RelationshipRules.Reporting.Office;

namespace RelationshipRules.Cli.Outputs;

/// <summary>A file that the user named for an output and that is safe to write to.</summary>
/// <param name="Shown">Its name as the user knows it.</param>
/// <param name="FullPath">Its full path.</param>
/// <param name="Place">What is there.</param>
internal sealed record OutputPlace(string Shown, string FullPath, FilePlace Place)
{
    private static readonly (string[] Endings, string What, string Instead)[] Unwritable =
    [
        ([".pdf"], "PDF", "Name a file that ends in .html, and print it to PDF from a browser."),
        ([".docx", ".doc", ".odt", ".rtf"], "such documents", "For a report, name a file that ends in .docx, and leave out --format; else one that ends in .md, which word processors open."),
        ([".xlsx", ".xls", ".ods"], "such spreadsheets", "For a report, name a file that ends in .xlsx, and leave out --format; else one that ends in .csv, which spreadsheets open."),
        ([".pptx", ".ppt", ".zip", ".yaml", ".yml"], "files of that kind", "Name a file that ends in .json, .html, .md or .csv."),
    ];

    /// <summary>Refuses to replace what nobody said to replace; asked before there is work to lose.</summary>
    /// <exception cref="CliException">Something is there.</exception>
    public static void CheckNew(string path, bool force, CliEnvironment environment, string instead = "Use --force to replace it.")
    {
        if (!force && FilePlace.Of(environment.FullPath(path)).IsFile)
        {
            throw new CliException($"'{path}' exists already.", instead);
        }
    }

    /// <summary>Takes a file for an output.</summary>
    /// <param name="path">Its name as the user gave it.</param>
    /// <param name="environment">Where the tool runs.</param>
    /// <param name="ending">The ending of the format that is written, which may be one of those that other outputs do not have.</param>
    /// <exception cref="CliException">It is a folder, is read or written by the same run, or its name says that it is something which is not written.</exception>
    public static OutputPlace Claim(string path, CliEnvironment environment, string? ending = null)
    {
        if (path.Length == 0)
        {
            throw new CliException("the name of an output is empty.");
        }

        if (ending is ".xlsx" or ".docx" && !OfficeFiles.IsSupported)
        {
            throw new CliException(
                $"cannot write '{path}': this program has no part that makes workbooks and documents for word processors, which are larger than all else in it. The .NET tool has it.",
                "Here, name a file that ends in .html, .md, .csv or .json.");
        }

        var named = Path.GetExtension(path);
        if (!string.Equals(named, ending, StringComparison.OrdinalIgnoreCase) && Array.Find(Unwritable, kind => kind.Endings.Contains(named, StringComparer.OrdinalIgnoreCase)) is { What: { } what } kind)
        {
            throw new CliException($"cannot write '{path}': {(ending is null ? "relrules does not write" : "this format does not make")} {what}.", kind.Instead);
        }

        var fullPath = environment.FullPath(path);
        var place = FilePlace.Of(fullPath);
        if (place.IsFolder || Path.EndsInDirectorySeparator(path))
        {
            throw new CliException($"cannot write '{path}': it is a folder.");
        }

        // What holds nothing can be written to twice.
        if (place.Kind != FileKind.Special)
        {
            environment.Files.Claim(place, path);
        }

        return new(path, fullPath, place);
    }
}
