namespace RelationshipRules.Cli.Hosting;

/// <summary>The call or an input cannot be used; the message is what the user reads, one line for each problem. Ends in exit code 2.</summary>
internal sealed class CliException(string message, string? hint = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What to try next, as a line of its own, or null.</summary>
    public string? Hint { get; } = hint;
}
