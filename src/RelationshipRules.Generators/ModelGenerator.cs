using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RelationshipRules.Generators;

/// <summary>Writes everything that follows from the model: symbol table, texts, reader and writer.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is RecordDeclarationSyntax or EnumDeclarationSyntax,
                static (c, token) => c.SemanticModel.GetDeclaredSymbol(c.Node, token) is INamedTypeSymbol type ? TypeReader.Read(type, token) : null)
            .Where(static type => type is not null)
            .Select(static (type, _) => type!)
            .Collect();

        context.RegisterSourceOutput(types, static (output, types) => Emit(output, types));
    }

    private static void Emit(SourceProductionContext output, ImmutableArray<TypeModel> types)
    {
        var tree = ModelTree.Build(types);
        if (tree is null)
        {
            return;
        }

        // Records such as Evidence are no part of the tree: nobody asks about them, so they need no roles.
        foreach (var problem in tree.Parts.Select(p => p.Type).Concat(tree.Choices).SelectMany(t => t.Problems))
        {
            output.ReportDiagnostic(problem.ToDiagnostic());
        }

        Add("FactTexts", TextEmitter.Texts(tree));
        Add("Choices", TextEmitter.Choices(tree));
        Add("ModelTypes", SymbolTableEmitter.Emit(tree));
        Add("DescriptionBinder", ReaderEmitter.Emit(tree));
        Add("PartWriter", WriterEmitter.Emit(tree));
        Add("PartEditor", EditorEmitter.Emit(tree));
        Add("KnownListConverters", SymbolTableEmitter.EmitConverters(tree));

        void Add(string name, string text) => output.AddSource($"{name}.g.cs", SourceText.From(text, Encoding.UTF8));
    }
}
