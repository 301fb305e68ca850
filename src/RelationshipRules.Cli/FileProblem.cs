namespace RelationshipRules.Cli;

/// <summary>Says in plain words why a file could not be read or written.</summary>
internal static class FileProblem
{
    /// <summary>The reason, ending in a full stop.</summary>
    public static string Describe(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission denied.",
        FileNotFoundException => "it does not exist.",
        DirectoryNotFoundException => "its folder does not exist.",
        PathTooLongException => "the path is too long.",
        _ => error.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.') + ".",
    };
}
