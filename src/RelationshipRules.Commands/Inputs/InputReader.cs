using RelationshipRules.Cli.Hosting;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Files;
using RelationshipRules.Json;

namespace RelationshipRules.Cli.Inputs;

/// <summary>Reads a description. What is wrong with it is in its diagnostics; nothing is thrown for a bad file.</summary>
internal static class InputReader
{
    /// <summary>What reports call standard input.</summary>
    public const string StandardInput = "(standard input)";

    public static PartnershipDocument ReadOne(string path, CliEnvironment environment, CancellationToken cancellationToken) =>
        Read(One(path, environment), environment, cancellationToken);

    /// <summary>The one description that a path names, still to be read.</summary>
    public static InputPath One(string path, CliEnvironment environment) =>
        InputPaths.Expand([path], environment) is { IsBatch: false, Paths: [var input] } ? input : throw new CliException($"'{path}' is a folder; name one description.");

    /// <summary>Whether a file begins as workbooks do.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8);

    /// <summary>Whether a name says that the file is a workbook.</summary>
    public static bool IsNamedWorkbook(string path) => path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    public static PartnershipDocument Read(InputPath input, CliEnvironment environment, CancellationToken cancellationToken, bool asTerms = false) => input.FullPath is { } path
        ? ReadWorkbook(path, input.Display, asTerms) ?? PartnershipDocument.Load(path, null, input.Display, cancellationToken)

        // Reading a terminal or a pipe cannot be interrupted, so Ctrl-C stops the waiting for it instead.
        : DiskFile.Wait(() => PartnershipDocument.Load(environment.Input, path: StandardInput), cancellationToken);

    /// <summary>A description that was filled in as a spreadsheet; null where the file is none.</summary>
    private static PartnershipDocument? ReadWorkbook(string path, string shown, bool asTerms)
    {
        if (!IsNamedWorkbook(path) || !FilePlace.Of(path).IsFile)
        {
            return null;
        }

        try
        {
            using var file = DiskFile.Open(path);
            return DescriptionWorkbook.IsOne(file) ? DescriptionWorkbook.Read(file, shown, asTerms) : null;
        }
        catch (RecordFileException error)
        {
            // Half of the answers would be judged as if the others were not given.
            return PartnershipDocument.Unread([new(DescriptionDiagnostics.Prefix + JsonDiagnostics.Unreadable, Severity.Error, error.Message, new("", Path: shown))], shown);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The reader of descriptions tells what is in the way.
            return null;
        }
    }
}
