using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationshipRules.Docs.Tests.Support;

/// <summary>A block of C# as the program that a reader gets who pastes it into a new console project.</summary>
public static class BlockProgram
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Compiles the block; errors and warnings fail with their lines on the page.</summary>
    public static Assembly Compile(CodeBlock block, string moreUsings = "")
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            $"Block{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(block.Text, options), CSharpSyntaxTree.ParseText(ImplicitUsings + moreUsings, options)],
            References.Value,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        var problems = result.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{block.Page}:{block.Line + diagnostic.Location.GetLineSpan().StartLinePosition.Line}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        string.Join('\n', problems).ShouldBeEmpty();
        return Assembly.Load(assembly.ToArray());
    }

    /// <summary>Compiles the block and runs it in a folder, with an input at the console; returns what it writes there.</summary>
    public static string Run(CodeBlock block, string folder, string input = "")
    {
        var entry = Compile(block).EntryPoint!;
        var (before, output, from) = (Directory.GetCurrentDirectory(), Console.Out, Console.In);
        using var written = new StringWriter();
        try
        {
            Directory.SetCurrentDirectory(folder);
            Console.SetOut(written);
            Console.SetIn(new StringReader(input));
            entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()], null);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetIn(from);
            Directory.SetCurrentDirectory(before);
        }

        return written.ToString();
    }
}
