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
    /// <summary>What is not written, with the ending of the reports that come nearest, where this program makes them, and what else to name.</summary>
    private static readonly (string[] Endings, string What, string? Report, string Else)[] Unwritable =
    [
        ([".pdf"], "PDF", null, ".html, and print it to PDF from a browser."),
        ([".docx", ".doc", ".odt", ".rtf"], "such documents", ".docx", ".md, which word processors open."),
        ([".xlsx", ".xls", ".ods"], "such spreadsheets", ".xlsx", ".csv, which spreadsheets open."),
        ([".pptx", ".ppt", ".zip", ".yaml", ".yml"], "files of that kind", null, ".json, .html, .md or .csv."),
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

    /// <summary>Refuses what this program has no part for.</summary>
    /// <param name="ending">The ending of the format.</param>
    /// <param name="what">What cannot be done.</param>
    /// <exception cref="CliException">It has none.</exception>
    public static void CheckSupported(string? ending, string what)
    {
        if (ending is ".xlsx" or ".docx" && !OfficeFiles.IsSupported)
        {
            throw new CliException(
                $"{what}: this program has no part that makes workbooks and documents for word processors, which are larger than all else in it. The .NET tool has it.",
                "Here, name a file that ends in .html, .md, .csv or .json.");
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

        CheckSupported(ending, $"cannot write '{path}'");
        var named = Path.GetExtension(path);
        if (!string.Equals(named, ending, StringComparison.OrdinalIgnoreCase) && Array.Find(Unwritable, kind => kind.Endings.Contains(named, StringComparer.OrdinalIgnoreCase)) is { What: { } what } kind)
        {
            throw new CliException(
                $"cannot write '{path}': {(ending is null ? "relrules does not write" : "this format does not make")} {what}.",
                kind.Report is { } report && OfficeFiles.IsSupported
                    ? $"For a report, name a file that ends in {report}, and leave out --format; else one that ends in {kind.Else}"
                    : $"Name a file that ends in {kind.Else}");
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
