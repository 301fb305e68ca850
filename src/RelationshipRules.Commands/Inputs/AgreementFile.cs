using System.Security.Cryptography;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;

namespace RelationshipRules.Cli.Inputs;

/// <summary>Opens the documents that commands read the words of.</summary>
internal static class AgreementFile
{
    /// <summary>Reads a document, and tells what is wrong with it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="what">What it is to the user.</param>
    /// <param name="environment">The run.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CliException">It cannot be read.</exception>
    public static AgreementText Read(string path, string what, CliEnvironment environment, CancellationToken cancellationToken)
    {
        if (environment.ReadAgreement is not { } read)
        {
            throw new CliException("this program has no readers of documents.", "The .NET tool has them: dotnet tool install --global RelationshipRules.Cli");
        }

        using var stream = Open(path, what, environment);
        var result = read(stream, Path.GetFileName(path), cancellationToken);
        foreach (var diagnostic in result.Diagnostics)
        {
            DiagnosticPrinter.WriteError(diagnostic, environment, path);
        }

        return result.Text ?? throw new CliException($"'{path}' was not read.");
    }

    /// <summary>The SHA-256 of a document that has been read.</summary>
    /// <exception cref="CliException">It is gone, or cannot be read any more.</exception>
    public static string Sha256(string path, string what, CliEnvironment environment)
    {
        using var stream = Open(path, what, environment);
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (IOException error)
        {
            throw new CliException($"'{path}' could not be read: {FileProblem.Describe(error)}", inner: error);
        }
    }

    /// <summary>Opens a file that has to be one.</summary>
    /// <exception cref="CliException">It is none, or cannot be opened.</exception>
    public static FileStream Open(string path, string what, CliEnvironment environment)
    {
        var full = environment.FullPath(path);
        var place = FilePlace.Of(full);
        if (!place.IsFile)
        {
            throw new CliException(place.Kind switch
            {
                FileKind.Missing => $"there is no file '{path}'.",
                FileKind.Folder => $"'{path}' is a folder; name one document.",
                _ => $"'{path}' is no file that can be read.",
            });
        }

        environment.Files.Note(place, $"{what} '{path}'");
        try
        {
            return DiskFile.Open(full);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"'{path}' could not be read: {FileProblem.Describe(error)}", inner: error);
        }
    }
}
