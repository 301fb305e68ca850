using RelationshipRules.Docs.Tests.Support;

namespace RelationshipRules.Compiler.Tests.Docs;

/// <summary>The code of a page, all its blocks being one program, compiles and writes what the page says.</summary>
public sealed class PageCodeTests
{
    [Theory]
    [InlineData("documents.md")]
    [InlineData("embedding.md")]
    [InlineData("rules-in-code.md")]
    [InlineData("testing-rules.md")]
    public void Code_OfAPage_DoesWhatThePageSays(string page)
    {
        var path = Repository.PathTo("docs", page);
        var blocks = CodeBlock.Read(path, "csharp");
        blocks.Count.ShouldBeGreaterThan(1);
        var program = blocks[0] with { Text = string.Join('\n', blocks.Select(b => b.Text)) };

        var output = BlockProgram.Run(program, Path.GetTempPath());

        // What stands above the code is not of the program.
        var expected = string.Concat(CodeBlock.Read(path, "text").Where(b => b.Line > program.Line).Select(b => b.Text + "\n"));
        expected.ShouldNotBeEmpty();
        output.ShouldBe(expected, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void FirstRule_OfThePageOnRulesInCode_PassesTheTestsOfThePageOnTesting()
    {
        var rule = CodeBlock.Read(Repository.PathTo("docs", "rules-in-code.md"), "csharp")[0];
        var tests = CodeBlock.Read(Repository.PathTo("docs", "testing-rules.md"), "csharp").Single(static block => block.Text.Contains("ShouldHoldForAllExamples", StringComparison.Ordinal));

        BlockProgram.Run(rule with { Text = $"using RelationshipRules.Authoring.Testing;\n{rule.Text}\nvar ruleset = rules.Build();\n{tests.Text}" }, Path.GetTempPath())
            .ShouldBe("not met: The grant runs for 12 months.\nnot stated: Not stated: length of the agreement.\n", StringCompareShould.IgnoreLineEndings);
    }
}
