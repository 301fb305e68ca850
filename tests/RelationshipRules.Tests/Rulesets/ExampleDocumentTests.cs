using System.Text;
using RelationshipRules.Authoring;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

public sealed class ExampleDocumentTests
{
    [Theory]
    [InlineData("{}", "{}", "{}")]
    [InlineData("""{"a":{"b":1,"c":2}}""", """{"a":{"c":3,"d":4},"e":[5]}""", """{"a":{"b":1,"c":3,"d":4},"e":[5]}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[3]}""", """{"a":[3]}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":null}""", """{"a":null}""")]
    [InlineData("""{"a":1}""", """{"a":{"b":"\u0022\\x"}, /* note */ "f":true,}""", """{"a":{"b":"\u0022\\x"},"f":true}""")]
    public void Merge_Defaults_LieUnderTheExample(string defaults, string description, string expected)
    {
        var text = JsonText.Parse(Encoding.UTF8.GetBytes(defaults), JsonLimits.Default, null, [], "RRX");
        Encoding.UTF8.GetString(ExampleDocument.Merge(text.Root, description).Span).ShouldBe(expected);
    }

    [Fact]
    public void Merge_WithoutDefaults_IsTheExample() =>
        Encoding.UTF8.GetString(ExampleDocument.Merge(default, "{ }").Span).ShouldBe("{ }");
}
