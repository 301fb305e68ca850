using RelationshipRules.Cli.Hosting;
using RelationshipRules.Files;

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

    public static PartnershipDocument Read(InputPath input, CliEnvironment environment, CancellationToken cancellationToken) => input.FullPath is { } path
        ? PartnershipDocument.Load(path, null, input.Display, cancellationToken)

        // Reading a terminal or a pipe cannot be interrupted, so Ctrl-C stops the waiting for it instead.
        : DiskFile.Wait(() => PartnershipDocument.Load(environment.Input, path: StandardInput), cancellationToken);
}
