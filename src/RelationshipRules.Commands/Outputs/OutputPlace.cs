using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;

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
        ([".docx", ".doc", ".odt", ".rtf"], "Word documents", "Name a file that ends in .html or .md, which word processors open."),
        ([".xlsx", ".xls", ".ods"], "spreadsheets", "Name a file that ends in .csv, which spreadsheets open."),
        ([".pptx", ".ppt", ".zip", ".yaml", ".yml"], "files of that kind", "Name a file that ends in .json, .html, .md or .csv."),
    ];

    /// <summary>Takes a file for an output.</summary>
    /// <exception cref="CliException">It is a folder, is read or written by the same run, or its name says that it is something which is not written.</exception>
    public static OutputPlace Claim(string path, CliEnvironment environment)
    {
        if (path.Length == 0)
        {
            throw new CliException("the name of an output is empty.");
        }

        var ending = Path.GetExtension(path);
        if (Array.Find(Unwritable, kind => kind.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase)) is { What: { } what } kind)
        {
            throw new CliException($"cannot write '{path}': relrules does not write {what}.", kind.Instead);
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
