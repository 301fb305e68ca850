using Microsoft.Extensions.Logging;

namespace RelationshipRules.DependencyInjection;

/// <summary>What is told in the log, under the category <c>RelationshipRules</c>. Event ids are stable.</summary>
internal static partial class Log
{
    /// <summary>The category.</summary>
    public const string Category = "RelationshipRules";

    [LoggerMessage(1, LogLevel.Information, "Analyzer '{Analyzer}' is in service: profile {Profile}, {Rulesets} rulesets, {Rules} rules, parameters of {AsOf:yyyy-MM-dd}.")]
    public static partial void InService(ILogger logger, string analyzer, string profile, int rulesets, int rules, DateOnly asOf);

    [LoggerMessage(2, LogLevel.Warning, "Analyzer '{Analyzer}': {Warning}")]
    public static partial void BuiltWithWarning(ILogger logger, string analyzer, string warning);

    [LoggerMessage(3, LogLevel.Error, "Analyzer '{Analyzer}': the changed rulesets have {Count} errors and were not taken; the version before stays in service.\n{Failures}")]
    public static partial void ReloadRefused(ILogger logger, string analyzer, int count, string failures);

    [LoggerMessage(4, LogLevel.Error, "Analyzer '{Analyzer}': the changed rulesets could not be looked at; the version before stays in service.")]
    public static partial void ReloadFailed(ILogger logger, string analyzer, Exception exception);

    [LoggerMessage(5, LogLevel.Information, "Analyzer '{Analyzer}': a new day began; parameters are those of {AsOf:yyyy-MM-dd}.")]
    public static partial void DayBegan(ILogger logger, string analyzer, DateOnly asOf);

    [LoggerMessage(6, LogLevel.Error, "Analyzer '{Analyzer}' could not be built for {Today:yyyy-MM-dd}; parameters stay those of {AsOf:yyyy-MM-dd}.\n{Failures}")]
    public static partial void DayRefused(ILogger logger, string analyzer, DateOnly today, DateOnly asOf, string failures);

    [LoggerMessage(7, LogLevel.Warning, "'{Folder}' cannot be watched; changes in it are seen only by polling.")]
    public static partial void CannotWatch(ILogger logger, string folder, Exception exception);
}
