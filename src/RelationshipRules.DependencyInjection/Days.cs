namespace RelationshipRules.DependencyInjection;

/// <summary>Says which day it is.</summary>
internal static class Days
{
    /// <summary>Today, in UTC, as the library counts days.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
