using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RelationshipRules.Authoring;

namespace RelationshipRules.Compiler.Tests.Generators;

public sealed class ModelGeneratorTests
{
    private const string Fact = "/// <summary>A fact.</summary>\n[Fact(\"name\", \"Question?\", FactRole.Lever)]\n";
    private const string Sound = Fact + "public Known<int>? Months { get; init; }";

    public static TheoryData<string, string, string, string, string> Mistakes { get; } = new()
    {
        { "RRG0001", "Partnership.Loose", "public", "/// <summary>A text.</summary>\npublic string? Loose { get; init; }", "" },
        { "RRG0002", "Partnership.Silent", "public", "[Fact(\"name\", \"Question?\", FactRole.Lever)]\npublic Known<int>? Silent { get; init; }", "" },
        { "RRG0003", "Partnership.Always", "public", Fact + "public int Always { get; init; }", "" },
        { "RRG0003", "Partnership.Plain", "public", Fact + "public int? Plain { get; init; }", "" },
        { "RRG0003", "Partnership.Names", "public", Fact + "public List<string>? Names { get; init; }", "" },
        { "RRG0004", "Partnership.Parts", "public", "/// <summary>Parts.</summary>\npublic IReadOnlyList<Part>? Parts { get; init; }", "/// <summary>A part.</summary>\npublic sealed record Part;" },
        {
            "RRG0005", "Choice.Second", "Second", Fact + "public Choice? Choice { get; init; }",
            "/// <summary>A choice.</summary>\npublic enum Choice { /** <summary>One.</summary> */ First, /** <summary>Two.</summary> */ Second = 7 }"
        },
        {
            "RRG0005", "Choice.First", "First", Fact + "public Choice? Choice { get; init; }",
            "/// <summary>A choice.</summary>\npublic enum Choice : byte { /** <summary>One.</summary> */ First }"
        },
    };

    [Fact]
    public void Model_WithoutMistakes_IsWrittenOut()
    {
        var result = ModelSource.Run(ModelSource.Compile(ModelSource.Model(Sound)));

        result.Diagnostics.ShouldBeEmpty();
        result.GeneratedSources.Select(s => s.HintName).ShouldBe(["FactTexts.g.cs", "Choices.g.cs", "ModelTypes.g.cs", "DescriptionBinder.g.cs", "PartWriter.g.cs", "PartEditor.g.cs", "KnownListConverters.g.cs"], ignoreOrder: true);
        result.GeneratedSources.ShouldContain(s => s.SourceText.ToString().Contains("months", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Model_WithAMistake_IsABuildErrorAtTheMember(string id, string subject, string line, string member, string types)
    {
        var compilation = ModelSource.Compile(ModelSource.Model($"{Sound}\n{member}", types));

        var diagnostic = ModelSource.Run(compilation).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Id.ShouldBe(id);
        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Error);
        diagnostic.GetMessage(CultureInfo.InvariantCulture).ShouldStartWith($"'{subject}' ");
        diagnostic.Location.GetLineSpan().Path.ShouldBe("Source0.cs");
        var text = compilation.SyntaxTrees[0].GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();
        text.ShouldContain(line);
        text.ShouldContain(subject[(subject.IndexOf('.', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public void Model_WithSeveralMistakes_ReportsThemAll()
    {
        var members = string.Join('\n', "public string? Loose { get; init; }", Fact + "public int Always { get; init; }", "public IReadOnlyList<Part>? Parts { get; init; }");

        ModelSource.Run(ModelSource.Compile(ModelSource.Model(members, "public sealed record Part;"))).Diagnostics.Select(d => d.Id)
            .ShouldBe(["RRG0001", "RRG0002", "RRG0002", "RRG0003", "RRG0004"], ignoreOrder: true);
    }

    [Fact]
    public void Types_ThatAreNoPartOfTheModel_AreLeftAlone()
    {
        var elsewhere = "namespace Elsewhere { public sealed record Partnership { public long Loose { get; init; } } public enum Choice { First = 4 } }";

        ModelSource.Run(ModelSource.Compile(ModelSource.Model(Sound, "public sealed record Unreached { public long Loose { get; init; } }"), elsewhere)).Diagnostics.ShouldBeEmpty();
        ModelSource.Run(ModelSource.Compile(elsewhere)).GeneratedSources.ShouldBeEmpty();
    }

    [Fact]
    public void Model_ThatDidNotChange_IsNotWrittenAgain()
    {
        var compilation = ModelSource.Compile(ModelSource.Model(Sound), "namespace Elsewhere { internal static class Other { } }");
        var driver = ModelSource.Driver().RunGenerators(compilation);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[1],
            CSharpSyntaxTree.ParseText("namespace Elsewhere { internal static class Other { internal const int Two = 2; } }", (CSharpParseOptions)compilation.SyntaxTrees[1].Options, "Source1.cs"));

        var steps = driver.RunGenerators(edited).GetRunResult().Results[0].TrackedOutputSteps.Values.SelectMany(s => s).SelectMany(s => s.Outputs).ToList();

        steps.ShouldNotBeEmpty();
        steps.ShouldAllBe(output => output.Reason == IncrementalStepRunReason.Cached);
    }
}
