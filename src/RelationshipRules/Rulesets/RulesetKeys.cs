using System.Runtime.CompilerServices;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>The keys and fixed values of the ruleset files: the one list that the loader, the schemas' test and the scaffold share.</summary>
internal static class RulesetKeys
{
    public static readonly KnownKeys Ruleset = new(
        "a ruleset",
        ["name", "title", "version", "summary", "lastVerifiedOn", "categories", "sources"],
        ["$schema", "applicability", "parameters", "derivedFacts", "extensions", "exampleDefaults", "extends"]);

    public static readonly KnownKeys Applicability = new("the applicability", ["when", "reason"], []);

    public static readonly KnownKeys Source = new("a source", ["title", "lastVerifiedOn"], ["author", "publisher", "year", "pages", "url", "licence"]);

    public static readonly KnownKeys Parameter = new("a parameter", ["title", "type", "values"], ["unit", "citation", "ours"]);

    public static readonly KnownKeys ParameterValue = new("a parameter's value", ["from", "value"], ["to"]);

    public static readonly KnownKeys DerivedFact = new(
        "a derived fact",
        ["path", "title", "meaning", "type", "citations"],
        ["unit", "values", "value", "cases"]);

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
        ["$schema", "tags", "scope", "when", "require", "explainedBy", "value", "focus", "remedy", "notes", "conflicts", "restates", "replaces", "examples"]);

    public static readonly KnownKeys Messages = new("the messages", [], ["violated", "explained", "satisfied", "undetermined", "notApplicable"]);

    public static readonly KnownKeys Conflict = new("a conflict", ["rule", "reason"], []);

    public static readonly KnownKeys Example = new("an example", ["title", "outcome", "description"], ["at", "asOf", "message", "missing"]);

    public static readonly NamedValue<RuleKind>[] Kinds =
    [
        new("undertaking", RuleKind.Undertaking),
        new("successFactor", RuleKind.SuccessFactor),
        new("recommendation", RuleKind.Recommendation),
        new("lesson", RuleKind.Lesson),
        new("opportunity", RuleKind.Opportunity),
        new("challenge", RuleKind.Challenge),
        new("weakness", RuleKind.Weakness),
        new("classification", RuleKind.Classification),
    ];

    public static readonly NamedValue<Addressee>[] Addressees =
    [
        new("government", Addressee.Government),
        new("civilSociety", Addressee.CivilSociety),
        new("both", Addressee.Both),
    ];

    public static readonly NamedValue<Severity>[] Severities =
    [
        new("error", Severity.Error),
        new("warning", Severity.Warning),
        new("suggestion", Severity.Suggestion),
        new("silent", Severity.Silent),
        new("none", Severity.None),
    ];

    public static readonly NamedValue<Outcome>[] Outcomes =
    [
        new("violated", Outcome.Violated),
        new("explained", Outcome.Explained),
        new("satisfied", Outcome.Satisfied),
        new("undetermined", Outcome.Undetermined),
        new("notApplicable", Outcome.NotApplicable),
    ];

    public static readonly NamedValue<FactType>[] DerivedTypes =
    [
        new("boolean", FactType.Boolean),
        new("integer", FactType.Integer),
        new("number", FactType.Number),
        new("text", FactType.Text),
        new("date", FactType.Date),
        new("choice", FactType.Choice),
        new("choiceList", FactType.ChoiceList),
        new("textList", FactType.TextList),
    ];

    public static readonly NamedValue<FactType>[] ParameterTypes =
    [
        new("boolean", FactType.Boolean),
        new("integer", FactType.Integer),
        new("number", FactType.Number),
        new("text", FactType.Text),
        new("date", FactType.Date),
        new("textList", FactType.TextList),
    ];

    public static readonly NamedValue<FactType>[] ExtensionTypes =
    [
        new("boolean", FactType.Boolean),
        new("number", FactType.Number),
        new("text", FactType.Text),
        new("textList", FactType.TextList),
    ];

    /// <summary>The name that a file uses for a value.</summary>
    public static string NameOf<T>(NamedValue<T>[] names, T value)
        where T : struct, Enum
    {
        foreach (var named in names)
        {
            // Without a comparer, whose code would be compiled for each enum in each process; all of them are ints.
            if (Unsafe.BitCast<T, int>(named.Value) == Unsafe.BitCast<T, int>(value))
            {
                return named.Name;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "The value has no name.");
    }
}
