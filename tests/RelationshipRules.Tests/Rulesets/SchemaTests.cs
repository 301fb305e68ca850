using System.Text.Json;
using RelationshipRules.Authoring;
using RelationshipRules.Consistency;
using RelationshipRules.Json;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

/// <summary>The schemas that authors' editors use say the same as the loader.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string, string, string> Objects => new()
    {
        { "ruleset", "", nameof(RulesetKeys.Ruleset) },
        { "ruleset", "/properties/applicability", nameof(RulesetKeys.Applicability) },
        { "ruleset", "/properties/inForce", nameof(RulesetKeys.InForce) },
        { "ruleset", "/properties/supersededBy", nameof(RulesetKeys.SupersededBy) },
        { "rule", "/properties/inForce", nameof(RulesetKeys.InForce) },
        { "rule", "/properties/supersededBy", nameof(RulesetKeys.SupersededBy) },
        { "ruleset", "/properties/binds", nameof(RulesetKeys.Binds) },
        { "ruleset", "/properties/presumptions/additionalProperties", nameof(RulesetKeys.Presumption) },
        { "ruleset", "/properties/sources/additionalProperties", nameof(RulesetKeys.Source) },
        { "ruleset", "/properties/parameters/additionalProperties", nameof(RulesetKeys.Parameter) },
        { "ruleset", "/properties/parameters/additionalProperties/properties/values/items", nameof(RulesetKeys.ParameterValue) },
        { "ruleset", "/properties/derivedFacts/items", nameof(RulesetKeys.DerivedFact) },
        { "ruleset", "/properties/derivedFacts/items/properties/values/items", nameof(RulesetKeys.ChoiceValue) },
        { "ruleset", "/properties/derivedFacts/items/properties/cases/items", nameof(RulesetKeys.Case) },
        { "ruleset", "/properties/extensions/items", nameof(RulesetKeys.Extension) },
        { "ruleset", "/properties/extends/items", nameof(RulesetKeys.Extends) },
        { "ruleset", "/properties/extends/items/properties/omit/items", nameof(RulesetKeys.Omission) },
        { "ruleset", "/properties/extends/items/properties/parameters/additionalProperties", nameof(RulesetKeys.ParameterOverride) },
        { "ruleset", "/$defs/citation", nameof(RulesetKeys.Citation) },
        { "rule", "", nameof(RulesetKeys.Rule) },
        { "rule", "/properties/messages", nameof(RulesetKeys.Messages) },
        { "rule", "/properties/figures/items", nameof(RulesetKeys.Figure) },
        { "rule", "/properties/conflicts/items", nameof(RulesetKeys.Conflict) },
        { "rule", "/properties/examples/items", nameof(RulesetKeys.Example) },
        { "rule", "/$defs/citation", nameof(RulesetKeys.Citation) },
        { "profile", "", nameof(ProfileKeys.Profile) },
        { "profile", "/properties/rulesets/additionalProperties", "ProfileRuleset" },
        { "profile", "/properties/rules/additionalProperties", nameof(ProfileKeys.Severity) },
        { "profile", "/properties/categories/additionalProperties", nameof(ProfileKeys.Severity) },
        { "profile", "/properties/kinds/additionalProperties", nameof(ProfileKeys.Severity) },
        { "profile", "/properties/parameters/additionalProperties", "ProfileParameter" },
        { "consistency", "", nameof(ConsistencyRule.FileKeys) },
        { "consistency", "/properties/rules/items", nameof(ConsistencyRule.RuleKeys) },
        { "consistency", "/properties/rules/items/properties/examples/items", nameof(ConsistencyRule.ExampleKeys) },
    };

    public static TheoryData<string, string, string[]> Choices => new()
    {
        { "rule", "/properties/kind/enum", Names(RulesetKeys.Kinds) },
        { "rule", "/properties/addressee/enum", Names(RulesetKeys.Addressees) },
        { "rule", "/properties/severity/enum", Names(RulesetKeys.Severities) },
        { "rule", "/properties/examples/items/properties/outcome/enum", Names(RulesetKeys.Outcomes) },
        { "ruleset", "/properties/parameters/additionalProperties/properties/type/enum", Names(RulesetKeys.ParameterTypes) },
        { "ruleset", "/properties/derivedFacts/items/properties/type/enum", Names(RulesetKeys.DerivedTypes) },
        { "ruleset", "/properties/extensions/items/properties/type/enum", Names(RulesetKeys.ExtensionTypes) },
        { "profile", "/properties/addressees/items/enum", Names(RulesetKeys.Addressees) },
        { "profile", "/properties/kinds/propertyNames/enum", Names(RulesetKeys.Kinds) },
        { "profile", "/properties/rules/additionalProperties/properties/severity/enum", Names(RulesetKeys.Severities) },
        { "ruleset", "/properties/binds/properties/government/items/enum", Names(RulesetKeys.PartyKinds) },
        { "ruleset", "/properties/binds/properties/civilSociety/items/enum", Names(RulesetKeys.PartyKinds) },
        { "profile", "/properties/rulesets/additionalProperties/properties/yardstick/items/enum", Names(ProfileKeys.Tests) },
        { "profile", "/properties/presumptions/enum", Names(ProfileKeys.Presumptions) },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public void Schema_Object_HasTheLoadersKeys(string schema, string pointer, string keysName)
    {
        var keys = Keys(keysName);
        var element = Get(schema, pointer);
        element.GetProperty("properties").EnumerateObject().Select(p => p.Name).ShouldBe(keys.Names, ignoreOrder: true);
        element.GetProperty("required").EnumerateArray().Select(e => e.GetString()).ShouldBe(keys.Required, ignoreOrder: true);
        element.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        foreach (var property in element.GetProperty("properties").EnumerateObject().Where(p => !p.Value.TryGetProperty("$ref", out _)))
        {
            property.Value.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace(property.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Schema_Choice_HasTheLoadersValues(string schema, string pointer, string[] names) =>
        Get(schema, pointer).EnumerateArray().Select(e => e.GetString()).ShouldBe(names, ignoreOrder: true);

    [Fact]
    public void Schemas_EveryObject_IsComparedWithTheLoader()
    {
        var compared = Objects.Select(o => $"{o[0]} {o[1]}").ToHashSet(StringComparer.Ordinal);
        foreach (var schema in (string[])["rule", "ruleset", "profile", "consistency"])
        {
            var found = new List<string>();
            Collect(Get(schema, ""), "", found);
            found.Select(f => $"{schema} {f}").Where(f => !compared.Contains(f)).ShouldBeEmpty();
        }
    }

    private static void Collect(JsonElement element, string pointer, List<string> found)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        // Objects with keys of their own; "if", "then" and the like only add conditions to one of these.
        if (element.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.False)
        {
            found.Add(pointer);
        }

        foreach (var member in element.EnumerateObject())
        {
            Collect(member.Value, $"{pointer}/{member.Name}", found);
        }
    }

    private static string[] Names(NameTable names) => [.. names.Names];

    private static KnownKeys Keys(string name) => name switch
    {
        nameof(RulesetKeys.Ruleset) => RulesetKeys.Ruleset,
        nameof(RulesetKeys.Applicability) => RulesetKeys.Applicability,
        nameof(RulesetKeys.InForce) => RulesetKeys.InForce,
        nameof(RulesetKeys.SupersededBy) => RulesetKeys.SupersededBy,
        nameof(RulesetKeys.Binds) => RulesetKeys.Binds,
        nameof(RulesetKeys.Presumption) => RulesetKeys.Presumption,
        nameof(RulesetKeys.Source) => RulesetKeys.Source,
        nameof(RulesetKeys.Parameter) => RulesetKeys.Parameter,
        nameof(RulesetKeys.ParameterValue) => RulesetKeys.ParameterValue,
        nameof(RulesetKeys.DerivedFact) => RulesetKeys.DerivedFact,
        nameof(RulesetKeys.ChoiceValue) => RulesetKeys.ChoiceValue,
        nameof(RulesetKeys.Case) => RulesetKeys.Case,
        nameof(RulesetKeys.Extension) => RulesetKeys.Extension,
        nameof(RulesetKeys.Extends) => RulesetKeys.Extends,
        nameof(RulesetKeys.Omission) => RulesetKeys.Omission,
        nameof(RulesetKeys.ParameterOverride) => RulesetKeys.ParameterOverride,
        nameof(RulesetKeys.Citation) => RulesetKeys.Citation,
        nameof(RulesetKeys.Rule) => RulesetKeys.Rule,
        nameof(RulesetKeys.Messages) => RulesetKeys.Messages,
        nameof(RulesetKeys.Figure) => RulesetKeys.Figure,
        nameof(RulesetKeys.Conflict) => RulesetKeys.Conflict,
        nameof(RulesetKeys.Example) => RulesetKeys.Example,
        nameof(ProfileKeys.Profile) => ProfileKeys.Profile,
        nameof(ProfileKeys.Severity) => ProfileKeys.Severity,
        "ProfileRuleset" => ProfileKeys.Ruleset,
        "ProfileParameter" => ProfileKeys.Parameter,
        nameof(ConsistencyRule.FileKeys) => ConsistencyRule.FileKeys,
        nameof(ConsistencyRule.RuleKeys) => ConsistencyRule.RuleKeys,
        nameof(ConsistencyRule.ExampleKeys) => ConsistencyRule.ExampleKeys,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such keys."),
    };

    private static JsonElement Get(string schema, string pointer)
    {
        using var document = JsonDocument.Parse(EmbeddedFiles.ReadResource($"schemas/{schema}.schema.json")!);
        var element = document.RootElement;
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            element = element.GetProperty(step);
        }

        return element.Clone();
    }
}
