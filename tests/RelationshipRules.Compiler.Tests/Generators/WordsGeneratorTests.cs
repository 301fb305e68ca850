using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RelationshipRules.Generators;

namespace RelationshipRules.Compiler.Tests.Generators;

public sealed class WordsGeneratorTests
{
    [Fact]
    public void Table_WithEntries_BecomesMembersWithThePlacesToFill()
    {
        var result = Run("""<root><data name="Head"><value>A "head"</value></data><data name="Of_Many.one"><value>{count} of {all}</value></data><data name="Of_Many.other"><value>{count} are of {all}</value></data></root>""");

        result.Diagnostics.ShouldBeEmpty();
        var code = result.GeneratedTrees.ShouldHaveSingleItem().ToString();
        code.ShouldContain("public static string Head =>");
        code.ShouldContain("public static string Of_Many(int @count, string @all) =>");
        SyntaxTree[] beside = [CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic;"), CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathTo("src", "Translation.cs")))];
        CSharpCompilation.Create("Words", [.. result.GeneratedTrees, .. beside], References.All, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<root>", "end of file")]
    [InlineData("""<root><data name="head"><value>x</value></data></root>""", "'head'")]
    [InlineData("""<root><data name="Head"><value>x</value></data><data name="Head"><value>y</value></data></root>""", "'Head'")]
    [InlineData("""<root><data name="Of.other"><value>{count} of</value></data></root>""", "no text for one")]
    [InlineData("""<root><data name="Of.one"><value>one</value></data><data name="Of.other"><value>many</value></data></root>""", "{count}")]
    public void Table_ThatCannotBeUsed_IsABuildError(string table, string problem)
    {
        var diagnostic = Run(table).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe("RRG0006");
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Error);
        diagnostic.GetMessage(CultureInfo.InvariantCulture).ShouldContain(problem);
    }

    private static GeneratorDriverRunResult Run(string table) => CSharpGeneratorDriver.Create(
            [new WordsGenerator().AsSourceGenerator()],
            [new Table(table)],
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest),
            new Project())
        .RunGenerators(CSharpCompilation.Create("Words")).GetRunResult();

    private sealed class Project : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => (value = key is "build_property.RootNamespace" ? "Some" : null) is not null;
        }
    }

    private sealed class Table(string text) : AdditionalText
    {
        public override string Path => "SomeWords.resx";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
