using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RelationshipRules.Generators;

namespace RelationshipRules.Compiler.Tests.Generators;

/// <summary>A small model, and what the generator says about it.</summary>
internal static class ModelSource
{
    private const string Attributes = """
        using System;
        namespace RelationshipRules.Model
        {
            public enum FactRole { Circumstance, Lever, Record }
            internal sealed class FactAttribute(string title, string question, FactRole role) : Attribute { public double Min { get; init; } }
            internal sealed class ElementNameAttribute(string name) : Attribute;
            internal sealed class ReferenceAttribute(string list) : Attribute;
            internal sealed class SideMapAttribute : Attribute;
            internal sealed class TitleAttribute(string title) : Attribute;
            public struct Known<T>;
        }
        """;

    /// <summary>A model with nothing wrong, in which the members of the root may be others.</summary>
    /// <param name="members">The members of <c>Partnership</c>.</param>
    /// <param name="types">Further types.</param>
    public static string Model(string members, string types = "") => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        namespace RelationshipRules.Model
        {
            /// <summary>The root.</summary>
            public sealed record Partnership
            {
                {{members}}
            }

            {{types}}
        }
        """;

    /// <summary>Compiles a model.</summary>
    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Model",
        [.. sources.Append(Attributes).Select((text, i) => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest), $"Source{i}.cs"))],
        References.All,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Runs the generator; the model itself must compile.</summary>
    public static GeneratorRunResult Run(CSharpCompilation compilation)
    {
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        var result = Driver().RunGenerators(compilation).GetRunResult().Results.ShouldHaveSingleItem();
        result.Exception.ShouldBeNull();
        return result;
    }

    /// <summary>A driver that notes which steps it took.</summary>
    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ModelGenerator().AsSourceGenerator()],
        parseOptions: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest),
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
