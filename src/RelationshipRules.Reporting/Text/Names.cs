using System.Globalization;
using System.Text.Json;

namespace RelationshipRules.Reporting.Text;

/// <summary>The names that values have for programs and in options: enum values in lower camel case, days as in ISO 8601.</summary>
internal static class Names
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Cache<T>.Names.GetValueOrDefault(value) ?? throw new ArgumentOutOfRangeException(nameof(value));

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All values of an enum with their names, in the order in which they are declared.</summary>
    public static IReadOnlyDictionary<T, string> All<T>()
        where T : struct, Enum => Cache<T>.Names;

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()));
    }
}
