using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Rulesets;

/// <summary>The keys and fixed values of the ruleset files: the one list that the loader, the schemas' test and the scaffold share.</summary>
internal static class RulesetKeys
{
    public static readonly KnownKeys Ruleset = new(
        "a ruleset",
        ["name", "title", "version", "summary", "lastVerifiedOn", "categories", "sources"],
        ["$schema", "applicability", "inForce", "supersededBy", "binds", "presumptions", "parameters", "derivedFacts", "extensions", "exampleDefaults", "extends"]);
    public static readonly KnownKeys Applicability = new("the applicability", ["when", "reason"], []);
    public static readonly KnownKeys InForce = new("the days of force", [], ["from", "to", "note", "citations"]);
    public static readonly KnownKeys SupersededBy = new("what came in its place", ["title", "statement"], ["ruleset", "url"]);
    public static readonly KnownKeys Binds = new("whom the ruleset binds", ["government", "civilSociety", "reason"], ["passedOn", "presumption"]);
    public static readonly KnownKeys Presumption = new("a presumption", ["fact", "value", "statement"], ["offered", "citations"]);
    public static readonly KnownKeys Source = new("a source", ["title", "lastVerifiedOn"], ["author", "publisher", "year", "pages", "url", "licence"]);
    public static readonly KnownKeys Parameter = new("a parameter", ["title", "type", "values"], ["unit", "citation", "ours"]);
    public static readonly KnownKeys ParameterValue = new("a parameter's value", ["from", "value"], ["to"]);
    public static readonly KnownKeys DerivedFact = new(
        "a derived fact",
        ["path", "title", "meaning", "type", "citations"],
        ["unit", "values", "value", "cases", "mayPresume"]);
    public static readonly KnownKeys ChoiceValue = new("a value of a choice", ["name", "title", "meaning"], []);
    public static readonly KnownKeys Case = new("a case", ["value"], ["when"]);
    public static readonly KnownKeys Extension = new("an extension fact", ["path", "type", "title", "question", "meaning"], ["unit"]);
    public static readonly KnownKeys Extends = new("an extended ruleset", ["ruleset"], ["adopt", "omit", "parameters"]);
    public static readonly KnownKeys Omission = new("an omitted rule", ["rule", "reason"], ["citation"]);
    public static readonly KnownKeys ParameterOverride = new("a parameter's new value", ["value"], ["citation", "ours"]);
    public static readonly KnownKeys Citation = new("a citation", ["source", "locator"], ["page", "anchor"]);
    public static readonly KnownKeys Rule = new(
        "a rule",
        ["id", "title", "kind", "addressee", "category", "severity", "messages", "rationale", "citations"],
        ["$schema", "inForce", "supersededBy", "tags", "scope", "when", "require", "explainedBy", "value", "focus", "remedy", "notes", "asWritten", "figures", "conflicts", "restates", "replaces", "examples"]);
    public static readonly KnownKeys Messages = new("the messages", [], ["violated", "unexplained", "explained", "satisfied", "undetermined", "notApplicable"]);
    public static readonly KnownKeys Figure = new("a published figure", ["share", "year", "counted", "citation"], ["of"]);
    public static readonly KnownKeys Conflict = new("a conflict", ["rule", "reason"], []);
    public static readonly KnownKeys Example = new("an example", ["title", "outcome", "description"], ["at", "asOf", "message", "subject", "missing"]);

    public static readonly EnumNames<RuleKind> Kinds =
        Named<RuleKind>("undertaking successFactor recommendation lesson opportunity challenge weakness classification");

    public static readonly EnumNames<Addressee> Addressees = Named<Addressee>("government civilSociety both");
    public static readonly EnumNames<Severity> Severities = Named<Severity>("error warning suggestion silent none");
    public static readonly EnumNames<Outcome> Outcomes = Named<Outcome>("violated unexplained explained satisfied undetermined notApplicable");
    public static readonly EnumNames<FactType> DerivedTypes = Named<FactType>("boolean integer number text date choice choiceList textList");
    public static readonly EnumNames<FactType> ParameterTypes = Named<FactType>("boolean integer number text date textList");
    public static readonly EnumNames<FactType> ExtensionTypes = Named<FactType>("boolean number text textList");

    public static readonly EnumNames<PartyKind> PartyKinds = Named<PartyKind>("localGovernment regionalGovernment nationalGovernment healthBody policeOrFireBody armsLengthBody lotteryDistributor jointCommittee school supranationalBody intergovernmentalBody civilSociety housingAssociation foundation business");

    private static EnumNames<T> Named<T>(string names)
        where T : struct, Enum
    {
        // Not by the generic method, whose code would be compiled for each enum in each process.
        var type = typeof(T);
        return new(names, Array.ConvertAll(names.Split(' '), name => (T)Enum.Parse(type, name, ignoreCase: true)));
    }
}
