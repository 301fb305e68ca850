using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;
using RelationshipRules.Json;

namespace RelationshipRules.Cli.Compacts;

/// <summary>Brings a compact in from where the user says it is: its file, or its sheet.</summary>
internal static class CompactFile
{
    private const string StandardInput = "-";

    /// <summary>Reads a compact and tells what is wrong with it.</summary>
    /// <exception cref="CliException">There is too little to go on.</exception>
    public static ReadCompact Read(string path, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var diagnostics = new List<Diagnostic>();
        var utf8 = Text(path, diagnostics, environment, cancellationToken, out var cells);
        cancellationToken.ThrowIfCancellationRequested();
        var compact = utf8 is null ? null : CompactReader.Read(utf8, path is StandardInput ? Inputs.InputReader.StandardInput : path, diagnostics);
        var told = diagnostics.ConvertAll(d => cells is null ? d : CompactSheet.InCells(d, cells, path));
        if (compact is null)
        {
            throw DiagnosticPrinter.ToException(told, environment);
        }

        foreach (var diagnostic in told)
        {
            DiagnosticPrinter.WriteError(diagnostic, environment);
        }

        return new(compact, utf8!, told.Exists(static d => d.Severity == Severity.Error));
    }

    private static byte[]? Text(string path, List<Diagnostic> diagnostics, CliEnvironment environment, CancellationToken cancellationToken, out IReadOnlyDictionary<string, string>? cells)
    {
        cells = null;
        byte[]? bytes;
        if (path is StandardInput)
        {
            bytes = DiskFile.Wait(() => JsonFile.ReadStream(environment.Input, JsonLimits.Default, diagnostics, CompactDiagnostics.Prefix, Inputs.InputReader.StandardInput, cancellationToken), cancellationToken);
        }
        else
        {
            var fullPath = environment.FullPath(path);
            environment.Files.Note(FilePlace.Of(fullPath), $"the compact '{path}'");
            bytes = JsonFile.Read(fullPath, JsonLimits.Default, diagnostics, CompactDiagnostics.Prefix, path, cancellationToken);
        }

        return bytes is not null && CompactSheet.IsWorkbook(bytes) ? CompactSheet.ToJson(bytes, path, diagnostics, cancellationToken, out cells) : bytes;
    }
}

/// <summary>A compact that was read.</summary>
/// <param name="Compact">The compact.</param>
/// <param name="Utf8">Its text as JSON.</param>
/// <param name="HasErrors">Whether something in it could not be used.</param>
internal sealed record ReadCompact(LocalCompact Compact, byte[] Utf8, bool HasErrors);
