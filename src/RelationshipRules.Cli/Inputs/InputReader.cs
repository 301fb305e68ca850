using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Inputs;

/// <summary>Reads a description. What is wrong with it is in its diagnostics; nothing is thrown for a bad file.</summary>
internal static class InputReader
{
    public static PartnershipDocument ReadOne(string path, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var inputs = InputPaths.Expand([path], environment);
        return inputs.IsBatch
            ? throw new CliException($"'{path}' is a folder; name one description.")
            : Read(inputs.Paths[0], environment, cancellationToken);
    }

    public static PartnershipDocument Read(InputPath input, CliEnvironment environment, CancellationToken cancellationToken)
    {
        if (input.FullPath is { } path)
        {
            return PartnershipDocument.Load(path, shownPath: input.Display);
        }

        // Reading a terminal or a pipe cannot be interrupted, so Ctrl-C stops the waiting for it instead.
        return Task.Run(() => PartnershipDocument.Load(environment.Input, path: "(standard input)"), cancellationToken)
            .WaitAsync(cancellationToken)
            .GetAwaiter()
            .GetResult();
    }
}
