namespace RelationshipRules.Cli.Hosting;

/// <summary>What the process tells its caller. In a batch the worst wins.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the limit that <c>--fail-on</c> sets.</summary>
    public const int Success = 0;

    public const int Findings = 1;

    /// <summary>The call, an input or a ruleset cannot be used as it stands.</summary>
    public const int BadInput = 2;

    public const int InternalError = 3;

    /// <summary>Stopped by Ctrl-C, as shells report it (128 + SIGINT).</summary>
    public const int Cancelled = 130;
}
