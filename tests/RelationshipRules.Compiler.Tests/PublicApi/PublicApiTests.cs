using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationshipRules.Compiler.Tests.PublicApi;

/// <summary>
/// The public surface of each package is what has been approved. After a change that is meant, set RELRULES_UPDATE=1 to write the
/// listing, and read the difference as a reviewer would: what is public stays for as long as the major version does.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("RelationshipRules")]
    [InlineData("RelationshipRules.Reporting")]
    [InlineData("RelationshipRules.DependencyInjection")]
    [InlineData("RelationshipRules.NRules")]
    [InlineData("RelationshipRules.Sessions")]
    [InlineData("RelationshipRules.Authoring")]
    [InlineData("RelationshipRules.Exchange")]
    [InlineData("RelationshipRules.Documents")]
    public void PublicApi_OfEachPackage_IsWhatWasApproved(string assembly)
    {
        var path = Repository.PathTo("tests", "RelationshipRules.Compiler.Tests", "PublicApi", $"{assembly}.approved.txt");
        var actual = ApiListing.Of(assembly);
        if (Environment.GetEnvironmentVariable("RELRULES_UPDATE") is "1")
        {
            File.WriteAllText(path, actual);
        }

        actual.ShouldBe(File.Exists(path) ? File.ReadAllText(path) : "", StringCompareShould.IgnoreLineEndings);
    }

    [Theory]
    [InlineData("RelationshipRules")]
    [InlineData("RelationshipRules.Reporting")]
    [InlineData("RelationshipRules.DependencyInjection")]
    [InlineData("RelationshipRules.NRules")]
    [InlineData("RelationshipRules.Sessions")]
    [InlineData("RelationshipRules.Authoring")]
    [InlineData("RelationshipRules.Exchange")]
    [InlineData("RelationshipRules.Documents")]
    public void PublicTypes_AreSealedStaticOrAbstract_AndHaveNoPublicFields(string assembly)
    {
        var compilation = CSharpCompilation.Create("Check", references: References.All);
        var symbol = compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().Single(a => a.Name == assembly);
        var types = ApiListing.Types(symbol.GlobalNamespace).ToList();

        types.ShouldNotBeEmpty();
        types.Where(t => t is { TypeKind: TypeKind.Class, IsSealed: false, IsStatic: false, IsAbstract: false }).ShouldBeEmpty();
        types.Where(t => t.TypeKind != TypeKind.Enum).SelectMany(t => t.GetMembers()).OfType<IFieldSymbol>()
            .Where(f => f is { DeclaredAccessibility: Accessibility.Public, IsConst: false }).ShouldBeEmpty();
    }

    [Fact]
    public void Listing_TellsWhatMatters()
    {
        var listing = ApiListing.Of("RelationshipRules");

        listing.ShouldContain("sealed class RelationshipRules.RelationshipAnalyzer\n");
        listing.ShouldContain("sealed record RelationshipRules.Model.Partnership");
        listing.ShouldContain("    required string Name { get; init; }\n");
        listing.ShouldNotContain("RuleEngine");

        var authoring = ApiListing.Of("RelationshipRules.Authoring");
        authoring.ShouldContain("readonly ref struct RelationshipRules.Authoring.RuleFacts\n");
        authoring.ShouldContain("    [Obsolete] static TruthValue Of(bool value)\n");
    }
}
