using System.Globalization;

namespace RelationshipRules.Cli.Hosting;

/// <summary>A clock whose day stands still, for runs whose reports are to be the same on any day; what is measured goes on.</summary>
internal sealed class RunClock : TimeProvider
{
    /// <summary>The variable by which builds that can be repeated name the moment that counts as now, in seconds since 1970.</summary>
    public const string Variable = "SOURCE_DATE_EPOCH";

    private readonly DateTimeOffset _now;

    private RunClock(DateTimeOffset now) => _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>The clock that the variable's value asks for, the system's for none; null for a value that names no moment.</summary>
    public static TimeProvider? Of(string? value) =>
        string.IsNullOrEmpty(value) ? System
        : long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? new RunClock(DateTimeOffset.FromUnixTimeSeconds(seconds))
        : null;
}
