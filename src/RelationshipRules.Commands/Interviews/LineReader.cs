using RelationshipRules.Files;

namespace RelationshipRules.Cli.Interviews;

internal sealed class LineReader(TextReader reader)
{
    /// <summary>The next line without spaces around it; null at the end of the input.</summary>
    public string? Read(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Reading a terminal cannot be interrupted, so Ctrl-C stops the waiting for it instead.
        return DiskFile.Wait(reader.ReadLine, cancellationToken)?.Trim();
    }
}
