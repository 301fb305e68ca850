namespace RelationshipRules.Cli.Hosting;

internal static class FileProblem
{
    public static string Describe(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission denied.",
        FileNotFoundException => "it does not exist.",
        DirectoryNotFoundException => "its folder does not exist.",
        PathTooLongException => "the path is too long.",
        _ => error.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.') + ".",
    };
}
