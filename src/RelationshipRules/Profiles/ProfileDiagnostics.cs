using RelationshipRules.Json;

namespace RelationshipRules.Profiles;

/// <summary>The ids of what can be wrong with a profile (those of suppressions are RRP0100 and up).</summary>
internal static class ProfileDiagnostics
{
    public const string Prefix = "RRP";
    public const string UnknownKey = Prefix + JsonObjectReader.UnknownKey;
    public const string WrongType = Prefix + JsonObjectReader.WrongType;
    public const string MissingKey = Prefix + JsonObjectReader.MissingKey;
    public const string EmptyText = Prefix + JsonObjectReader.EmptyText;
    public const string BadChoice = Prefix + JsonObjectReader.BadChoice;
    public const string BadName = "RRP0030";
    public const string UnknownProfile = "RRP0031";
    public const string ExtendsCycle = "RRP0032";
    public const string UnknownRuleset = "RRP0033";
    public const string UnknownRule = "RRP0034";
    public const string UnknownCategory = "RRP0035";
    public const string UnknownParameter = "RRP0036";
    public const string ParameterValue = "RRP0037";
    public const string BadPath = "RRP0038";

    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        .. JsonDiagnostics.For(Prefix),
        new(UnknownKey, "A key is not known"),
        new(WrongType, "A value is of the wrong type"),
        new(MissingKey, "A key that must be there is missing"),
        new(EmptyText, "A text is empty"),
        new(BadChoice, "A value is none of the allowed ones"),
        new(BadName, "A name cannot be used"),
        new(UnknownProfile, "A profile is not known"),
        new(ExtendsCycle, "Profiles extend one another in a circle"),
        new(UnknownRuleset, "A ruleset is not known"),
        new(UnknownRule, "A rule is not known"),
        new(UnknownCategory, "A category is not known"),
        new(UnknownParameter, "A parameter is not known"),
        new(ParameterValue, "A parameter's value is not of its type"),
        new(BadPath, "A key is not of the form ruleset/name"),
    ];
}
