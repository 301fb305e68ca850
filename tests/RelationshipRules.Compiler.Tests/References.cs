using Microsoft.CodeAnalysis;

namespace RelationshipRules.Compiler.Tests;

/// <summary>Everything that this test runs with, for the compiler.</summary>
internal static class References
{
    /// <summary>The assemblies.</summary>
    public static IReadOnlyList<PortableExecutableReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
