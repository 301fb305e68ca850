using RelationshipRules.Authoring;
using RelationshipRules.Compilation;

namespace RelationshipRules.Tests.Analysis;

public sealed class TemplateSyntaxTests
{
    [Fact]
    public void Template_WithPlaceholders_GivesWordsAndExpressionsWithTheirPlaces()
    {
        var parts = TemplateSyntax.Parse("Runs for {agreement.termMonths} months.", Fail);

        parts.ShouldBe([
            new("Runs for ", IsExpression: false, 0),
            new("agreement.termMonths", IsExpression: true, 10),
            new(" months.", IsExpression: false, 31),
        ]);
    }

    [Fact]
    public void Template_WithDoubledBraces_KeepsThemAsText()
        => TemplateSyntax.Parse("a {{b}} c", Fail).ShouldBe([new("a {b} c", IsExpression: false, 0)]);

    [Fact]
    public void Template_WithBraceInStringLiteral_EndsAtTheRightBrace()
        => TemplateSyntax.Parse("{x == '}' ? \"\\\"}\" : 'b'}!", Fail).Select(p => p.Text).ShouldBe(["x == '}' ? \"\\\"}\" : 'b'", "!"]);

    [Theory]
    [InlineData("a } b", 2)]
    [InlineData("a {b", 2)]
    [InlineData("a { } b", 2)]
    [InlineData("{", 0)]
    [InlineData("{'}", 0)]
    public void Template_WithMistake_IsReportedWhereItIs(string template, int position)
    {
        var errors = new List<int>();
        TemplateSyntax.Parse(template, (at, _) => errors.Add(at));
        errors.ShouldBe([position]);
    }

    [Fact]
    public void Template_ThatIsEmpty_HasNoParts() => TemplateSyntax.Parse("", Fail).ShouldBeEmpty();

    private static void Fail(int position, string message) => throw new InvalidOperationException(message);
}
