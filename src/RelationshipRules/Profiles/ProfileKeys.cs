using RelationshipRules.Json;

namespace RelationshipRules.Profiles;

/// <summary>The keys and fixed values of profile files: the one list that the reader and the schema's test share.</summary>
internal static class ProfileKeys
{
    public static readonly KnownKeys Profile = new(
        "a profile",
        ["name", "title", "summary"],
        ["$schema", "extends", "addressees", "presumptions", "rulesets", "rules", "categories", "kinds", "parameters"]);
    public static readonly KnownKeys Ruleset = new("a ruleset's setting", [], ["yardstick", "presume", "only", "applicability"]);
    public static readonly KnownKeys Severity = new("a severity setting", ["severity"], []);
    public static readonly KnownKeys Parameter = new("a parameter's setting", ["value", "reason"], []);

    public static readonly EnumNames<ApplicabilityTest> Tests = new("place day party", ApplicabilityTest.Place, ApplicabilityTest.Day, ApplicabilityTest.Party);
    public static readonly EnumNames<PresumptionUse> Presumptions = new("declared none", PresumptionUse.Declared, PresumptionUse.None);
}
