using RelationshipRules.Json;

namespace RelationshipRules.Profiles;

/// <summary>The ids of what can be wrong with a profile (those of suppressions are RRP0100 and up).</summary>
internal static class ProfileDiagnostics
{
    public const string Prefix = "RRP";

    // Profiles have no dates, the last of what can be wrong with a member.
    private static readonly DiagnosticTitles Titles = [.. JsonDiagnostics.For(Prefix), .. JsonObjectReader.Titles.For(Prefix).SkipLast(1)];
    public static readonly string BadName = Titles.Add("RRP0030", "A name cannot be used");
    public static readonly string UnknownProfile = Titles.Add("RRP0031", "A profile is not known");
    public static readonly string ExtendsCycle = Titles.Add("RRP0032", "Profiles extend one another in a circle");
    public static readonly string UnknownRuleset = Titles.Add("RRP0033", "A ruleset is not known");
    public static readonly string UnknownRule = Titles.Add("RRP0034", "A rule is not known");
    public static readonly string UnknownCategory = Titles.Add("RRP0035", "A category is not known");
    public static readonly string UnknownParameter = Titles.Add("RRP0036", "A parameter is not known");
    public static readonly string ParameterValue = Titles.Add("RRP0037", "A parameter's value is not of its type");
    public static readonly string BadPath = Titles.Add("RRP0038", "A key is not of the form ruleset/name");

    public static readonly string Retired = Titles.Add("RRP0039", "A key is no longer read");
    public static readonly string UnknownPresumption = Titles.Add("RRP0040", "A presumption is not known");
    public static readonly string TooMany = Titles.Add("RRP0041", "More profiles extend one another than the limit");

    public static IReadOnlyList<KeyValuePair<string, string>> All => Titles;
}
