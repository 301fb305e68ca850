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
}
